import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { createApi } from '@clew/extension/api.ts';
import { schemaVersion } from '@clew/shared/sync.ts';
import { prepareServer, type ServerProcess } from '../../browser/server.ts';
import { capture } from '../../integration/harness.ts';
import type { FaultClass, Scale, Tally } from '../fault-class.ts';
import type { TransportPlant } from '../network/crowd.ts';
import { type Desk, furnish, readAll } from '../network/office.ts';
import { judge, rest } from '../network/peace.ts';
import { startShift } from '../network/shift.ts';
import type { Violation } from '../oracle/judge.ts';
import { Random } from '../random.ts';
import { mountSmallDisk, type SmallDisk } from './small-disk.ts';

const figures = { test: 3, nightly: 30 };
const people = 4;
const megabytes = 24;
/** So many pushes are refused before there is room again. */
const refusals = 5;
const entry = join(import.meta.dirname, '../main.ts');

/** A disk that fills up while a crowd works, with the server killed on the full disk now and then. */
export const fullDisk: FaultClass = {
  name: 'disk',
  run: async (scale, seed) => (await fillUp(figures[scale], seed)) ?? (await inNamespace(scale, seed)),
};

/**
 * @param plant a mistake put in on purpose
 * @returns null where no small filesystem may be mounted
 */
export async function fillUp(times: number, seed: number, plant?: TransportPlant): Promise<Tally | null> {
  const folder = await mkdtemp(join(tmpdir(), 'clew-faults-'));
  const data = join(folder, 'data');
  await mkdir(data);
  const disk = await mountSmallDisk(data, megabytes);
  try {
    if (!disk) return null;
    const server = await prepareServer(data);
    try {
      return await campaign(server, disk, times, seed, plant);
    } finally {
      await server.kill();
    }
  } finally {
    await disk?.unmount();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Whoever is not root may still mount in a namespace of her own, where the system lets her have one. */
async function inNamespace(scale: Scale, seed: number): Promise<Tally> {
  const command = ['-Urm', process.execPath, entry, fullDisk.name, '--scale', scale, '--seed', String(seed)];
  const inside = process.getuid?.() === 0;
  const answer = inside
    ? undefined
    : await promisify(execFile)('unshare', command).catch((error: { stdout?: string }) => error);
  const figures = answer?.stdout?.split('\n').find((line) => line.startsWith('{"class":"disk"'));
  if (!figures) {
    process.stdout.write('skipped: no small filesystem may be mounted here\n');
    return { counts: { fullDisks: 0 }, violations: [] };
  }
  const { class: _class, scale: _scale, seconds: _seconds, seed: _seed, ...rest } = JSON.parse(figures);
  const { lost, duplicated, diverged, leaked, broken, ...counts } = rest;
  const kinds = Object.entries({ lost, duplicated, diverged, leaked, broken }) as [
    Violation['kind'],
    number,
  ][];
  const violations = kinds.flatMap(([kind, count]) =>
    Array.from({ length: count }, () => ({ kind, what: `in a namespace: ${answer?.stdout}`, seed })),
  );
  return { counts: { ...counts, inNamespace: 1 }, violations };
}

async function campaign(
  server: ServerProcess,
  disk: SmallDisk,
  times: number,
  seed: number,
  plant?: TransportPlant,
): Promise<Tally> {
  const random = new Random(seed);
  const desks = await furnish(server.databaseUrl, people + 1);
  await server.start();
  const probe = await openProbe(server.url, desks.pop()!);
  const shift = await startShift(desks, server.url, random, { seed, plant });
  const { members } = shift;
  let killed = 0;
  for (let time = 0; time < times; time++) {
    await sleep(200 + random.next() * 300);
    await disk.fill();
    await probe.until(refusals);
    if (time % 3 === 2) {
      await server.kill();
      killed += 1;
    }
    await disk.free();
    if (time % 3 === 2) await server.start();
  }
  await shift.end();
  await rest(members);
  await server.stop();
  const violations = [
    ...probe.violations,
    ...(await probe.judge(server.databaseUrl)),
    ...(await judge(server.databaseUrl, members)),
  ];
  return {
    counts: {
      fullDisks: times,
      operationsAnswered507: probe.refused.length,
      killedWhileFull: killed,
      people: members.length,
      saved: members.reduce((sum, { saved }) => sum + saved.length, 0),
    },
    violations: violations.map((violation) => ({ ...violation, seed })),
  };
}

/** Pushes captures of its own, and remembers which of them the server had no room for. */
async function openProbe(url: string, { deviceToken }: Desk) {
  const { accessToken } = await createApi(url).auth.refresh.mutate({ deviceToken });
  const refused: string[] = [];
  const accepted: string[] = [];
  const violations: Violation[] = [];
  const push = async (): Promise<number> => {
    const operations = Array.from({ length: 20 }, () => capture({}));
    const headers = { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' };
    const body = JSON.stringify({ schemaVersion, operations });
    const answer = await fetch(`${url}/trpc/sync.push`, { method: 'POST', headers, body });
    const text = await answer.text();
    const ids = operations.map(({ opId }) => opId);
    if (answer.status === 200) accepted.push(...ids);
    else if (answer.status === 507) refused.push(...ids);
    else if (answer.status !== 429)
      violations.push({ kind: 'broken', what: `a push on a full disk is answered ${answer.status} ${text}` });
    return answer.status;
  };
  return {
    refused,
    violations,
    async until(times: number): Promise<void> {
      // The log may have room of its own left.
      for (let left = times, tries = 0; left > 0; tries++) {
        if ((await push()) === 507) left -= 1;
        if (tries < 400) continue;
        violations.push({ kind: 'broken', what: 'a full disk is not answered 507' });
        return;
      }
    },
    /** What was refused for want of room is not there, and what was accepted is. */
    async judge(databaseUrl: string): Promise<Violation[]> {
      const { query, close } = await readAll(databaseUrl);
      const there = new Set(
        query('SELECT id FROM event UNION SELECT op_id FROM applied_op').map(([id]) => id),
      );
      close();
      return [
        ...refused.filter((id) => there.has(id)).map((id) => broken(`${id} was answered 507 and counts`)),
        ...accepted.filter((id) => !there.has(id)).map((id) => ({ kind: 'lost' as const, what: id })),
      ];
    },
  };
}

const broken = (what: string): Violation => ({ kind: 'broken', what });
