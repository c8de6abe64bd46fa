import { expect, test } from 'vitest';
import { runClass } from '../fault-class.ts';
import { MemorySql } from './memory-sql.ts';
import { planted } from './planted.ts';
import { play } from './run.ts';
import { schedules } from './schedules.ts';

test('a seed gives the same day every time, alone and after others', async () => {
  const alone = await play(new MemorySql(), 7);
  expect(alone.trace.length).toBeGreaterThan(50);
  const sql = new MemorySql();
  const other = await play(sql, 6);
  expect(await play(sql, 7)).toEqual(alone);
  expect(other.hash).not.toBe(alone.hash);
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
