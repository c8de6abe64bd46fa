import type { Claim } from '@clew/server/auth/access-token.ts';
import type { Role } from '@clew/shared/access.ts';
import { defaultPipeline } from '@clew/shared/pipeline.ts';
import { anyLead, noRouting, type Routing } from '@clew/shared/routing/rules.ts';
import { defaultConfig } from '@clew/shared/workspace.ts';
import type { MemorySql, Statement } from './memory-sql.ts';

/** Two tenants on one database; the first has two teams, each with a pipeline of its own. */
export type World = { workspaceId: string; otherId: string };

export type Member = { userId: string; role: Role; teamIds: string[] };

export const staff: readonly Member[] = [
  { userId: 'ada', role: 'admin', teamIds: ['north'] },
  { userId: 'ben', role: 'rep', teamIds: ['north'] },
  { userId: 'cyd', role: 'rep', teamIds: ['south'] },
  { userId: 'dan', role: 'manager', teamIds: ['north', 'south'] },
];
export const stranger: Member = { userId: 'zoe', role: 'admin', teamIds: ['zone'] };

const farAway = 9e15;
const { prompts, rules: scoring } = defaultConfig;

const titled = (words: string[]) => ({
  ...anyLead,
  attributes: [{ field: 'title' as const, words }],
});

/** Some of whom the people of `script.ts` capture go out of their sight at once, some to others of their team. */
const rules: Routing = {
  rules: [
    {
      id: 'in-turn',
      name: 'In turn',
      when: titled(['Title 0', 'Title 1']),
      to: { pipelineId: 'line-south', teamId: 'south', owner: 'turns', userIds: ['cyd', 'dan'] },
    },
    {
      id: 'least',
      name: 'Fewest open',
      when: titled(['Title 2']),
      to: { pipelineId: 'line-north', teamId: 'north', owner: 'least_open', userIds: ['ada', 'ben', 'dan'] },
    },
  ],
  otherwise: null,
};

export function makeWorld(sql: MemorySql, seed: number): World {
  const world = { workspaceId: `w${seed}`, otherId: `o${seed}` };
  sql.run({ sql: "INSERT OR REPLACE INTO meta (key, value) VALUES ('epoch', 'epoch-0')" });
  sql.run(restoredAt(0));
  const routing = seed % 2 === 0 ? rules : noRouting;
  sql.batch([
    ...workspace(world.workspaceId, staff, routing),
    ...workspace(world.otherId, [stranger], noRouting),
  ]);
  return world;
}

function workspace(id: string, members: readonly Member[], routing: Routing): Statement[] {
  const teams = [...new Set(members.flatMap(({ teamIds }) => teamIds))];
  const named = teams.map((team) => ({ id: team, name: team, kind: 'sales' }));
  const pipelines = teams.map((team) => ({ ...defaultPipeline, id: `line-${team}`, teamIds: [team] }));
  return [
    {
      sql: 'INSERT INTO workspace (id, name, seq, config_seq, config) VALUES (?, ?, 1, 1, ?)',
      args: [id, id, JSON.stringify({ pipelines, prompts, rules: scoring, teams: named, routing })],
    },
    ...members.flatMap(({ userId, role, teamIds }) => [
      {
        sql: 'INSERT INTO member (workspace_id, user_id, name, role, team_ids) VALUES (?, ?, ?, ?, ?)',
        args: [id, userId, userId, role, JSON.stringify(teamIds)],
      },
      {
        sql: `INSERT INTO device (workspace_id, id, user_id, name, token_hash, created_at, last_seen_at, expires_at)
              VALUES (?, ?, ?, '', ?, 0, 0, ?)`,
        args: [id, `device-${userId}`, userId, `${id}-${userId}`, farAway],
      },
    ]),
  ];
}

/** What an access token of a member says, as it was when the token was signed. */
export const claimOf = (workspaceId: string, { userId, role, teamIds }: Member): Claim => ({
  deviceId: `device-${userId}`,
  scope: { workspaceId, userId, role, teamIds, allTeams: false },
});

/** Moves whenever anything does. */
export const seqsOf = (sql: MemorySql, { workspaceId, otherId }: World): string =>
  sql.run({ sql: 'SELECT seq FROM workspace WHERE id IN (?, ?)', args: [workspaceId, otherId] }).rows.join();

/** Gives a member another role and other teams. Moves seq in the same batch, as everything that changes sight must. */
export function reassign(sql: MemorySql, workspaceId: string, { userId, role, teamIds }: Member): void {
  sql.batch([
    { sql: 'UPDATE workspace SET seq = seq + 1, config_seq = seq + 1 WHERE id = ?', args: [workspaceId] },
    {
      sql: 'UPDATE member SET role = ?, team_ids = ? WHERE workspace_id = ? AND user_id = ?',
      args: [role, JSON.stringify(teamIds), workspaceId, userId],
    },
  ]);
}

const tables = {
  workspace: 'id',
  member: 'workspace_id',
  device: 'workspace_id',
  lead: 'workspace_id',
  identity_key: 'workspace_id',
  lead_alias: 'workspace_id',
  event: 'workspace_id',
  applied_op: 'workspace_id',
  removal: 'workspace_id',
  erased: 'workspace_id',
  routing_turn: 'workspace_id',
  audit: 'workspace_id',
};

/** A backup of both tenants: what brings it back. */
export function backUp(
  sql: MemorySql,
  { workspaceId, otherId }: World,
  epoch: string,
): (now: number) => void {
  const both = [workspaceId, otherId];
  const statements: Statement[] = [{ sql: "UPDATE meta SET value = ? WHERE key = 'epoch'", args: [epoch] }];
  for (const [table, owner] of Object.entries(tables)) {
    statements.push({ sql: `DELETE FROM ${table} WHERE ${owner} IN (?, ?)`, args: both });
    const { rows } = sql.run({ sql: `SELECT * FROM ${table} WHERE ${owner} IN (?, ?)`, args: both });
    for (const row of rows) {
      statements.push({ sql: `INSERT INTO ${table} VALUES (${row.map(() => '?').join(', ')})`, args: row });
    }
  }
  return (now) => void sql.batch([...statements, restoredAt(now)]);
}

/** When the server was put back last. */
const restoredAt = (now: number): Statement => ({
  sql: "INSERT OR REPLACE INTO meta (key, value) VALUES ('restoredAt', ?)",
  args: [String(now)],
});

/** Makes room for the next run. */
export function forget(sql: MemorySql, { workspaceId, otherId }: World): void {
  sql.batch(
    Object.entries(tables).map(([table, owner]) => ({
      sql: `DELETE FROM ${table} WHERE ${owner} IN (?, ?)`,
      args: [workspaceId, otherId],
    })),
  );
}
