import type { Scope } from '@clew/shared/access.ts';
import { identityKeys } from '@clew/shared/identity.ts';
import type { Lead } from '@clew/shared/lead.ts';
import { and, eq, getTableColumns, inArray, sql } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Database } from '../db/database.ts';
import type { Statement } from '../db/guarded.ts';
import { appliedOp, event, identityKey, lead, leadAlias, removal } from '../db/schema/lead.ts';
import type { Outcome } from './decide.ts';
import { leadToRow } from './rows.ts';

/** How leads were before, by id; leads that are new are not in it. */
export type Before = Map<string, { lead: Lead; placedSeq: number }>;

/** The statements that make an outcome true at `seq`. */
export function writeOutcome(
  scope: Scope,
  { writer }: Database,
  outcome: Outcome,
  before: Before,
  seq: number,
  now: number,
): Statement[] {
  const { workspaceId } = scope;
  const statements: Statement[] = [];
  const insert = <T extends SQLiteTable>(table: T, rows: T['$inferInsert'][]) => {
    if (rows.length > 0) statements.push(writer.insert(table).values(rows));
  };

  const leads = [...outcome.leads.values()];
  if (leads.length > 0) {
    const rows = leads.map((value) => {
      const was = before.get(value.id);
      const placedSeq = was && samePlace(was.lead, value) ? was.placedSeq : seq;
      return leadToRow(workspaceId, value, seq, placedSeq);
    });
    statements.push(
      writer
        .insert(lead)
        .values(rows)
        .onConflictDoUpdate({ target: [lead.workspaceId, lead.id], set: excluded(lead) }),
    );
  }

  const refound = leads.filter((value) => keysOf(before.get(value.id)?.lead) !== keysOf(value));
  if (refound.length > 0) {
    const ids = refound.map(({ id }) => id);
    statements.push(
      writer
        .delete(identityKey)
        .where(and(eq(identityKey.workspaceId, workspaceId), inArray(identityKey.leadId, ids))),
    );
    insert(
      identityKey,
      refound.flatMap(({ id, fields }) =>
        identityKeys(fields).map((key) => ({ workspaceId, key, leadId: id })),
      ),
    );
  }

  insert(
    leadAlias,
    [...outcome.aliases].map(([id, leadId]) => ({ workspaceId, id, leadId })),
  );
  insert(
    event,
    outcome.events.map((row, position) => ({ ...row, workspaceId, seq, position })),
  );
  insert(
    appliedOp,
    outcome.fresh.map((result) => ({
      workspaceId,
      opId: result.opId,
      seq,
      by: scope.userId,
      at: now,
      result,
    })),
  );

  const removals = leads.flatMap((value) =>
    lostSight(before.get(value.id)?.lead, value).map((lost) => ({
      workspaceId,
      scope: lost,
      leadId: value.id,
      seq,
    })),
  );
  if (removals.length > 0) {
    statements.push(
      writer
        .insert(removal)
        .values(removals)
        .onConflictDoUpdate({ target: [removal.workspaceId, removal.scope, removal.leadId], set: { seq } }),
    );
  }
  return statements;
}

const samePlace = (a: Lead, b: Lead): boolean => a.ownerId === b.ownerId && a.teamId === b.teamId;

const keysOf = (value: Lead | undefined): string => (value ? identityKeys(value.fields).join('\n') : '');

/** Some of them may still see the lead for another reason; a pull leaves those out. */
function lostSight(before: Lead | undefined, after: Lead): string[] {
  const scopes: string[] = [];
  if (before?.ownerId && before.ownerId !== after.ownerId) scopes.push(`user:${before.ownerId}`);
  if (before?.teamId && before.teamId !== after.teamId) scopes.push(`team:${before.teamId}`);
  return scopes;
}

/** Every column as the row that could not be inserted has it. */
const excluded = (table: SQLiteTable) =>
  Object.fromEntries(
    Object.entries(getTableColumns(table)).map(([key, column]) => [
      key,
      sql`excluded.${sql.identifier(column.name)}`,
    ]),
  );
