import type { Scope } from '@clew/shared/access.ts';
import { leadKeys } from '@clew/shared/identity.ts';
import type { Lead } from '@clew/shared/lead.ts';
import { and, eq, getTableColumns, inArray, isNull } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Database } from '../db/database.ts';
import type { Statement } from '../db/guarded.ts';
import { insertRows } from '../db/insert-rows.ts';
import { appliedOp, event, identityKey, lead, leadAlias, removal } from '../db/schema/lead.ts';
import type { Outcome } from './decide.ts';
import type { Move } from './joins.ts';
import { leadToRow } from './rows.ts';

/** How leads were before, by id; leads that are new are not in it. */
export type Before = Map<string, { lead: Lead; placedSeq: number }>;

/**
 * The statements that make an outcome true at `seq`.
 * @param overseers ids of the members who see every lead
 */
export function writeOutcome(
  scope: Scope,
  { writer }: Database,
  outcome: Outcome,
  before: Before,
  overseers: readonly string[],
  seq: number,
  now: number,
): Statement[] {
  const { workspaceId } = scope;
  const statements: Statement[] = [];
  const insert = <T extends SQLiteTable>(table: T, rows: T['$inferInsert'][], onConflict?: string) =>
    statements.push(...insertRows(table, rows, onConflict));

  const leads = [...outcome.leads.values()];
  const leadRows = leads.map((value) => {
    const was = before.get(value.id);
    const told = was && samePlace(was.lead, value) && !outcome.retold.has(value.id);
    const placedSeq = told ? was.placedSeq : seq;
    return leadToRow(workspaceId, value, seq, placedSeq);
  });
  insert(lead, leadRows, `ON CONFLICT (workspace_id, id) DO UPDATE SET ${excluded(lead)}`);

  const gone = [...outcome.gone];
  if (gone.length > 0) {
    statements.push(
      writer.delete(lead).where(and(eq(lead.workspaceId, workspaceId), inArray(lead.id, gone))),
    );
  }

  const refound = leads.filter((value) => keysOf(before.get(value.id)?.lead) !== keysOf(value));
  if (refound.length + gone.length > 0) {
    const ids = [...refound.map(({ id }) => id), ...gone];
    statements.push(
      writer
        .delete(identityKey)
        .where(and(eq(identityKey.workspaceId, workspaceId), inArray(identityKey.leadId, ids))),
    );
    insert(
      identityKey,
      refound.flatMap((value) => leadKeys(value).map((key) => ({ workspaceId, key, leadId: value.id }))),
    );
  }

  for (const move of outcome.moves) statements.push(...writeMove(workspaceId, writer, move));
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

  const lost = leads.flatMap((value) =>
    lostSight(before.get(value.id)?.lead, value).map((scope) => ({ scope, leadId: value.id })),
  );
  for (const id of gone) {
    const was = before.get(id)?.lead;
    const all = was ? [...scopesOf(was), ...overseers.map((userId) => `user:${userId}`)] : [];
    lost.push(...[...new Set(all)].map((scope) => ({ scope, leadId: id })));
  }
  insert(
    removal,
    lost.map((row) => ({ ...row, workspaceId, seq })),
    'ON CONFLICT DO UPDATE SET seq = excluded.seq',
  );
  return statements;
}

const samePlace = (a: Lead, b: Lead): boolean => a.ownerId === b.ownerId && a.teamId === b.teamId;

const keysOf = (value: Lead | undefined): string => (value ? leadKeys(value).join('\n') : '');

/** Scopes in which a lead is seen, those of who sees all left out. */
const scopesOf = ({ ownerId, teamId }: Lead): string[] => [
  ...(ownerId ? [`user:${ownerId}`] : []),
  ...(teamId ? [`team:${teamId}`] : []),
];

/** Some of them may still see the lead for another reason; a pull leaves those out. */
const lostSight = (before: Lead | undefined, after: Lead): string[] =>
  before ? scopesOf(before).filter((scope) => !scopesOf(after).includes(scope)) : [];

/** History and aliases that go from one lead to another. */
function writeMove(workspaceId: string, writer: Database['writer'], { from, to, ids }: Move): Statement[] {
  const events = and(eq(event.workspaceId, workspaceId), eq(event.leadId, from));
  const aliases = and(eq(leadAlias.workspaceId, workspaceId), eq(leadAlias.leadId, from));
  if (ids === null) {
    return [
      writer
        .update(event)
        .set({ home: from })
        .where(and(events, isNull(event.home))),
      writer.update(event).set({ leadId: to }).where(events),
      writer.update(leadAlias).set({ leadId: to }).where(aliases),
    ];
  }
  return [
    writer
      .update(event)
      .set({ leadId: to })
      .where(and(events, inArray(event.home, [...ids]))),
    writer.delete(leadAlias).where(and(eq(leadAlias.workspaceId, workspaceId), eq(leadAlias.id, to))),
    writer
      .update(leadAlias)
      .set({ leadId: to })
      .where(and(aliases, inArray(leadAlias.id, [...ids]))),
  ];
}

/** Every column as the row that could not be inserted has it. */
const excluded = (table: SQLiteTable): string =>
  Object.values(getTableColumns(table))
    .map(({ name }) => `"${name}" = excluded."${name}"`)
    .join(', ');
