import { expect, test } from 'vitest';
import { runClass } from '../fault-class.ts';
import { MemorySql } from './memory-sql.ts';
import { planted } from './planted.ts';
import { play } from './run.ts';
import { schedules } from './schedules.ts';

test('a seed gives the same day every time', async () => {
  const [first, second] = [await play(new MemorySql(), 7), await play(new MemorySql(), 7)];
  expect(first.trace.length).toBeGreaterThan(50);
  expect(second).toEqual(first);
});

test('thousands of days lose, double, mix up and give away nothing', async () => {
  const { counts, violations } = await runClass(schedules, 'test', 1);
  expect(violations).toEqual([]);
  expect(counts.schedules).toBeGreaterThanOrEqual(2_000);
  expect(counts.reassignments).toBeGreaterThanOrEqual(300);
});

test('the oracle notices every mistake that is put in', async () => {
  const { counts, violations } = await runClass(planted, 'test', 1);
  expect(violations).toEqual([]);
  expect(counts.caught).toBeGreaterThanOrEqual(8);
});
