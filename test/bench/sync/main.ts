import { benchPush } from './push.ts';
import { benchVisible } from './visible.ts';

/**
 * What sync costs, in one line of JSON. The push figures are of whole batches, as an outbox that has grown is sent;
 * `single` are those of pushes with one operation, where SQLite's fsync and one round trip are nearly all there is.
 */
const figures = {
  ...(await benchPush(15, 200)),
  single: await benchPush(60, 1),
  ...(await benchVisible(100)),
};
process.stdout.write(`${JSON.stringify(figures)}\n`);
