import { expect, test } from 'vitest';
import { runClass } from '../fault-class.ts';
import { battle, figures } from './battle.ts';
import { points } from './lives.ts';

test('fifty browsers at a server that is killed, over a network that fails, lose and mix up nothing', async () => {
  const { counts, violations } = await runClass(battle, 'test', 1);
  expect(violations).toEqual([]);
  expect(counts.faults).toBeGreaterThanOrEqual(figures.test.faults);
  expect(counts.kills).toBeGreaterThanOrEqual(figures.test.kills);
  expect(counts.reassignments).toBeGreaterThanOrEqual(300);
  for (const point of points) expect(counts[point]).toBeGreaterThanOrEqual(5);
});
