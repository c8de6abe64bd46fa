import type { FaultClass } from '../fault-class.ts';
import { MemorySql } from './memory-sql.ts';
import { plants } from './plants.ts';
import { play } from './run.ts';

const patience = 1_000;

/** Whether the oracle notices every mistake that is put in on purpose. */
export const planted: FaultClass = {
  name: 'planted',
  async run(_scale, seed) {
    const violations = [];
    let caught = 0;
    for (const [name, plant] of Object.entries(plants)) {
      const sql = new MemorySql();
      let found = false;
      for (let one = seed; one < seed + patience && !found; one++) {
        found = (await play(sql, one, plant)).violations.length > 0;
      }
      if (found) caught += 1;
      else violations.push({ kind: 'broken' as const, what: `nobody noticed: ${name}`, seed });
    }
    return { counts: { planted: Object.keys(plants).length, caught }, violations };
  },
};
