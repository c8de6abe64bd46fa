import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Played, Shift } from './shift.ts';

/** Plays shifts on all cores. What comes out is in their order, whoever played them. */
export async function playAll(shifts: readonly Shift[]): Promise<Played[]> {
  const played: Played[] = [];
  let next = 0;
  const work = async () => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { execArgv: [] });
    for (let index = next++; index < shifts.length; index = next++) {
      worker.postMessage(shifts[index]!);
      [played[index]] = (await once(worker, 'message')) as [Played];
    }
    await worker.terminate();
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), shifts.length) }, work));
  return played;
}
