import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backUp } from '@clew/server/backup/backup.ts';
import { restore } from '@clew/server/backup/restore.ts';
import { readConfig } from '@clew/server/config.ts';
import { replayMs } from '@clew/shared/sync.ts';
import type { FaultClass, Tally } from '../fault-class.ts';
import { Random } from '../random.ts';
import { type BadNetwork, startBadNetwork } from './bad-network.ts';
import type { Member } from './crowd.ts';
import { type Lives, openLives, type Point, points } from './lives.ts';
import { type Desk, furnish, reassign } from './office.ts';
import { judge, rest, standings } from './peace.ts';
import { type Shift, startShift } from './shift.ts';

/** `patience`: about how many requests a server answers before it is killed. */
export const figures = {
  test: { people: 50, faults: 2_000, kills: 60, restores: 3, patience: 50 },
  nightly: { people: 50, faults: 10_000, kills: 1_000, restores: 30, patience: 30 },
};
type Figure = (typeof figures)['test'];

/** Fifty browsers at a server in a process of its own, over a network that fails, with a server that is killed. */
export const battle: FaultClass = {
  name: 'network',
  run: (scale, seed) => fight(figures[scale], seed),
};

export async function fight(figure: Figure, seed: number): Promise<Tally> {
  // What a killed process has written the kernel keeps: a real disk adds nothing to that but waiting.
  const memory = '/dev/shm';
  const folder = await mkdtemp(join(existsSync(memory) ? memory : tmpdir(), 'clew-faults-'));
  const databaseUrl = `file:${join(folder, 'clew.db')}`;
  const desks = await furnish(databaseUrl, figure.people);
  const lives = await openLives(databaseUrl);
  const network = await startBadNetwork(new Random(seed + 1));
  try {
    const random = new Random(seed);
    network.rate = 0.5;
    const old = [...desks.keys()].filter((n) => n % 10 === 9);
    const shift = await startShift(desks, network.url, random, { seed, old, people: 60 });
    const { members } = shift;
    const field = { folder, databaseUrl, desks, lives, network, members, figure, random };
    const done = await campaign(field, shift);
    await peace(field);
    const violations = await judge(databaseUrl, members);
    const sum = (count: (member: Member) => number) =>
      members.reduce((total, member) => total + count(member), 0);
    return {
      counts: {
        people: members.length,
        faults: network.faults(),
        ...network.counts,
        ...done,
        browserCrashes: sum(({ crashes }) => crashes),
        saved: sum(({ saved }) => saved.length),
        operations: sum(({ held }) => held.outbox.length),
        refused: refusals(members),
      },
      violations: violations.map((violation) => ({ ...violation, seed })),
    };
  } finally {
    network.close();
    await lives.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** How many operations ended in quarantine, by the reason that their authors are told. */
function refusals(members: readonly Member[]): Record<string, number> {
  const rows = members.flatMap(({ held }) => held.outbox).filter(({ state }) => state === 'quarantined');
  const byReason = Map.groupBy(rows, ({ reason }) => reason ?? 'none');
  return Object.fromEntries([...byReason].map(([reason, { length }]) => [reason, length]));
}

type Field = {
  folder: string;
  databaseUrl: string;
  desks: readonly Desk[];
  lives: Lives;
  network: BadNetwork;
  members: readonly Member[];
  figure: Figure;
  random: Random;
};

/** The server is killed, people get other work, backups come back, until all was often enough. */
async function campaign(field: Field, shift: Shift): Promise<Record<string, number>> {
  const killed = Object.fromEntries(points.map((point) => [point, 0])) as Record<Point, number>;
  const restores = await allLives(field, killed);
  field.network.rate = 0;
  await shift.end();
  const kills = Object.values(killed).reduce((sum, count) => sum + count, 0);
  return { kills, ...killed, reassignments: kills * reassignedAtOnce, restores };
}

const reassignedAtOnce = 5;

/** @returns how often the server went back to a backup */
async function allLives(field: Field, killed: Record<Point, number>): Promise<number> {
  const { folder, databaseUrl, desks, lives, network, members, figure, random } = field;
  const config = readConfig({ DATABASE_URL: databaseUrl });
  const backup = join(folder, 'backup.db');
  const restoreEvery = Math.floor(figure.kills / figure.restores);
  let restores = 0;
  const kills = () => Object.values(killed).reduce((sum, count) => sum + count, 0);
  for (let life = 0; kills() < figure.kills || network.faults() < figure.faults; life++) {
    const point = points[life % points.length]!;
    const starting = point === 'while starting';
    const after = random.below(starting ? 40 : figure.patience * 2);
    network.port = await lives.begin({ point, after, ahead: 0 });
    if (await lives.killed(10_000)) killed[point] += 1;
    else await lives.end();
    network.port = null;
    if (life % restoreEvery === Math.floor(restoreEvery / 2)) {
      await rm(backup, { force: true });
      await backUp(config, backup);
    }
    if (life % restoreEvery === restoreEvery - 1) {
      await restore(config, backup, Date.now());
      restores += 1;
    }
    await reassign(databaseUrl, random, desks.slice(1), reassignedAtOnce);
    const now = await standings(databaseUrl);
    for (const member of members) member.standings = [member.standings.at(-1)!, now.get(member.who)!];
  }
  return restores;
}

/** Nothing goes wrong any more: everybody syncs until nobody has anything left to say or to hear. */
async function peace({ lives, network, members }: Field): Promise<void> {
  // What a restored server waits for comes back now, or is refused once nobody can bring it any more.
  for (const ahead of [0, replayMs + 3_600_000]) {
    network.port = await lives.begin({ point: null, after: 0, ahead });
    await rest(members);
    network.port = null;
    await lives.end();
  }
}
