import type { Example, Value } from '@clew/shared/scoring/card.ts';
import { assessor } from '@clew/shared/scoring/likelihood/likelihood.ts';
import { describe, expect, it } from 'vitest';
import { Random } from '../../../../faults/random.ts';
import { inventedExamples, trainedOn, withFeature } from '../examples.ts';

const examples = inventedExamples(1200, 1);
const random = new Random(1);

/** What becomes of a feature with these values. */
function verdictOn(valueFor: (example: Example, index: number) => Value): string | null {
  const card = trainedOn(withFeature(examples, 'x', valueFor));
  const isX = ({ name }: { name: string }) => name === 'x';
  const verdict = card.leftOut.find(isX)?.reason ?? card.doubtful.find(isX)?.doubt ?? null;
  expect(card.features.some(isX)).toBe(!card.leftOut.some(isX));
  return verdict;
}

describe('what is not learned from', () => {
  it.each<[string, string | null, (example: Example, index: number) => Value]>([
    ['nobody filled', 'empty', () => null],
    ['everybody filled alike', 'constant', () => 'yes'],
    ['a number that never changes', 'constant', () => 7],
    ['is another text for each lead', 'constant', (_, index) => `lead-${index}`],
    ['counts leads', 'serial', (_, index) => 50_000 + 3 * index],
    ['is the outcome', 'outcome', ({ won }) => (won ? 'closed' : 'dead')],
    ['is the outcome as a number', 'outcome', ({ won }) => (won ? 1 : 0)],
    ['is nearly the outcome', 'outcome', ({ won }) => (won !== random.chance(0.04) ? 'W' : 'L')],
    [
      'is filled for the lost ones only',
      'outcome',
      ({ won }) => (won ? null : random.pick(['price', 'time'])),
    ],
    ['is filled for some lost ones', 'level', ({ won }) => (won || random.chance(0.5) ? null : 'price')],
    [
      'is a number for some won ones',
      'level',
      ({ won }) => (won && random.chance(0.6) ? random.below(900) : null),
    ],
    [
      'has a level of won ones',
      'level',
      ({ won }) => (won && random.chance(0.5) ? 'signed' : random.pick(['a', 'b'])),
    ],
    [
      'is left empty by most who lose',
      'missingness',
      ({ won }) => (random.chance(won ? 0.1 : 0.5) ? null : 'known'),
    ],
    ['tells much', 'strong', ({ won }) => (won !== random.chance(0.15) ? 'hot' : 'cold')],
    ['has nothing to do with it', null, () => random.pick(['a', 'b', 'c', null])],
  ])('%s: %s', (_, verdict, valueFor) => {
    expect(verdictOn(valueFor)).toBe(verdict);
  });

  it('leaves out what was filled after the first contact', () => {
    const card = trainedOn(examples, { late: ['size'] });
    expect(card.leftOut).toEqual([{ name: 'size', reason: 'late' }]);
    expect(assessor(card)({ size: 9000 }).points).toBe(assessor(card)({}).points);
  });

  it('does not take a rare flag or a level that only ever loses by chance for a leak', () => {
    expect(verdictOn(() => (random.chance(0.02) ? 1 : 0))).toBe(null);
    const rare = inventedExamples(3000, 2, -4);
    const card = trainedOn(withFeature(rare, 'land', () => random.pick(['a', 'b', 'c', 'd', 'e'])));
    expect(card.leftOut).toEqual([]);
  });
});
