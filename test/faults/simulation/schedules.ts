import { hash } from 'node:crypto';
import type { FaultClass } from '../fault-class.ts';
import { playAll } from './crew.ts';
import type { Shift } from './shift.ts';
import { type Counts, nothing } from './stage.ts';

const figures = { test: 2_000, nightly: 100_000 };
const inShift = 100;

/** Days of a small team in one process, each in an order of events of its own. */
export const schedules: FaultClass = {
  name: 'schedules',
  async run(scale, seed) {
    const shifts: Shift[] = [];
    for (let first = seed; first < seed + figures[scale]; first += inShift) {
      shifts.push({ first, last: first + inShift - 1 });
    }
    const played = await playAll(shifts);
    const counts = { schedules: 0, ...nothing };
    for (const each of played) {
      counts.schedules += each.schedules;
      for (const name of Object.keys(each.counts) as (keyof Counts)[]) counts[name] += each.counts[name];
    }
    // The same code and the same seed give the same.
    const trace = hash('sha256', played.map((each) => each.hash).join()).slice(0, 16);
    return { counts: { ...counts, trace }, violations: played.flatMap(({ violations }) => violations) };
  },
};
