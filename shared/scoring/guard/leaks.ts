import type { Card, Value } from '../card.ts';
import type { Column } from '../likelihood/fit.ts';
import { lossOf } from '../measures.ts';

/** One feature that tells so much of the outcome was filled because of it: whole models of real leads tell .45. */
const outcomeShare = 0.5;
const strongShare = 0.25;
/** So is a level with so few of the wins (or losses) its leads should have, where it has so many of all the others. */
const pureShare = 1 / 20;
const pureReach = 1 / 5;

type Verdict = Card['leftOut'][number]['reason'] | Card['doubtful'][number]['doubt'];

/** Why a feature must not be learned from, or should be looked at; null when nothing speaks against it. */
export function judge(
  values: readonly Value[],
  { codes, size, steps }: Column,
  won: Uint8Array,
): Verdict | null {
  const levels = Array.from({ length: size }, () => ({ leads: 0, wins: 0 }));
  const all = { leads: codes.length, wins: 0 };
  for (const [row, level] of codes.entries()) {
    levels[level]!.leads += 1;
    levels[level]!.wins += won[row]!;
    all.wins += won[row]!;
  }
  const unknown = levels.at(-1)!;
  const known = { leads: all.leads - unknown.leads, wins: all.wins - unknown.wins };
  if (known.leads === 0) return 'empty';
  if (levels.some(({ leads }) => leads === all.leads)) return 'constant';
  if (isSerial(values)) return 'serial';
  const told = shareTold(levels, all);
  if (told >= outcomeShare) return 'outcome';
  // A step of a number is cut by count, not by meaning: of numbers, only whether there is one can be a label.
  if ([known, ...levels.slice(steps)].some((level) => isPure(level, all))) return 'level';
  if (told >= strongShare) return 'strong';
  return isNearLabel(unknown, known) ? 'missingness' : null;
}

type Count = { leads: number; wins: number };

/** The part of the outcome's entropy that levels tell of leads which were not counted in them, up to 1. */
function shareTold(levels: readonly Count[], all: Count): number {
  const base = all.wins / all.leads;
  let [loss, entropy] = [0, 0];
  for (const { leads, wins } of levels) {
    for (const [outcome, alike] of [leads - wins, wins].entries()) {
      if (alike > 0) loss += alike * lossOf((wins - outcome + 2 * base) / (leads + 1), outcome);
      entropy += alike * lossOf(base, outcome);
    }
  }
  return 1 - loss / entropy;
}

function isPure({ leads, wins }: Count, all: Count): boolean {
  const pure = (few: number, allFew: number): boolean =>
    (few + 2) / (leads + 2) <= (pureShare * allFew) / all.leads &&
    leads - few >= pureReach * (all.leads - allFew);
  return pure(wins, all.wins) || pure(leads - wins, all.leads - all.wins);
}

/** Whether those without a value fare so differently that not filling it is nearly an outcome. */
function isNearLabel(...sides: readonly [Count, Count]): boolean {
  const [a, b] = sides.map(({ leads, wins }) => Math.log((wins + 1) / (leads - wins + 1))) as [
    number,
    number,
  ];
  const noise = sides.reduce((sum, { leads, wins }) => sum + 1 / (wins + 1) + 1 / (leads - wins + 1), 0);
  return Math.abs(a - b) > Math.max(1, 4 * Math.sqrt(noise));
}

/** Whole numbers, each once and close together, count leads and say nothing of them. */
function isSerial(values: readonly Value[]): boolean {
  const numbers = Float64Array.from(values.filter((value) => typeof value === 'number')).sort();
  const distinct = numbers.every((value, at) => Number.isInteger(value) && value !== numbers[at - 1]);
  return numbers.length >= 50 && distinct && numbers.at(-1)! - numbers[0]! < 50 * numbers.length;
}
