import { randomUUID } from 'node:crypto';
import type { Scope } from '@clew/shared/access.ts';
import { defaultConfig } from '@clew/shared/workspace.ts';
import { asc, eq } from 'drizzle-orm';
import { record } from '../audit/log.ts';
import type { Database } from '../db/database.ts';
import type { Statement } from '../db/guarded.ts';
import { member, workspace } from '../db/schema/workspace.ts';
import { configFromRows } from '../sync/rows.ts';

type Person = { id: string; name: string };

/** What a workspace is called and what its first team is, in the language of its founder. */
export type NewWorkspace = { name: string; teamName: string };

/**
 * The statements that make a workspace, its one team, which works the default pipeline, and its admin.
 * @param id of the workspace
 */
export function newWorkspace(
  database: Database,
  id: string,
  founder: Person,
  { name, teamName }: NewWorkspace,
  now: number,
): Statement[] {
  const { writer } = database;
  const teamId = randomUUID();
  const { name: _, members, ...usual } = defaultConfig;
  const config = {
    ...usual,
    teams: [{ id: teamId, name: teamName, kind: 'sales' as const }],
    pipelines: usual.pipelines.map((pipeline) => ({ ...pipeline, teamIds: [teamId] })),
  };
  return [
    writer.insert(workspace).values({ id, name, seq: 1, configSeq: 1, config }),
    writer
      .insert(member)
      .values({ workspaceId: id, userId: founder.id, name: founder.name, role: 'admin', teamIds: [teamId] }),
    record(id, database, undefined, { by: founder.id, action: 'workspace.created', details: { name } }, now),
  ];
}

/** Somebody who belongs here already makes one more workspace, and is its admin. @returns its id */
export async function createWorkspace(
  database: Database,
  founder: Person,
  named: NewWorkspace,
  now: number,
): Promise<string> {
  const id = randomUUID();
  const [first, ...rest] = newWorkspace(database, id, founder, named, now);
  await database.writer.batch([first!, ...rest]);
  return id;
}

/** The workspaces that a person belongs to, by name. */
export const workspacesOf = ({ reader }: Database, userId: string) =>
  reader
    .select({ id: workspace.id, name: workspace.name, role: member.role })
    .from(member)
    .innerJoin(workspace, eq(workspace.id, member.workspaceId))
    .where(eq(member.userId, userId))
    .orderBy(asc(workspace.name), asc(workspace.id));

/**
 * The scope of a person who signed in on the server's own pages, null for one who belongs nowhere.
 * @param preferred the workspace that she chose, where she belongs to several
 */
export async function scopeOf(
  { reader }: Database,
  userId: string,
  preferred: string | undefined,
): Promise<Scope | null> {
  const rows = await reader
    .select()
    .from(member)
    .where(eq(member.userId, userId))
    .orderBy(asc(member.workspaceId));
  const row = rows.find(({ workspaceId }) => workspaceId === preferred) ?? rows[0];
  if (!row) return null;
  const { workspaceId, role, teamIds, allTeams } = row;
  return { workspaceId, userId, role, teamIds, allTeams };
}

/** A part of a batch: the members, by name. */
export const membersOf = ({ workspaceId }: Pick<Scope, 'workspaceId'>, { reader }: Database) =>
  reader.select().from(member).where(eq(member.workspaceId, workspaceId)).orderBy(asc(member.name));

export async function readWorkspace(scope: Scope, database: Database) {
  const [[current], members] = await database.reader.batch([
    database.reader.select().from(workspace).where(eq(workspace.id, scope.workspaceId)),
    membersOf(scope, database),
  ]);
  return configFromRows(current!, members);
}
