import { expect, test } from 'vitest';
import { runClass } from '../fault-class.ts';
import { battle } from './battle.ts';

test('fifty browsers lose nothing to a bad network and a server that is killed', async () => {
  const { counts, violations } = await runClass(battle, 'test', 1);
  expect(violations).toEqual([]);
  expect(counts.faults).toBeGreaterThanOrEqual(2_000);
  expect(counts.kills).toBeGreaterThanOrEqual(60);
  expect(counts.reassignments).toBeGreaterThanOrEqual(300);
  expect(counts.restores).toBeGreaterThanOrEqual(3);
});
