import type { Scope } from '@clew/shared/access.ts';
import { scopeHash } from '@clew/shared/access.ts';
import type { Cursor, PullInput, PullOutput } from '@clew/shared/sync.ts';
import { schemaVersion } from '@clew/shared/sync.ts';
import { and, asc, count, eq, getTableColumns, gt, inArray, lte, notExists, or, sql } from 'drizzle-orm';
import type { Claim } from '../auth/access-token.ts';
import { readAs } from '../auth/standing.ts';
import { compiled } from '../db/compiled.ts';
import type { Database } from '../db/database.ts';
import { jsonRows } from '../db/json-rows.ts';
import { event, lead, removal } from '../db/schema/lead.ts';
import { meta, workspace } from '../db/schema/workspace.ts';
import { recipeFromRow, recipesOf } from '../recipes/recipes.ts';
import { listOf } from '../suppression/suppressed.ts';
import { membersOf } from '../workspaces/workspaces.ts';
import { configFromRows, eventFromRow, leadFromRow } from './rows.ts';
import { removalScopes, visibleTo } from './visibility.ts';

/** How much of a lead's history a client gets that sees the lead for the first time. */
const maxEvents = 200;

const start: Cursor = { seq: 0, after: '', since: 0, began: 0, scopeHash: '', dbEpoch: '', schemaVersion };

/**
 * The next page of what the asker may see and has not got yet, read as of one moment.
 * A cursor of another scope, epoch or schema starts the client afresh.
 */
export async function pull(
  claim: Claim,
  database: Database,
  input: PullInput,
  now: number,
): Promise<PullOutput> {
  const read = await readPage(claim, database, input.cursor ?? start, input.limit, now);
  if (!input.cursor || !holds(input.cursor, read)) {
    const began = read.current.seq;
    const fresh = { ...start, began, dbEpoch: read.epoch, scopeHash: scopeHash(read.scope) };
    const first = input.cursor ? await readPage(claim, database, fresh, input.limit, now) : read;
    return page(first, fresh, input.limit, true);
  }
  return page(read, input.cursor, input.limit, false);
}

type Read = Awaited<ReturnType<typeof readPage>>;

const holds = (cursor: Cursor, { scope, epoch, current }: Read): boolean =>
  cursor.schemaVersion === schemaVersion &&
  cursor.dbEpoch === epoch &&
  cursor.scopeHash === scopeHash(scope) &&
  cursor.seq <= current.seq &&
  // What a first run of pages has delivered so far is no older than its beginning.
  (cursor.since === 0 ? cursor.began : cursor.since) >= current.compactedSeq;

function page(read: Read, cursor: Cursor, limit: number, reset: boolean): PullOutput {
  const { scope, epoch, current, total, members, recipes, list, removals, leads, events } = read;
  const more = leads.length > limit;
  const rows = leads.slice(0, limit);
  const last = rows.at(-1);
  const next = more
    ? { seq: last!.seq, after: last!.id, since: cursor.since, began: cursor.began }
    : { seq: current.seq, after: '', since: current.seq, began: current.seq };
  const changed = reset || current.configSeq > cursor.since;
  return {
    reset,
    total: reset ? total : null,
    removals: reset ? [] : removals.map(({ leadId }) => leadId),
    erased: removals.filter(({ scope }) => scope === 'all').map(({ leadId }) => leadId),
    leads: rows.map(leadFromRow),
    // A client that starts afresh has nothing of anybody, but for what earlier pages of the same run brought.
    retold: rows.filter((row) => row.placedSeq > (cursor.since || cursor.began)).map(({ id }) => id),
    events: events.map(eventFromRow),
    config: changed ? configFromRows(current, members) : null,
    recipes: changed ? recipes.map(recipeFromRow) : null,
    suppression: changed ? { key: current.suppressionKey ?? '', hashes: list.map(({ hash }) => hash) } : null,
    cursor: { ...next, scopeHash: scopeHash(scope), dbEpoch: epoch, schemaVersion },
    more,
  };
}

async function readPage(claim: Claim, database: Database, cursor: Cursor, limit: number, now: number) {
  const { scope, rows } = await readAs(claim, database, now, (scope) =>
    statements(scope, database, cursor, limit),
  );
  const [epochs, [current], [seen], members, recipes, list, removals, [leads], [events]] = rows;
  return {
    scope,
    epoch: epochs[0]!.value,
    current: current!,
    total: seen!.total,
    members,
    recipes,
    list,
    removals,
    leads: leads!.all.sort((a, b) => a.seq - b.seq || (a.id < b.id ? -1 : 1)),
    events: events!.all.sort((a, b) => a.seq - b.seq || a.position - b.position),
  };
}

function statements(
  { workspaceId, userId, teamIds, ...rest }: Scope,
  database: Database,
  { seq, after, since }: Cursor,
  limit: number,
) {
  const scopes = removalScopes({ workspaceId, userId, teamIds, ...rest });
  const values = { workspaceId, userId, teamIds, scopes, seq, after: after || afterEveryId, since };
  return compiled(
    `page ${Object.values(rest)}`,
    { ...values, limit, oneMore: limit + 1 },
    ({ workspaceId, userId, teamIds, ...asked }) =>
      build({ ...rest, workspaceId, userId, teamIds }, database, asked),
  );
}

type Asked = Pick<Cursor, 'seq' | 'after' | 'since'> & {
  scopes: readonly string[];
  limit: number;
  oneMore: number;
};

function build(scope: Scope, database: Database, { seq, after, since, scopes, limit, oneMore }: Asked) {
  const { reader } = database;
  const { workspaceId } = scope;
  // Not delivered yet, in the order of delivery.
  const unread = and(visibleTo(scope), sql`(${lead.seq}, ${lead.id}) > (${seq}, ${after})`);
  const delivered = reader
    .select({ id: lead.id, placedSeq: lead.placedSeq })
    .from(lead)
    .where(unread)
    .orderBy(asc(lead.seq), asc(lead.id))
    .limit(limit)
    .as('delivered');
  const history = reader
    .select({
      id: event.id,
      leadId: event.leadId,
      home: event.home,
      by: event.by,
      at: event.at,
      change: event.change,
      seq: event.seq,
      position: event.position,
      placedSeq: delivered.placedSeq,
      rank: sql<number>`row_number() OVER (PARTITION BY ${event.leadId} ORDER BY ${event.seq} DESC, ${event.position} DESC)`.as(
        'rank',
      ),
    })
    .from(delivered)
    // SQLite keeps the order of a cross join: from the few leads of the page to their events by the index.
    .crossJoin(event)
    .where(
      and(
        eq(event.workspaceId, workspaceId),
        eq(event.leadId, delivered.id),
        or(gt(event.seq, since), gt(delivered.placedSeq, since)),
      ),
    )
    .as('history');
  // By the table's own name: its columns are those of the table.
  const next = reader
    .select()
    .from(lead)
    .where(unread)
    .orderBy(asc(lead.seq), asc(lead.id))
    .limit(oneMore)
    .as('lead');
  const { id, leadId, home, by, at, change, seq: toldSeq, position } = history;
  return [
    reader.select({ value: meta.value }).from(meta).where(eq(meta.key, 'epoch')),
    reader.select().from(workspace).where(eq(workspace.id, workspaceId)),
    // Counted where a client starts afresh only.
    reader
      .select({ total: count() })
      .from(lead)
      .where(and(sql`${seq} = 0`, visibleTo(scope))),
    membersOf(scope, database),
    recipesOf(scope, database, since),
    listOf(scope, database, since),
    reader
      .selectDistinct({ leadId: removal.leadId, scope: removal.scope })
      .from(removal)
      .where(
        and(
          eq(removal.workspaceId, workspaceId),
          inArray(removal.scope, [...scopes]),
          gt(removal.seq, since),
          notExists(
            reader
              .select({ id: lead.id })
              .from(lead)
              .where(and(visibleTo(scope), eq(lead.id, removal.leadId))),
          ),
        ),
      ),
    reader.select({ all: jsonRows(getTableColumns(lead)) }).from(next),
    reader
      .select({ all: jsonRows({ id, leadId, home, by, at, change, seq: toldSeq, position }) })
      .from(history)
      .where(or(lte(history.rank, maxEvents), lte(history.placedSeq, since))),
  ] as const;
}

/** In the place of an empty `after`: `seq` was read to its end. */
const afterEveryId = '~';
