import { expect, test } from 'vitest';
import { runClass } from '../fault-class.ts';
import { restores } from './restore.ts';

test('what a restored backup lacks comes back from the browsers', async () => {
  const { counts, violations } = await runClass(restores, 'test', 1);
  expect(violations).toEqual([]);
  expect(counts.restores).toBeGreaterThanOrEqual(3);
});
