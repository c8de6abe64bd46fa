import type { Example, Value } from '@clew/shared/scoring/card.ts';
import { train } from '@clew/shared/scoring/likelihood/train.ts';
import { Random } from '../../faults/random.ts';
import type { DataSet } from './data-set.ts';
import { aucOfSample } from './folds.ts';

/** The mean AUC, on all other examples, of cards learned from `count` drawn ones. */
export function coldStart({ examples }: DataSet, count: number, samples: number): number {
  let sum = 0;
  for (let seed = 1; seed <= samples; seed += 1) {
    const drawn = shuffled(examples, new Random(seed));
    sum += aucOfSample(drawn.slice(0, count), drawn.slice(count));
  }
  return sum / samples;
}

/** How often no card came of outcomes that were dealt out anew among `count` drawn examples. */
export function abstentions({ examples }: DataSet, count: number, seeds: number): number {
  let abstained = 0;
  for (let seed = 1; seed <= seeds; seed += 1) {
    const random = new Random(seed);
    const outcomes = shuffled(
      examples.map(({ won }) => won),
      random,
    );
    const dealt = examples.map((example, at) => ({ ...example, won: outcomes[at]! }));
    if (train(shuffled(dealt, random).slice(0, count)).state === 'abstained') abstained += 1;
  }
  return abstained;
}

/** Seconds to learn from so many invented leads, the middle one of three. Half the features are numbers. */
export function trainingTime(leads: number, features: number): number {
  const random = new Random(1);
  const examples = Array.from({ length: leads }, (_, index): Example => {
    const drawn = Array.from({ length: features }, () => random.next());
    const values: Record<string, Value> = {};
    for (const [at, each] of drawn.entries())
      values[`f${at}`] =
        each < 0.05 ? null : at % 2 ? Math.round(each * 1000) : `level ${Math.floor(each * 12)}`;
    const logOdds = drawn.slice(0, 8).reduce((sum, each) => sum + each - 0.5, -1);
    return { key: `${index}`, won: random.chance(1 / (1 + Math.exp(-3 * logOdds))), values };
  });
  const times = [1, 2, 3].map(() => {
    const from = performance.now();
    if (train(examples).state !== 'trained') throw new Error('Nothing was learned');
    return (performance.now() - from) / 1000;
  });
  return times.sort((a, b) => a - b)[1]!;
}

function shuffled<T>(all: readonly T[], random: Random): T[] {
  const drawn = [...all];
  for (let at = drawn.length - 1; at > 0; at -= 1) {
    const other = random.below(at + 1);
    [drawn[at], drawn[other]] = [drawn[other]!, drawn[at]!];
  }
  return drawn;
}
