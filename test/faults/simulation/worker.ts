import { parentPort } from 'node:worker_threads';
import { playShift, type Shift } from './shift.ts';

parentPort!.on('message', async (shift: Shift) => parentPort!.postMessage(await playShift(shift)));
