import type { Card, Example, Feature } from '../card.ts';
import { judge } from '../guard/leaks.ts';
import { crossValidate } from '../guard/validation.ts';
import { type Column, fit, sumOf } from './fit.ts';
import { pointsOfLogOdds } from './likelihood.ts';
import { levelReader, levelsIn, scaleOf } from './scale.ts';

/** How many outcomes it takes to learn from them, and how many of each kind. */
const leastOutcomes = 100;
const leastOfEach = 10;

/** What people say of features: filled after the first contact; only ever for, or only ever against, a lead that has more. */
export type Marks = { late?: readonly string[]; rising?: readonly string[]; falling?: readonly string[] };

type Judged = Pick<Card, 'leftOut' | 'doubtful' | 'figures'>;
export type Training =
  | { state: 'waiting'; missing: number; of: 'outcomes' | 'won' | 'lost' }
  /** A card would foretell no better than the rate at which leads are won. */
  | ({ state: 'abstained' } & Judged)
  | { state: 'trained'; card: Card };

/** Learns a scorecard from leads that were won or lost. The same examples always give the same card. */
export function train(examples: readonly Example[], marks: Marks = {}): Training {
  const won = Uint8Array.from(examples, (each) => (each.won ? 1 : 0));
  const wins = sumOf(won);
  const lacks = (missing: number, of: 'outcomes' | 'won' | 'lost'): Training => ({
    state: 'waiting',
    missing,
    of,
  });
  if (won.length < leastOutcomes) return lacks(leastOutcomes - won.length, 'outcomes');
  if (wins < leastOfEach) return lacks(leastOfEach - wins, 'won');
  if (won.length - wins < leastOfEach) return lacks(leastOfEach - won.length + wins, 'lost');

  const { features, columns, leftOut, doubtful } = readFeatures(examples, won, marks);
  const { figures, isBetter, slope, shift } = crossValidate(
    examples.map(({ key }) => key),
    columns,
    won,
  );
  if (!isBetter) return { state: 'abstained', leftOut, doubtful, figures };
  const { intercept, effects } = fit(columns, won);
  for (const [index, feature] of features.entries())
    feature.points = Array.from(effects[index]!, (effect) => pointsOfLogOdds(slope * effect));
  const base = pointsOfLogOdds(shift + slope * intercept);
  return { state: 'trained', card: { format: 1, base, features, leftOut, doubtful, figures } };
}

function readFeatures(examples: readonly Example[], won: Uint8Array, marks: Marks) {
  const features: Feature[] = [];
  const columns: Column[] = [];
  const [leftOut, doubtful]: [Card['leftOut'], Card['doubtful']] = [[], []];
  for (const name of [...new Set(examples.flatMap(({ values }) => Object.keys(values)))].sort()) {
    const values = examples.map((each) => each.values[name] ?? null);
    const scale = scaleOf(values);
    const size = levelsIn(scale);
    const codes = Uint16Array.from(values, levelReader(scale));
    const direction = marks.rising?.includes(name) ? 1 : marks.falling?.includes(name) ? -1 : 0;
    const column: Column = { codes, size, steps: 'cuts' in scale ? size - 1 : 0, direction };
    const verdict = marks.late?.includes(name) ? 'late' : judge(values, column, won);
    if (verdict === 'strong' || verdict === 'missingness') doubtful.push({ name, doubt: verdict });
    else if (verdict) {
      leftOut.push({ name, reason: verdict });
      continue;
    }
    const shares: number[] = Array(size).fill(0);
    for (const level of codes) shares[level]! += 1 / codes.length;
    features.push({ name, scale, points: [], shares });
    columns.push(column);
  }
  return { features, columns, leftOut, doubtful };
}
