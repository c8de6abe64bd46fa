import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createApi } from '@clew/extension/api.ts';
import { schemaVersion } from '@clew/shared/sync.ts';
import { prepareServer, type ServerProcess } from '../../browser/server.ts';
import { capture } from '../../integration/harness.ts';
import { startHrana } from '../../integration/hrana.ts';
import type { FaultClass, Tally } from '../fault-class.ts';
import { type Desk, furnish } from '../network/office.ts';
import { judge, rest } from '../network/peace.ts';
import { startShift } from '../network/shift.ts';
import type { Violation } from '../oracle/judge.ts';
import { Random } from '../random.ts';
import { startBalancer } from './balancer.ts';
import { listenAt } from './listener.ts';

const figures = { test: { kills: 25 }, nightly: { kills: 250 } };
const people = 6;
/** How late a poke may be that another node has to find out about, which it does once a second. */
const pokeWithinMs = 5_000;

/** Three servers in processes of their own on one database over HTTP, killed one after the other while a crowd works. */
export const nodes: FaultClass = {
  name: 'nodes',
  async run(scale, seed) {
    const folder = await mkdtemp(join(tmpdir(), 'clew-faults-'));
    try {
      return await campaign(folder, figures[scale].kills, seed);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

/** @param defect a module that the servers load first, with a mistake put in on purpose */
export async function campaign(folder: string, kills: number, seed: number, defect?: URL): Promise<Tally> {
  const random = new Random(seed);
  const file = `file:${join(folder, 'remote.db')}`;
  const desks = await furnish(file, people + 1);
  const counts = { trips: 0 };
  const hrana = await startHrana(file, counts);
  const settings = {
    DATABASE_URL: hrana.url,
    CLEW_SECRET: 'a secret that all nodes share, 32+',
    ...(defect && { NODE_OPTIONS: `--import ${defect}` }),
  };
  const servers = await Promise.all([0, 1, 2].map(() => prepareServer(folder, undefined, settings)));
  await Promise.all(servers.map((server) => server.start()));
  const ports = servers.map(({ url }) => Number(new URL(url).port));
  const balancer = await startBalancer(ports, new Random(seed + 1));
  const listener = desks.pop()!;
  const listeners = servers.map(({ url }) => listenAt(url, listener.deviceToken));
  const shift = await startShift(desks, balancer.url, random, { seed, old: [0] });
  const { members } = shift;
  const down = await killAll(servers, kills, random);
  await shift.end();
  const missed = await judgePokes(servers, listeners, listener);
  await rest(members);
  for (const each of listeners) each.close();
  balancer.close();
  await Promise.all(servers.map((server) => server.stop()));
  hrana.close();
  const violations = [...missed, ...(await judge(file, members))];
  return {
    counts: {
      nodes: servers.length,
      nodeKills: kills,
      twoDown: down,
      people: members.length,
      browserCrashes: members.reduce((sum, { crashes }) => sum + crashes, 0),
      saved: members.reduce((sum, { saved }) => sum + saved.length, 0),
      pokes: listeners.reduce((sum, { heard }) => sum + heard.pokes, 0),
      trips: counts.trips,
    },
    violations: violations.map((violation) => ({ ...violation, seed })),
  };
}

/** @returns how often two nodes were gone at once */
async function killAll(servers: readonly ServerProcess[], kills: number, random: Random): Promise<number> {
  const starting = new Map<ServerProcess, Promise<void>>();
  let twoDown = 0;
  for (let kill = 0; kill < kills; kill++) {
    await sleep(random.next() * 150);
    // One at least is always there.
    if (starting.size === servers.length - 1) {
      twoDown += 1;
      await Promise.race(starting.values());
    }
    const server = random.pick(servers.filter((each) => !starting.has(each)));
    await server.kill();
    starting.set(
      server,
      server.start().finally(() => starting.delete(server)),
    );
  }
  await Promise.all(starting.values());
  return twoDown;
}

/** Whether what is pushed at one node is told at each. What is not is waited for once. */
async function judgePokes(
  servers: readonly ServerProcess[],
  listeners: readonly ReturnType<typeof listenAt>[],
  { deviceToken }: Desk,
): Promise<Violation[]> {
  for (const { url } of servers) {
    const { accessToken } = await createApi(url).auth.refresh.mutate({ deviceToken });
    const api = createApi(url, async () => accessToken);
    const { seq } = await api.sync.push.mutate({ schemaVersion, operations: [capture({})] });
    const deaf = () => listeners.filter(({ heard }) => heard.seq < seq).length;
    for (const deadline = Date.now() + pokeWithinMs; deaf() > 0 && Date.now() < deadline; ) await sleep(20);
    if (deaf() > 0)
      return [{ kind: 'diverged', what: `${deaf()} nodes do not tell of what ${url} was sent` }];
  }
  return [];
}
