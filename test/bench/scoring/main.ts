import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { type DataSet, toDataSet } from './data-set.ts';
import { crossFigures } from './folds.ts';
import { knownSets } from './known-sets.ts';
import { BadInput, readTable } from './table.ts';
import { abstentions, coldStart, trainingTime } from './trials.ts';

/**
 * How well the scorecard foretells outcomes it has not seen, one line of JSON a set.
 * `--data FOLDER` the sets that lie there, then starts with few outcomes, outcomes without meaning, and the time it takes;
 * `--csv FILE --label COLUMN --positive VALUE [--key COLUMN] [--drop COLUMN,…] [--delimiter ;]` any other table.
 * What was left out and why goes to the error stream.
 */
try {
  main();
} catch (error) {
  const isUsage =
    error instanceof BadInput || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
  if (!isUsage) throw error;
  console.error((error as Error).message);
  process.exitCode = 2;
}

function main(): void {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      csv: { type: 'string' },
      label: { type: 'string' },
      positive: { type: 'string' },
      key: { type: 'string', default: '*' },
      drop: { type: 'string', default: '' },
      delimiter: { type: 'string' },
    },
  });
  const { csv, label, positive, key, drop, delimiter } = values;
  if (csv === undefined) {
    const folder = values.data ?? '../shared/data';
    if (existsSync(folder)) benchKnown(folder);
    else console.log('skipped: ../shared absent');
    return;
  }
  if (label === undefined || positive === undefined)
    throw new BadInput('--csv FILE takes --label COLUMN and --positive VALUE beside it');
  const table = readTable(csv, delimiter?.replace('\\t', '\t') ?? null);
  const dropped = drop
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  bench(toDataSet(basename(csv), table, { label, positive, key, drop: dropped }));
}

function benchKnown(folder: string): void {
  const sets = knownSets(folder);
  for (const set of sets) bench(set);
  const leads = sets.find(({ name }) => name === 'T1')!;
  for (const outcomes of [100, 200, 400])
    print({ set: 'T1 cold start', outcomes, samples: 10, auc: coldStart(leads, outcomes, 10) });
  for (const set of [leads, sets.at(-1)!]) {
    const count = Math.min(1000, set.examples.length);
    print({ set: `${set.name} shuffled`, leads: count, seeds: 100, abstained: abstentions(set, count, 100) });
  }
  print({ set: 'invented', leads: 10_000, features: 25, trainSeconds: trainingTime(10_000, 25) });
}

function bench(set: DataSet): void {
  const { figures, notes } = crossFigures(set);
  print(figures);
  for (const note of notes) console.error(`${set.name}: ${note}`);
}

function print(figures: Record<string, string | number>): void {
  const round = (_: string, value: unknown) => (typeof value === 'number' ? Number(value.toFixed(4)) : value);
  console.log(JSON.stringify(figures, round));
}
