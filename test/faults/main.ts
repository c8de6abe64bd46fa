import { type Asked, readArguments } from './arguments.ts';
import { browserKills } from './chromium/browser-kills.ts';
import { workerKills } from './chromium/worker-kills.ts';
import { fullDisk } from './disk/disk.ts';
import { runClass, verdict } from './fault-class.ts';
import { fsyncs } from './fsync/fsync.ts';
import { battle } from './network/battle.ts';
import { nodes } from './nodes/nodes.ts';
import { payloads } from './payloads/payloads.ts';
import { plantedProcesses } from './planted/planted-processes.ts';
import { restores } from './restore/restore.ts';
import { planted } from './simulation/planted.ts';
import { schedules } from './simulation/schedules.ts';

/** `npm run faults`: every class of faults, or those named, with one line of figures each. */
const classes = [
  schedules,
  planted,
  battle,
  nodes,
  restores,
  fullDisk,
  fsyncs,
  payloads,
  plantedProcesses,
  workerKills,
  browserKills,
];

let asked: Asked;
try {
  asked = readArguments(
    process.argv.slice(2),
    classes.map(({ name }) => name),
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

const { scale, seed, names } = asked;
const violations = [];
for (const each of classes.filter(({ name }) => names.includes(name))) {
  violations.push(...(await runClass(each, scale, seed)).violations);
}
const { broken, ...never } = verdict(violations);
process.stdout.write(
  `${Object.entries(never)
    .map(([kind, count]) => `${kind} ${count}`)
    .join(' ')}\n`,
);
if (broken > 0) console.error(`${broken} other rules do not hold.`);
process.exit(violations.length > 0 ? 1 : 0);
