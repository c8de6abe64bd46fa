import type { Lead } from '@clew/shared/lead.ts';
import { and, asc, count, eq, lt, ne } from 'drizzle-orm';
import { endOfLog, record } from '../audit/log.ts';
import type { Database } from '../db/database.ts';
import { changeWorkspace } from '../db/guarded.ts';
import { lead } from '../db/schema/lead.ts';
import { workspace } from '../db/schema/workspace.ts';
import { planForgetting } from '../leads/forget.ts';
import { configFromRows, leadFromRow } from '../sync/rows.ts';

/** How many leads are erased in one step; pushes go on in between. */
const step = 100;

/** The day so many months ago, ms. The 31st of a month that has none is its last day. */
export function monthsBefore(now: number, months: number): number {
  const day = new Date(now);
  const wanted = day.getUTCDate();
  day.setUTCDate(1);
  day.setUTCMonth(day.getUTCMonth() - months);
  const last = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate();
  day.setUTCDate(Math.min(wanted, last));
  return day.getTime();
}

/** Leads about whom nothing was done since, and who are no customers. */
const idleSince = (workspaceId: string, since: number) =>
  and(eq(lead.workspaceId, workspaceId), lt(lead.updatedAt, since), ne(lead.lifecycle, 'customer'));

/** Whom a run would erase now, longest idle first: how many, and the first `limit` of them. */
export async function previewExpiry(
  workspaceId: string,
  { reader }: Database,
  keepMonths: number,
  now: number,
  limit: number,
): Promise<{ total: number; leads: Lead[] }> {
  const idle = idleSince(workspaceId, monthsBefore(now, keepMonths));
  const [[all], rows] = await reader.batch([
    reader.select({ total: count() }).from(lead).where(idle),
    reader.select().from(lead).where(idle).orderBy(asc(lead.updatedAt), asc(lead.id)).limit(limit),
  ]);
  return { total: all!.total, leads: rows.map(leadFromRow) };
}

/**
 * Erases in every workspace whoever is kept no longer there. In steps that each hold as a whole; cut off, it goes on
 * with the next run.
 * @returns how many were erased, by workspace
 */
export async function expire(database: Database, clock: () => number): Promise<Map<string, number>> {
  const workspaces = await database.reader.select({ id: workspace.id }).from(workspace);
  const erased = new Map<string, number>();
  for (const { id } of workspaces) {
    for (let gone = step; gone === step; ) {
      gone = await expireSome(database, id, clock());
      erased.set(id, (erased.get(id) ?? 0) + gone);
    }
  }
  return erased;
}

const expireSome = (database: Database, workspaceId: string, now: number): Promise<number> =>
  changeWorkspace(database, workspaceId, async () => {
    const { reader } = database;
    const [[current], [last]] = await reader.batch([
      reader.select().from(workspace).where(eq(workspace.id, workspaceId)),
      endOfLog(workspaceId, database),
    ]);
    const { seq } = current!;
    const { keepMonths } = configFromRows(current!, []).privacy;
    if (keepMonths === null) return { seq, statements: [], result: 0 };
    const { leads } = await previewExpiry(workspaceId, database, keepMonths, now, step);
    const ids = leads.map(({ id }) => id);
    const { statements } = await planForgetting(database, { workspaceId, seq: seq + 1, now }, ids);
    if (statements.length === 0) return { seq, statements, result: 0 };
    const audited = {
      by: null,
      action: 'leads.expired',
      details: { count: ids.length, keepMonths },
    } as const;
    return {
      seq,
      statements: [...statements, record(workspaceId, database, last, audited, now)],
      result: ids.length,
    };
  });
