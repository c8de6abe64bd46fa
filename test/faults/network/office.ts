import { hashSecret, newSecret } from '@clew/server/auth/secrets.ts';
import { openDatabases } from '@clew/server/db/database.ts';
import type { Role } from '@clew/shared/access.ts';
import { defaultPipeline } from '@clew/shared/pipeline.ts';
import { defaultConfig } from '@clew/shared/workspace.ts';
import { createClient } from '@libsql/client';
import type { Person, Query } from '../oracle/truth.ts';
import type { Random } from '../random.ts';
import type { Seat } from './crowd.ts';

export const workspaceId = 'office';
const teamSize = 5;
export const teams = Array.from({ length: 10 }, (_, n) => `team${n}`);
export const pipelineIds = teams.map((team) => `line-${team}`);

export type Desk = Seat & { person: Person };

/** A workspace of `count` people in teams of five, each with a connected browser. */
export async function furnish(databaseUrl: string, count: number): Promise<Desk[]> {
  const desks = Array.from({ length: count }, (_, n): Desk => {
    const userId = `user${n}`;
    const role: Role = n === 0 ? 'admin' : n % teamSize === 1 ? 'manager' : 'rep';
    const person = { userId, role, teamIds: [teams[Math.floor(n / teamSize) % teams.length]!] };
    return { userId, deviceToken: newSecret(), workspaceId, person };
  });
  const databases = await openDatabases(databaseUrl);
  const client = databases.main.writer.$client;
  const pipelines = teams.map((team) => ({ ...defaultPipeline, id: `line-${team}`, teamIds: [team] }));
  const { prompts, rules } = defaultConfig;
  await client.batch([
    {
      sql: 'INSERT INTO workspace (id, name, seq, config_seq, config) VALUES (?, ?, 1, 1, ?)',
      args: [workspaceId, 'Office', JSON.stringify({ pipelines, prompts, rules })],
    },
    ...desks.flatMap(({ userId, deviceToken, person }) => [
      {
        sql: 'INSERT INTO member (workspace_id, user_id, name, role, team_ids) VALUES (?, ?, ?, ?, ?)',
        args: [workspaceId, userId, userId, person.role, JSON.stringify(person.teamIds)],
      },
      {
        sql: `INSERT INTO device (workspace_id, id, user_id, name, token_hash, created_at, last_seen_at, expires_at)
              VALUES (?, ?, ?, '', ?, 0, 0, ?)`,
        args: [
          workspaceId,
          `device-${userId}`,
          userId,
          hashSecret(deviceToken),
          Date.now() + 90 * 86_400_000,
        ],
      },
    ]),
  ]);
  await databases.close();
  return desks;
}

/** Gives some of them else to do, while no server runs. */
export async function reassign(databaseUrl: string, random: Random, desks: readonly Desk[], times: number) {
  const client = createClient({ url: databaseUrl, concurrency: 1 });
  const changes = Array.from({ length: times }, () => {
    const role = random.pick(['rep', 'rep', 'manager'] as const);
    const teamIds = random.pick([[random.pick(teams)], [random.pick(teams), random.pick(teams)], []]);
    return {
      sql: 'UPDATE member SET role = ?, team_ids = ? WHERE user_id = ?',
      args: [role, JSON.stringify(teamIds), random.pick(desks).userId],
    };
  });
  await client.batch(['UPDATE workspace SET seq = seq + 1, config_seq = seq + 1', ...changes], 'write');
  client.close();
}

/** Everything in a database file, for the oracle. */
export async function readAll(databaseUrl: string): Promise<{ query: Query; close(): void }> {
  const { default: Sqlite } = await import('libsql');
  const native = new Sqlite(databaseUrl.slice('file:'.length));
  return {
    query: (sql, ...args) =>
      native
        .prepare(sql)
        .raw(true)
        .all(...args) as unknown[][],
    close: () => native.close(),
  };
}
