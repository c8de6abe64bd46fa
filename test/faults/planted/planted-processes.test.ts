import { expect, test } from 'vitest';
import { runClass } from '../fault-class.ts';
import { plantedProcesses } from './planted-processes.ts';

test('a mistake in real servers, or in what browsers make of them, is noticed', async () => {
  const { counts, violations } = await runClass(plantedProcesses, 'test', 1);
  expect(violations).toEqual([]);
  expect(counts.caught).toBe(counts.planted);
});
