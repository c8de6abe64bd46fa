import { randomUUID } from 'node:crypto';
import type { Change } from '@clew/shared/history.ts';
import type { Lead } from '@clew/shared/lead.ts';
import { and, eq, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Database } from '../db/database.ts';
import type { Statement } from '../db/guarded.ts';
import { event, lead, removal } from '../db/schema/lead.ts';

/** Whose leads become whose: all of an owner, or all of a team. `told` is what their histories say of it. */
export type HandOver = { by: string; told: Change } & (
  | { from: { ownerId: string }; to: Pick<Lead, 'ownerId'> }
  | { from: { teamId: string }; to: { teamId: string } }
);

/**
 * All leads of one become another's. Each leaves the panels that may not see it any more, and has a line about it in
 * its history. Has to come before other changes of leads.
 * @param seq of the change
 */
export function handOver(
  workspaceId: string,
  { writer }: Pick<Database, 'writer'>,
  { by, told, from, to }: HandOver,
  seq: number,
  now: number,
): Statement[] {
  const [column, id, scope]: [SQLiteColumn, string, string] =
    'ownerId' in from
      ? [lead.ownerId, from.ownerId, `user:${from.ownerId}`]
      : [lead.teamId, from.teamId, `team:${from.teamId}`];
  const theirs = and(eq(lead.workspaceId, workspaceId), eq(column, id));
  return [
    writer
      .insert(removal)
      .select(sql`SELECT ${workspaceId}, ${scope}, ${lead.id}, ${seq} FROM ${lead} WHERE ${theirs}`)
      .onConflictDoUpdate({ target: [removal.workspaceId, removal.scope, removal.leadId], set: { seq } }),
    writer.insert(event).select(
      sql`SELECT ${workspaceId}, ${`${randomUUID()}:`} || ${lead.id}, ${lead.id}, NULL, ${seq},
        row_number() OVER (ORDER BY ${lead.id}), ${by}, ${now}, ${JSON.stringify(told)} FROM ${lead} WHERE ${theirs}`,
    ),
    writer
      .update(lead)
      .set({ ...to, seq, placedSeq: seq, updatedAt: now })
      .where(theirs),
  ];
}
