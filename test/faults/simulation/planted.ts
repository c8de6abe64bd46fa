import type { FaultClass } from '../fault-class.ts';
import { playAll } from './crew.ts';
import { plants } from './plants.ts';

const patience = 1_000;

/** Whether the oracle notices every mistake that is put in on purpose, and after how many schedules. */
export const planted: FaultClass = {
  name: 'planted',
  async run(_scale, seed) {
    const names = Object.keys(plants);
    const played = await playAll(names.map((plant) => ({ first: seed, last: seed + patience - 1, plant })));
    const missed = names.filter((_, index) => played[index]!.violations.length === 0);
    const needed = Object.fromEntries(names.map((name, index) => [name, played[index]!.schedules]));
    return {
      counts: { planted: names.length, caught: names.length - missed.length, needed },
      violations: missed.map((name) => ({ kind: 'broken', what: `nobody noticed: ${name}`, seed })),
    };
  },
};
