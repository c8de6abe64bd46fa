import type { Scope } from '@clew/shared/access.ts';
import { canSee } from '@clew/shared/access.ts';
import { identityKeys } from '@clew/shared/identity.ts';
import type { Lead } from '@clew/shared/lead.ts';
import { captureName } from '@clew/shared/operations/apply.ts';
import { readCapture } from '@clew/shared/operations/capture.ts';
import { otherIdOf } from '@clew/shared/operations/join.ts';
import type { OperationEnvelope } from '@clew/shared/operations/operation.ts';
import { undoneEvent } from '@clew/shared/operations/split.ts';
import { isRouting } from '@clew/shared/routing/rules.ts';
import type { OperationResult } from '@clew/shared/sync.ts';
import { replayMs } from '@clew/shared/sync.ts';
import type { SQL } from 'drizzle-orm';
import { and, eq, inArray, or, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Claim } from '../auth/access-token.ts';
import { readAs } from '../auth/standing.ts';
import { compiled } from '../db/compiled.ts';
import type { Database } from '../db/database.ts';
import { appliedOp, erased, event, identityKey, lead, leadAlias } from '../db/schema/lead.ts';
import { meta, workspace } from '../db/schema/workspace.ts';
import { readLoads } from '../routing/loads.ts';
import { suppressedOperations } from '../suppression/suppressed.ts';
import { membersOf } from '../workspaces/workspaces.ts';
import type { Known } from './decide.ts';
import type { KnownUnion } from './joins.ts';
import { configFromRows, leadFromRow } from './rows.ts';
import { routedAway, visibleTo } from './visibility.ts';

/** Reads, as of one moment, everything that the operations can touch and whether the asker still may. */
export async function readForPush(
  claim: Claim,
  database: Database,
  operations: readonly OperationEnvelope[],
  now: number,
) {
  const asked = { ...askedFor(operations), since: now - replayMs };
  const { scope, device, rows } = await readAs(claim, database, now, (scope) =>
    statements(scope, database, asked),
  );
  const [
    [current],
    members,
    applied,
    told,
    leads,
    aliases,
    taken,
    holders,
    unions,
    undone,
    forgotten,
    [restored],
  ] = rows;
  const config = configFromRows(current!, members);
  const found = leads.map(leadFromRow);
  const routes = isRouting(config.routing) && operations.some(({ name }) => name === captureName);
  const known: Known = {
    config,
    leads: byId(found.filter((lead) => canSee(scope, lead))),
    away: byId(found.filter((lead) => !canSee(scope, lead))),
    loads: routes
      ? await readLoads(scope.workspaceId, database, config.routing)
      : { turns: new Map(), open: new Map() },
    aliases: new Map(aliases.map(({ id, leadId }) => [id, leadId])),
    taken: new Set([...taken, ...aliases].map(({ id }) => id)),
    holders: new Map(),
    unions: new Map(unions.flatMap(unionOf)),
    undone: new Set(undone.map(({ eventId }) => eventId)),
    erased: new Set(forgotten.map(({ id }) => id)),
    suppressed: await suppressedOperations(database, current!, operations),
    applied: new Map([
      // An event has the id of its operation and outlives the note of what became of it.
      ...told.map(({ opId, by, leadId }) => [opId, { by: by ?? '', result: done(opId, leadId) }] as const),
      ...applied.map(({ opId, by, result }) => [opId, { by, result }] as const),
    ]),
    recovering: now < Number(restored?.value ?? 0) + replayMs,
  };
  for (const { key, leadId } of holders) {
    const set = known.holders.get(key) ?? new Set();
    known.holders.set(key, set.add(leadId));
  }
  const placedSeqs = new Map(leads.map((row) => [row.id, row.placedSeq]));
  return { scope, device, seq: current!.seq, known, placedSeqs };
}

const byId = (leads: Lead[]) => new Map(leads.map((lead) => [lead.id, lead]));

const done = (opId: string, leadId: string): OperationResult => ({ opId, status: 'applied', leadId });

type Asked = ReturnType<typeof askedFor> & { since: number };

/**
 * By what the operations name what they are about. Among `ids` are those that captures may give to leads of their own;
 * `undoing` are the events that are to be undone. Where leads are joined each of them may come to be joined on:
 * `joinedIds` and `joinedKeys` are `ids` and `keys` then, and nothing else. Each is a JSON list.
 */
function askedFor(operations: readonly OperationEnvelope[]) {
  const captures = operations.flatMap(({ name, args }) => (name === captureName && readCapture(args)) || []);
  const own = operations.filter(({ name }) => name === captureName).map(({ opId }) => opId);
  const others = operations.flatMap((operation) => otherIdOf(operation) ?? []);
  const apart = captures.flatMap(({ apartFrom = [] }) => apartFrom);
  const ids = list([...operations.map(({ leadId }) => leadId), ...own, ...others, ...apart]);
  const keys = list(captures.flatMap(({ fields }) => identityKeys(fields)));
  const joins = others.length > 0;
  return {
    ids,
    opIds: list(operations.map(({ opId }) => opId)),
    keys,
    joinedIds: joins ? ids : list([]),
    joinedKeys: joins ? keys : list([]),
    undoing: list(operations.flatMap((operation) => undoneEvent(operation) ?? [])),
  };
}

/** One parameter, however many values. */
const list = (values: readonly string[]): string => JSON.stringify([...new Set(values)]);

const unionOf = ({ id, leadId, home, change }: typeof event.$inferSelect): [string, KnownUnion][] =>
  change.kind === 'joined' || change.kind === 'merged' ? [[id, { leadId, home, change }]] : [];

function statements({ workspaceId, userId, teamIds, ...rest }: Scope, database: Database, asked: Asked) {
  return compiled(
    `push ${Object.values(rest)}`,
    { workspaceId, userId, teamIds, ...asked },
    ({ workspaceId, userId, teamIds, ...asked }) =>
      build({ ...rest, workspaceId, userId, teamIds }, database, asked),
  );
}

function build(
  scope: Scope,
  database: Database,
  { ids, opIds, keys, joinedIds, joinedKeys, undoing, since }: Asked,
) {
  const { reader } = database;
  const { workspaceId } = scope;
  // One list of ids, so that SQLite looks each up by the primary key instead of reading the whole workspace.
  const touched = sql`SELECT value FROM json_each(${ids})
    UNION ALL SELECT ${leadAlias.leadId} FROM ${leadAlias}
      WHERE ${and(eq(leadAlias.workspaceId, workspaceId), among(leadAlias.id, ids))}
    UNION ALL SELECT ${identityKey.leadId} FROM ${identityKey}
      WHERE ${and(eq(identityKey.workspaceId, workspaceId), among(identityKey.key, keys))}`;
  // The workspace first, outside of the alternatives: the primary key begins with it.
  const within = and(eq(lead.workspaceId, workspaceId), or(visibleTo(scope), routedAway(scope, since)));
  const aliasRows = eq(leadAlias.workspaceId, workspaceId);
  const unionRows = and(eq(event.workspaceId, workspaceId), among(event.id, undoing));
  const aliasIds = sql`SELECT value FROM json_each(${ids})
    UNION ALL SELECT ${leadAlias.id} FROM ${leadAlias}
      WHERE ${and(
        aliasRows,
        sql`${leadAlias.leadId} IN (SELECT value FROM json_each(${joinedIds})
          UNION ALL SELECT of.lead_id FROM ${leadAlias} AS of
            WHERE of.workspace_id = ${workspaceId} AND of.id IN (SELECT value FROM json_each(${joinedIds}))
          UNION ALL SELECT ${identityKey.leadId} FROM ${identityKey}
            WHERE ${and(eq(identityKey.workspaceId, workspaceId), among(identityKey.key, joinedKeys))})`,
      )}
    UNION ALL SELECT value FROM ${event}, json_each(${event.change}, '$.ids') WHERE ${unionRows}`;
  return [
    reader.select().from(workspace).where(eq(workspace.id, workspaceId)),
    membersOf(scope, database),
    reader
      .select()
      .from(appliedOp)
      .where(and(eq(appliedOp.workspaceId, workspaceId), among(appliedOp.opId, opIds))),
    reader
      .select({ opId: event.id, by: event.by, leadId: event.leadId })
      .from(event)
      .where(and(eq(event.workspaceId, workspaceId), among(event.id, opIds))),
    reader
      .select()
      .from(lead)
      .where(and(within, sql`${lead.id} IN (${touched})`)),
    reader
      .select()
      .from(leadAlias)
      .where(and(aliasRows, sql`${leadAlias.id} IN (${aliasIds})`)),
    reader
      .select({ id: lead.id })
      .from(lead)
      .where(and(eq(lead.workspaceId, workspaceId), among(lead.id, ids))),
    reader
      .select({ key: identityKey.key, leadId: identityKey.leadId })
      .from(identityKey)
      .innerJoin(
        lead,
        and(eq(lead.workspaceId, identityKey.workspaceId), eq(lead.id, identityKey.leadId), within),
      )
      .where(and(eq(identityKey.workspaceId, workspaceId), among(identityKey.key, keys))),
    reader.select().from(event).where(unionRows),
    reader
      .select({ eventId: sql<string>`${event.change} ->> '$.eventId'`.as('event_id') })
      .from(event)
      .where(
        and(
          eq(event.workspaceId, workspaceId),
          inArray(event.leadId, reader.select({ leadId: event.leadId }).from(event).where(unionRows)),
          among(sql`${event.change} ->> '$.eventId'`, undoing),
        ),
      ),
    reader
      .select({ id: erased.id })
      .from(erased)
      .where(and(eq(erased.workspaceId, workspaceId), among(erased.id, ids))),
    reader.select({ value: meta.value }).from(meta).where(eq(meta.key, 'restoredAt')),
  ] as const;
}

const among = (column: SQLiteColumn | SQL, values: string): SQL =>
  sql`${column} IN (SELECT value FROM json_each(${values}))`;
