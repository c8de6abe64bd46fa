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
 * @param cost 0 asks without counting
 */
export async function withinLimit(
  { writer }: Database,
  { name, max, windowMs }: Limit,
  who: string,
  now: number,
  cost: 0 | 1 = 1,
): Promise<boolean> {
  const { count, since } = rateLimit;
  const over = sql`${since} <= ${now - windowMs}`;
  const [row] = await writer
    .insert(rateLimit)
    .values({ key: `${name}:${who}`, count: cost, since: now })
    .onConflictDoUpdate({
      target: rateLimit.key,
      set: {
        count: sql`CASE WHEN ${over} THEN ${cost} ELSE ${count} + ${cost} END`,
        since: sql`CASE WHEN ${over} THEN ${now} ELSE ${since} END`,
      },
    })
    .returning({ count });
  return row!.count + (1 - cost) <= max;
}

/** @throws CallError rate_limited */
export async function enforceLimit(
  database: Database,
  limit: Limit,
  who: string,
  now: number,
): Promise<void> {
  if (!(await withinLimit(database, limit, who, now))) throw new CallError(callErrors.rateLimited);
}
