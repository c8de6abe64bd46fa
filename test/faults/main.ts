import { parseArgs } from 'node:util';
import { browserKills } from './chromium/browser-kills.ts';
import { workerKills } from './chromium/worker-kills.ts';
import { fullDisk } from './disk/disk.ts';
import { runClass, type Scale, verdict } from './fault-class.ts';
import { battle } from './network/battle.ts';
import { nodes } from './nodes/nodes.ts';
import { payloads } from './payloads/payloads.ts';
import { restores } from './restore/restore.ts';
import { planted } from './simulation/planted.ts';
import { schedules } from './simulation/schedules.ts';

/** `npm run faults`: every class of faults, or those named, with one line of figures each. */
const classes = [schedules, planted, battle, nodes, restores, fullDisk, payloads, workerKills, browserKills];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { scale: { type: 'string', default: 'test' }, seed: { type: 'string', default: '1' } },
});
const unknown = positionals.filter((name) => !classes.some((each) => each.name === name));
if (unknown.length > 0 || !['test', 'nightly'].includes(values.scale) || !/^\d{1,9}$/.test(values.seed)) {
  const names = classes.map(({ name }) => name).join(' | ');
  console.error(`npm run faults -- [--scale test | nightly] [--seed NUMBER] [${names} …]`);
  process.exit(1);
}

const violations = [];
for (const each of classes) {
  if (positionals.length > 0 && !positionals.includes(each.name)) continue;
  violations.push(...(await runClass(each, values.scale as Scale, Number(values.seed))).violations);
}
const { broken, ...never } = verdict(violations);
process.stdout.write(
  `${Object.entries(never)
    .map(([kind, count]) => `${kind} ${count}`)
    .join(' ')}\n`,
);
process.exit(violations.length > 0 ? 1 : 0);
