import { randomUUID } from 'node:crypto';
import type { Scope } from '@clew/shared/access.ts';
import { withTeamReplaced } from '@clew/shared/routing/check.ts';
import type { Team, WorkspaceConfig } from '@clew/shared/workspace.ts';
import { and, eq } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { member } from '../db/schema/workspace.ts';
import { administer, isAdmin, storeConfig } from './administer.ts';
import { type HandOver, handOver } from './hand-over.ts';

/**
 * A new team works the first pipeline, so that what its members capture is its own.
 * @returns its id. @throws CallError forbidden unless an admin asks
 */
export function createTeam(
  scope: Scope,
  database: Database,
  { name, kind }: Pick<Team, 'name' | 'kind'>,
  now: number,
): Promise<string> {
  const id = randomUUID();
  return administer(scope, database, now, isAdmin, ({ config }) => {
    const teams = [...config.teams, { id, name, kind }];
    const pipelines = config.pipelines.map((line, n) =>
      n === 0 ? { ...line, teamIds: [...line.teamIds, id] } : line,
    );
    return {
      statements: [storeConfig(database, scope.workspaceId, { ...config, teams, pipelines })],
      audited: { action: 'team.created', details: { teamId: id, name, kind } },
      result: id,
    };
  });
}

/** @returns false when there is no such team. @throws CallError forbidden unless an admin asks */
export const changeTeam = (scope: Scope, database: Database, team: Team, now: number): Promise<boolean> =>
  administer(scope, database, now, isAdmin, ({ config }) => {
    const known = config.teams.some(({ id }) => id === team.id);
    const teams = config.teams.map((other) => (other.id === team.id ? team : other));
    return {
      statements: known ? [storeConfig(database, scope.workspaceId, { ...config, teams })] : [],
      audited: {
        action: 'team.changed',
        details: { teamId: team.id, name: team.name, kind: team.kind },
      },
      result: known,
    };
  });

/**
 * Closes a team: its leads, its members and its pipelines become another team's.
 * @returns false when one of the two is not there
 * @throws CallError forbidden unless an admin asks
 */
export const closeTeam = (
  scope: Scope,
  database: Database,
  { from, into }: { from: string; into: string },
  now: number,
): Promise<boolean> =>
  administer(scope, database, now, isAdmin, ({ config, seq }) => {
    const { writer } = database;
    const { workspaceId } = scope;
    const known = from !== into && [from, into].every((id) => config.teams.some((team) => team.id === id));
    const details = { teamId: from, into };
    if (!known) return { statements: [], audited: { action: 'team.closed', details }, result: false };
    const leads: HandOver = {
      by: scope.userId,
      from: { teamId: from },
      to: { teamId: into },
      told: { kind: 'handed', from, to: into, conflict: false },
    };
    return {
      statements: [
        ...handOver(workspaceId, database, leads, seq, now),
        ...config.members
          .filter(({ teamIds }) => teamIds.includes(from))
          .map(({ id, teamIds }) =>
            writer
              .update(member)
              .set({ teamIds: replaced(teamIds, from, into) })
              .where(and(eq(member.workspaceId, workspaceId), eq(member.userId, id))),
          ),
        storeConfig(database, workspaceId, withoutTeam(config, from, into)),
      ],
      audited: { action: 'team.closed', details },
      result: true,
    };
  });

const replaced = (ids: readonly string[], from: string, into: string): string[] => [
  ...new Set(ids.map((id) => (id === from ? into : id))),
];

const withoutTeam = (config: WorkspaceConfig, from: string, into: string): WorkspaceConfig => ({
  ...config,
  teams: config.teams.filter(({ id }) => id !== from),
  pipelines: config.pipelines.map((pipeline) => ({
    ...pipeline,
    teamIds: replaced(pipeline.teamIds, from, into),
  })),
  routing: withTeamReplaced(config.routing, from, into),
});
