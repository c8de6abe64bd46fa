import type { FaultClass } from '../fault-class.ts';
import { MemorySql } from './memory-sql.ts';
import { type Counts, play } from './run.ts';

const figures = { test: 2_000, nightly: 100_000 };

/** Days of a small team in one process, each in an order of events of its own. */
export const schedules: FaultClass = {
  name: 'schedules',
  async run(scale, seed) {
    const sql = new MemorySql();
    const counts: Counts = { faults: 0, kills: 0, reassignments: 0, restores: 0, operations: 0 };
    const violations = [];
    const last = seed + figures[scale] - 1;
    for (let one = seed; one <= last; one++) {
      const outcome = await play(sql, one);
      for (const [name, count] of Object.entries(outcome.counts)) counts[name as keyof Counts] += count;
      violations.push(...outcome.violations.map((violation) => ({ ...violation, seed: one })));
    }
    const [[integrity] = []] = sql.run({ sql: 'PRAGMA integrity_check' }).rows;
    if (integrity !== 'ok') violations.push({ kind: 'broken' as const, what: String(integrity), seed });
    return { counts: { schedules: figures[scale], ...counts }, violations };
  },
};
