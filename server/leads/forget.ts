import { leadKeys } from '@clew/shared/identity.ts';
import type { Lead } from '@clew/shared/lead.ts';
import { and, eq, inArray, notInArray, sql } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import type { Statement } from '../db/guarded.ts';
import { insertRows } from '../db/insert-rows.ts';
import { erased, event, identityKey, lead, leadAlias, removal } from '../db/schema/lead.ts';
import { meta } from '../db/schema/workspace.ts';
import { sweepDue } from '../db/sweep.ts';
import { leadFromRow, leadToRow } from '../sync/rows.ts';
import type { Traces } from './scrub.ts';
import { fieldsIn, inJson, isUnion, scrubChange, scrubLead, tracesOf, without } from './scrub.ts';

type EventRow = typeof event.$inferSelect;
type Place = { workspaceId: string; seq: number; now: number };

/** What forgetting takes. `ids` are all that the leads went by, empty when none of them is there. */
export type Forgetting = { leads: Lead[]; ids: string[]; statements: Statement[] };

/**
 * The statements that leave nothing of leads but ids that say they were: neither their rows nor what others' histories
 * tell of them. A part of a guarded write batch at `seq`, to be planned after the seq before it was read.
 * @param asked any of the ids that the leads go by
 */
export async function planForgetting(
  database: Database,
  { workspaceId, seq, now }: Place,
  asked: readonly string[],
): Promise<Forgetting> {
  const { reader, writer } = database;
  const list = JSON.stringify(asked);
  const meant = sql`SELECT value FROM json_each(${list}) UNION ALL SELECT of.lead_id FROM ${leadAlias} AS of
    WHERE of.workspace_id = ${workspaceId} AND of.id IN (SELECT value FROM json_each(${list}))`;
  const [rows, aliases, own] = await reader.batch([
    reader
      .select()
      .from(lead)
      .where(and(eq(lead.workspaceId, workspaceId), sql`${lead.id} IN (${meant})`)),
    reader
      .select({ id: leadAlias.id })
      .from(leadAlias)
      .where(and(eq(leadAlias.workspaceId, workspaceId), sql`${leadAlias.leadId} IN (${meant})`)),
    reader
      .select()
      .from(event)
      .where(and(eq(event.workspaceId, workspaceId), sql`${event.leadId} IN (${meant})`)),
  ]);
  const leads = rows.map(leadFromRow);
  const found = leads.map(({ id }) => id);
  const ids = [...found, ...aliases.map(({ id }) => id)];
  if (found.length === 0) return { leads, ids: [], statements: [] };
  const traces = tracesOf(
    ids,
    leads,
    own.flatMap(({ change }) => fieldsIn(change)),
  );
  const elsewhere = await scrubOthers(database, { workspaceId, seq, now }, found, traces);
  const theirs = inArray(event.leadId, found);
  return {
    leads,
    ids,
    statements: [
      writer.delete(lead).where(and(eq(lead.workspaceId, workspaceId), inArray(lead.id, found))),
      writer
        .delete(identityKey)
        .where(and(eq(identityKey.workspaceId, workspaceId), inArray(identityKey.leadId, found))),
      writer.delete(leadAlias).where(and(eq(leadAlias.workspaceId, workspaceId), inArray(leadAlias.id, ids))),
      writer.delete(event).where(and(eq(event.workspaceId, workspaceId), theirs)),
      ...elsewhere.statements,
      ...remember(database, { workspaceId, seq, now }, ids, elsewhere.operations),
    ],
  };
}

/** That these ids are of nobody any more, for whoever still names them; operations are forgotten by clients alone. */
export function remember(
  { writer }: Database,
  { workspaceId, seq, now }: Place,
  ids: readonly string[],
  operations: readonly string[],
): Statement[] {
  const gone = [...ids, ...operations].map((leadId) => ({ workspaceId, scope: 'all', leadId, seq }));
  return [
    ...insertRows(
      erased,
      ids.map((id) => ({ workspaceId, id, at: now })),
      'ON CONFLICT DO NOTHING',
    ),
    ...insertRows(removal, gone, 'ON CONFLICT DO UPDATE SET seq = excluded.seq'),
    writer
      .insert(meta)
      .values({ key: sweepDue, value: String(now) })
      .onConflictDoNothing(),
  ];
}

/** Takes them out of the rows and histories of those who stay, and names the operations that told of them. */
async function scrubOthers(
  database: Database,
  place: Place,
  gone: readonly string[],
  traces: Traces,
): Promise<{ statements: Statement[]; operations: string[] }> {
  const { reader } = database;
  const { workspaceId } = place;
  const needles = JSON.stringify([...traces.values.map(inJson), ...traces.ids]);
  const holds = (text: unknown) =>
    sql`EXISTS (SELECT 1 FROM json_each(${needles}) AS needle WHERE instr(${text}, needle.value) > 0)`;
  const [named, told] = await reader.batch([
    reader
      .select({ id: lead.id })
      .from(lead)
      .where(and(eq(lead.workspaceId, workspaceId), notInArray(lead.id, [...gone]), holds(lead.data))),
    reader
      .selectDistinct({ id: event.leadId })
      .from(event)
      .where(
        and(eq(event.workspaceId, workspaceId), notInArray(event.leadId, [...gone]), holds(event.change)),
      ),
  ]);
  const touched = JSON.stringify([...named, ...told].map(({ id }) => id));
  const [rows, events] = await reader.batch([
    reader
      .select()
      .from(lead)
      .where(
        and(eq(lead.workspaceId, workspaceId), sql`${lead.id} IN (SELECT value FROM json_each(${touched}))`),
      ),
    reader
      .select()
      .from(event)
      .where(
        and(
          eq(event.workspaceId, workspaceId),
          sql`${event.leadId} IN (SELECT value FROM json_each(${touched}))`,
        ),
      ),
  ]);
  const statements: Statement[] = [];
  const operations: string[] = [];
  for (const row of rows) {
    const history = events.filter(({ leadId }) => leadId === row.id);
    const clean = scrubOne(database, place, row, history, traces);
    statements.push(...clean.statements);
    operations.push(...clean.operations);
  }
  return { statements, operations };
}

function scrubOne(
  { writer }: Database,
  { workspaceId, seq }: Place,
  row: typeof lead.$inferSelect,
  history: readonly EventRow[],
  all: Traces,
): { statements: Statement[]; operations: string[] } {
  const stays = leadFromRow(row);
  const traces = without(stays, all);
  const undone = new Set(history.map(({ change }) => (change.kind === 'split' ? change.eventId : '')));
  const unions = history.filter(({ change }) => isUnion(change, traces));
  // That they were undone says nothing of anybody, and stays.
  const dropped = unions.filter(({ id }) => undone.has(id)).map(({ id }) => id);
  const linked = unions.some(({ id, change }) => change.kind === 'joined' || dropped.includes(id));
  const changed = history.flatMap((each) => {
    const change = scrubChange(each.change, traces, linked);
    const same = dropped.includes(each.id) || JSON.stringify(change) === JSON.stringify(each.change);
    return same ? [] : [{ ...each, change }];
  });
  const clean = scrubLead(stays, traces, linked);
  if (dropped.length + changed.length === 0 && JSON.stringify(clean) === JSON.stringify(stays))
    return { statements: [], operations: [] };
  return {
    // Who has the lead gets its history anew.
    statements: [
      writer
        .update(lead)
        .set(leadToRow(workspaceId, clean, seq, seq))
        .where(and(eq(lead.workspaceId, workspaceId), eq(lead.id, row.id))),
      writer
        .delete(identityKey)
        .where(and(eq(identityKey.workspaceId, workspaceId), eq(identityKey.leadId, row.id))),
      ...insertRows(
        identityKey,
        leadKeys(clean).map((key) => ({ workspaceId, key, leadId: row.id })),
      ),
      writer.delete(event).where(and(eq(event.workspaceId, workspaceId), inArray(event.id, dropped))),
      ...changed.map(({ id, change }) =>
        writer
          .update(event)
          .set({ change })
          .where(and(eq(event.workspaceId, workspaceId), eq(event.id, id))),
      ),
    ],
    // A capture may have given its id to its lead, which stays.
    operations: [
      ...dropped,
      ...changed.flatMap(({ id, change }) => (change.kind === 'captured' ? [] : [id])),
    ],
  };
}
