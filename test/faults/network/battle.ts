import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backUp } from '@clew/server/backup/backup.ts';
import { restore } from '@clew/server/backup/restore.ts';
import { readConfig } from '@clew/server/config.ts';
import { uuidv7 } from '@clew/shared/id.ts';
import { prepareServer, type ServerProcess } from '../../browser/server.ts';
import type { FaultClass, Tally } from '../fault-class.ts';
import { judgeRest, judgeSaved, judgeTruth, type Violation } from '../oracle/judge.ts';
import { readPeople, readTruth } from '../oracle/truth.ts';
import { Random } from '../random.ts';
import type { Cast } from '../script.ts';
import { type BadNetwork, startBadNetwork } from './bad-network.ts';
import { Member } from './crowd.ts';
import { type Desk, furnish, pipelineIds, readAll, reassign, workspaceId } from './office.ts';

export const figures = {
  test: { people: 50, faults: 2_000, kills: 60, restores: 3 },
  nightly: { people: 50, faults: 10_000, kills: 1_000, restores: 30 },
};

/** Where in the life of a request, or of the server itself, it is killed. */
const points = ['request sent', 'answer begun', 'any moment', 'while starting'] as const;

/** Fifty browsers at a server in a process of its own, over a network that fails, with a server that is killed. */
export const battle: FaultClass = {
  name: 'network',
  async run(scale, seed) {
    const folder = await mkdtemp(join(tmpdir(), 'clew-faults-'));
    try {
      return await fight(folder, figures[scale], seed);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function fight(folder: string, figure: (typeof figures)['test'], seed: number): Promise<Tally> {
  const random = new Random(seed);
  // A server that is started a thousand times need not be compiled each time.
  process.env.NODE_COMPILE_CACHE ??= join(folder, 'compiled');
  const server = await prepareServer(folder);
  const desks = await furnish(server.databaseUrl, figure.people);
  await server.start();
  const network = await startBadNetwork(Number(new URL(server.url).port), new Random(seed + 1));
  const members = desks.map(
    (desk, n) =>
      new Member(desk.userId, desk, network.url, desk.person, new Random(seed + 2 + n), n % 10 === 9),
  );
  await Promise.all(members.map((member) => member.connect()));

  let over = false;
  const cast: Cast = {
    newId: () => uuidv7(Date.now(), random.bytes(10)),
    userIds: desks.map(({ userId }) => userId),
    pipelineIds,
    people: 60,
  };
  network.rate = 0.3;
  const working = Promise.all(members.map((member) => member.work(cast, () => over)));
  const done = await campaign({ folder, server, network, desks, members, random, figure });
  over = true;
  await working;

  network.rate = 0;
  await rest(members);
  await server.stop();
  network.close();
  const violations = await judge(server.databaseUrl, members);
  const faults = Object.values(network.counts).reduce((sum, count) => sum + count, 0);
  return {
    counts: {
      people: members.length,
      faults,
      ...Object.fromEntries(Object.entries(network.counts).map(([name, count]) => [name, count])),
      ...done,
      browserCrashes: members.reduce((sum, { crashes }) => sum + crashes, 0),
      saved: members.reduce((sum, { saved }) => sum + saved.length, 0),
      quarantined: members.reduce(
        (sum, { held }) => sum + held.outbox.filter(({ state }) => state === 'quarantined').length,
        0,
      ),
    },
    violations: violations.map((violation) => ({ ...violation, seed })),
  };
}

type Field = {
  folder: string;
  server: ServerProcess;
  network: BadNetwork;
  desks: readonly Desk[];
  members: readonly Member[];
  random: Random;
  figure: (typeof figures)['test'];
};

/** Kills the server, changes who may see what, goes back to backups, until all of it has happened often enough. */
async function campaign({ folder, server, network, desks, members, random, figure }: Field) {
  const config = readConfig({ DATABASE_URL: server.databaseUrl });
  const backup = join(folder, 'backup.db');
  const done = { kills: 0, reassignments: 0, restores: 0 };
  const faults = () => Object.values(network.counts).reduce((sum, count) => sum + count, 0);
  let passed: (moment: string) => void = () => {};
  network.watch((moment) => passed(moment));
  const restoreEvery = Math.floor(figure.kills / figure.restores);
  while (done.kills < figure.kills || faults() < figure.faults) {
    await sleep(random.next() * 400);
    const restoring = done.kills % restoreEvery === restoreEvery - 1;
    if (restoring) {
      await rm(backup, { force: true });
      await backUp(config, backup);
      await sleep(300);
    }
    const point = random.pick(points);
    if (point === 'request sent' || point === 'answer begun') {
      const reached = new Promise<void>((resolve) => {
        passed = (moment) => moment === point && resolve();
      });
      await Promise.race([reached, sleep(2_000)]);
      if (point === 'request sent') await sleep(random.next() * 15);
    }
    await server.kill();
    done.kills += 1;
    if (restoring) {
      await restore(config, backup, Date.now());
      done.restores += 1;
    }
    for (let n = 0; n < 5; n++) {
      await reassign(server.databaseUrl, random, random.pick(desks.slice(1)).userId);
      done.reassignments += 1;
    }
    await tellStandings(server.databaseUrl, members);
    if (point === 'while starting') {
      const starting = server.start().catch(() => {});
      await sleep(50 + random.next() * 400);
      await server.kill();
      await starting;
      done.kills += 1;
    }
    await server.start();
  }
  return done;
}

/** Who may see what from now on. What is under way may have been answered before. */
async function tellStandings(databaseUrl: string, members: readonly Member[]): Promise<void> {
  const { query, close } = await readAll(databaseUrl);
  const people = readPeople(query, workspaceId);
  close();
  for (const member of members) member.standings = [member.standings.at(-1)!, people.get(member.who)!];
}

/** Syncs everybody until nobody has anything left to say or to hear. */
export async function rest(members: readonly Member[]): Promise<void> {
  for (let round = 0; round < 6; round++) {
    let waiting = [...members];
    for (let tries = 0; tries < 20 && waiting.length > 0; tries++) {
      const went = await Promise.all(waiting.map((member) => member.trySync()));
      waiting = waiting.filter((_, n) => !went[n]);
    }
    for (const { who, violations } of waiting)
      violations.push({ kind: 'broken', what: `${who} cannot sync, though nothing is in the way` });
  }
}

/** Whether a database and what a crowd holds that has come to rest are one and the same, and nothing is missing. */
export async function judge(databaseUrl: string, members: readonly Member[]): Promise<Violation[]> {
  const { query, close } = await readAll(databaseUrl);
  const truth = readTruth(query, workspaceId);
  const integrity = String(query('PRAGMA integrity_check')[0]?.[0]);
  close();
  const outboxes = new Map(members.map(({ who, held }) => [who, held.outbox]));
  return [
    ...members.flatMap(({ violations }) => violations),
    ...(integrity === 'ok' ? [] : [{ kind: 'broken' as const, what: integrity }]),
    ...judgeTruth(truth),
    ...judgeSaved(
      truth,
      members.flatMap(({ saved }) => saved),
      outboxes,
    ),
    ...members.flatMap(({ who, held }) =>
      judgeRest(held, truth, truth.people.get(who)!).map(({ kind, what }) => ({
        kind,
        what: `${who}: ${what}`,
      })),
    ),
  ];
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
