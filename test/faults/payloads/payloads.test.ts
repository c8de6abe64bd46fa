import { expect, test } from 'vitest';
import { runClass } from '../fault-class.ts';
import { payloads } from './payloads.ts';

test('whatever somebody pushes who means harm, nobody else is touched and nothing counts by half', async () => {
  const { counts, violations } = await runClass(payloads, 'test', 1);
  expect(violations).toEqual([]);
  expect(counts.payloads).toBeGreaterThanOrEqual(20_000);
});
