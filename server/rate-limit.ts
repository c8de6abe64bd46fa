import { callErrors } from '@clew/shared/errors.ts';
import { sql } from 'drizzle-orm';
import type { Database } from './db/database.ts';
import { rateLimit } from './db/schema/people.ts';
import { CallError } from './errors.ts';

/** At most `max` in any window of `windowMs`, counted from the first. */
export type Limit = { name: string; max: number; windowMs: number };

/**
 * Counts one more for `who` and says whether that is still within the limit. Kept in the database: it holds over
 * restarts and for all nodes together.
 */
export async function withinLimit(
  { writer }: Database,
  { name, max, windowMs }: Limit,
  who: string,
  now: number,
): Promise<boolean> {
  const { count, since } = rateLimit;
  const over = sql`${since} <= ${now - windowMs}`;
  const [row] = await writer
    .insert(rateLimit)
    .values({ key: `${name}:${who}`, count: 1, since: now })
    .onConflictDoUpdate({
      target: rateLimit.key,
      set: {
        count: sql`CASE WHEN ${over} THEN 1 ELSE ${count} + 1 END`,
        since: sql`CASE WHEN ${over} THEN ${now} ELSE ${since} END`,
      },
    })
    .returning({ count });
  return row!.count <= max;
}

/** @throws CallError rate_limited */
export async function enforceLimit(database: Database, limit: Limit, who: string, now: number): Promise<void> {
  if (!(await withinLimit(database, limit, who, now))) throw new CallError(callErrors.rateLimited);
}
