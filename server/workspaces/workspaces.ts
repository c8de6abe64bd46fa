import { randomUUID } from 'node:crypto';
import type { Scope } from '@clew/shared/access.ts';
import { defaultConfig } from '@clew/shared/workspace.ts';
import { asc, eq } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import type { Statement } from '../db/guarded.ts';
import { member, team, workspace } from '../db/schema/workspace.ts';

type Person = { id: string; name: string };

/**
 * The statements that make a workspace, its one team, which works the default pipeline, and its admin.
 * @param teamName in the language of its founder
 */
export function newWorkspace(
  { writer }: Database,
  founder: Person,
  name: string,
  teamName: string,
): Statement[] {
  const workspaceId = randomUUID();
  const teamId = randomUUID();
  const { prompts, rules, idealCustomer } = defaultConfig;
  const pipelines = defaultConfig.pipelines.map((pipeline) => ({ ...pipeline, teamIds: [teamId] }));
  return [
    writer.insert(workspace).values({
      id: workspaceId,
      name,
      seq: 1,
      configSeq: 1,
      config: { pipelines, prompts, rules, idealCustomer },
    }),
    writer.insert(team).values({ workspaceId, id: teamId, name: teamName }),
    writer
      .insert(member)
      .values({ workspaceId, userId: founder.id, name: founder.name, role: 'admin', teamIds: [teamId] }),
  ];
}

/** The scope of a person who signed in on the server's own pages, null for one who belongs nowhere. */
export async function scopeOf({ reader }: Database, userId: string): Promise<Scope | null> {
  const [row] = await reader.select().from(member).where(eq(member.userId, userId)).limit(1);
  return row ? { workspaceId: row.workspaceId, userId, role: row.role, teamIds: row.teamIds } : null;
}

/** A part of a batch: the members, by name. */
export const membersOf = ({ workspaceId }: Scope, { reader }: Database) =>
  reader.select().from(member).where(eq(member.workspaceId, workspaceId)).orderBy(asc(member.name));

export async function readWorkspace(scope: Scope, database: Database) {
  const { reader } = database;
  const [[current], members] = await reader.batch([
    reader
      .select({ id: workspace.id, name: workspace.name })
      .from(workspace)
      .where(eq(workspace.id, scope.workspaceId)),
    membersOf(scope, database),
  ]);
  return { ...current!, members };
}
