import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { createClient } from '@libsql/client';
import { prepareServer } from '../../browser/server.ts';
import type { FaultClass, Tally } from '../fault-class.ts';
import { furnish, readAll } from '../network/office.ts';
import { judge, rest } from '../network/peace.ts';
import { startShift } from '../network/shift.ts';
import type { Violation } from '../oracle/judge.ts';
import { Random } from '../random.ts';

const figures = { test: 3, nightly: 30 };
const people = 6;
const command = join(import.meta.dirname, '../../../server/backup/main.ts');
const run = promisify(execFile);

/** Backups made while a crowd writes, by the command; the server stopped or killed; and back to them, by the command. */
export const restores: FaultClass = {
  name: 'restores',
  async run(scale, seed) {
    const folder = await mkdtemp(join(tmpdir(), 'clew-faults-'));
    try {
      return await campaign(folder, figures[scale], seed);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

/** @param sameEpoch a mistake put in on purpose: nothing tells that the server was put back */
export async function campaign(
  folder: string,
  times: number,
  seed: number,
  sameEpoch = false,
): Promise<Tally> {
  const random = new Random(seed);
  const server = await prepareServer(folder);
  const { databaseUrl } = server;
  const desks = await furnish(databaseUrl, people);
  await server.start();
  const shift = await startShift(desks, server.url, random, { seed, old: [1] });
  const { members } = shift;
  const found: Violation[] = [];
  let lost = 0;
  const files = async (what: 'backup' | 'restore', file: string) =>
    run(process.execPath, [command, what, file], { env: { ...process.env, DATABASE_URL: databaseUrl } }).then(
      () => true,
      () => false,
    );
  for (let time = 0; time < times; time++) {
    await sleep(200 + random.next() * 600);
    const file = join(folder, `backup-${time}.db`);
    if (!(await files('backup', file)))
      found.push({ kind: 'broken', what: 'no backup while the server writes' });
    await sleep(200 + random.next() * 600);
    if (await files('restore', file))
      found.push({ kind: 'broken', what: 'a restore under a running server' });
    await (random.chance(0.5) ? server.stop() : server.kill());
    const before = await standing(databaseUrl);
    if (!(await files('restore', file)))
      found.push({ kind: 'broken', what: 'a backup that cannot be restored' });
    if (sameEpoch) await setMeta(databaseUrl, 'epoch', before.epoch);
    const after = await standing(databaseUrl);
    lost += before.operations - after.operations;
    if (before.epoch === after.epoch && !sameEpoch)
      found.push({ kind: 'broken', what: 'a restored server looks like before' });
    await server.start();
    await rm(file);
  }
  await shift.end();
  await rest(members);
  await server.stop();
  // As a week later: until then the server keeps what is about a lead that somebody may still bring back.
  await setMeta(databaseUrl, 'restoredAt', '0');
  await server.start();
  await rest(members);
  await server.stop();
  const violations = [...found, ...(await judge(databaseUrl, members))];
  const saved = members.reduce((sum, member) => sum + member.saved.length, 0);
  return {
    counts: { restores: times, people: members.length, saved, lostByRestores: lost },
    violations: violations.map((violation) => ({ ...violation, seed })),
  };
}

async function setMeta(databaseUrl: string, key: string, value: string): Promise<void> {
  const client = createClient({ url: databaseUrl, concurrency: 1 });
  await client.execute({ sql: 'UPDATE meta SET value = ? WHERE key = ?', args: [value, key] });
  client.close();
}

/** How much a database has been told, and which history it is of. */
async function standing(databaseUrl: string): Promise<{ epoch: string; operations: number }> {
  const { query, close } = await readAll(databaseUrl);
  const epoch = String(query("SELECT value FROM meta WHERE key = 'epoch'")[0]![0]);
  const operations = Number(query('SELECT count(*) FROM applied_op')[0]![0]);
  close();
  return { epoch, operations };
}
