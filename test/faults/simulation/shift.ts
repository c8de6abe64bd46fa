import { hash } from 'node:crypto';
import type { Violation } from '../oracle/judge.ts';
import { MemorySql } from './memory-sql.ts';
import { plants } from './plants.ts';
import { play } from './run.ts';
import { type Counts, nothing } from './stage.ts';

/** The schedules of some seeds, one after the other; with a planted mistake, until it is noticed. */
export type Shift = { first: number; last: number; plant?: string };

export type Played = {
  schedules: number;
  counts: Counts;
  violations: (Violation & { seed: number })[];
  /** Stands for all that happened in them. */
  hash: string;
};

export async function playShift({ first, last, plant }: Shift): Promise<Played> {
  const sql = new MemorySql();
  const counts = { ...nothing };
  const violations: Played['violations'] = [];
  const hashes: string[] = [];
  for (let seed = first; seed <= last && (plant === undefined || violations.length === 0); seed++) {
    const outcome = await play(sql, seed, plant === undefined ? {} : plants[plant]);
    for (const name of Object.keys(counts) as (keyof Counts)[]) counts[name] += outcome.counts[name];
    violations.push(...outcome.violations.map((violation) => ({ ...violation, seed })));
    hashes.push(outcome.hash);
  }
  const [[integrity] = []] = sql.run({ sql: 'PRAGMA integrity_check' }).rows;
  if (integrity !== 'ok') violations.push({ kind: 'broken', what: String(integrity), seed: first });
  return { schedules: hashes.length, counts, violations, hash: hash('sha256', hashes.join()) };
}
