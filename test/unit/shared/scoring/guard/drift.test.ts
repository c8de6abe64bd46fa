import { driftAlarm, driftOf } from '@clew/shared/scoring/guard/drift.ts';
import { expect, it } from 'vitest';
import { inventedExamples, trainedOn, withFeature } from '../examples.ts';

const card = trainedOn(inventedExamples(800, 1));
const valuesOf = (examples: ReturnType<typeof inventedExamples>) => examples.map(({ values }) => values);

it('rests while leads are like those it was trained on', () => {
  const worst = [2, 3, 4, 5, 6].map((seed) => driftOf(card, valuesOf(inventedExamples(150, seed)))[0]!.psi);
  for (const psi of worst) expect(psi).toBeLessThan(driftAlarm / 2);
});

it('names what has changed, the furthest first', () => {
  const moved = withFeature(inventedExamples(300, 7), 'channel', (_, index) =>
    index % 4 ? 'fair' : 'email',
  );
  const [first, second] = driftOf(card, valuesOf(moved));
  expect(first!.name).toBe('channel');
  expect(first!.psi).toBeGreaterThan(driftAlarm);
  expect(second!.psi).toBeLessThan(driftAlarm / 2);
});

it('notices that a value is no longer filled', () => {
  const emptied = withFeature(inventedExamples(300, 8), 'size', () => null);
  expect(driftOf(card, valuesOf(emptied))[0]).toMatchObject({ name: 'size' });
});

it('says nothing of a few leads', () => {
  expect(driftOf(card, valuesOf(inventedExamples(99, 9)))).toEqual([]);
});
