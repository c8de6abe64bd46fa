import { parseArgs } from 'node:util';
import { benchFirstPull } from './first-pull.ts';
import { benchPush } from './push.ts';
import { benchVisible } from './visible.ts';

/**
 * What sync costs, in one line of JSON. The push figures are of whole batches, as an outbox that has grown is sent;
 * `single` are those of pushes with one operation, where SQLite's fsync and one round trip are nearly all there is.
 * `--leads N`: of how many the first pull is.
 */
const { values } = parseArgs({ options: { leads: { type: 'string', default: '100000' } } });
const figures = {
  ...(await benchPush(15, 200)),
  single: await benchPush(60, 1),
  ...(await benchVisible(100)),
  ...(await benchFirstPull(Number(values.leads))),
};
process.stdout.write(`${JSON.stringify(figures)}\n`);
