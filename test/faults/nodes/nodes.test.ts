import { expect, test } from 'vitest';
import { runClass } from '../fault-class.ts';
import { nodes } from './nodes.ts';

test('three servers on one database, killed in turn, lose and double nothing', async () => {
  const { counts, violations } = await runClass(nodes, 'test', 1);
  expect(violations).toEqual([]);
  expect(counts.nodeKills).toBeGreaterThanOrEqual(25);
});
