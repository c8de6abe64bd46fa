import { setTimeout as sleep } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { meta } from '../db/schema/workspace.ts';

/** Longer than a backup or a large pull holds the reader up, ms. */
const patience = 2_000;

/** Whether the database answers and has its tables: the epoch is what a migration writes last. */
export async function databaseAnswers({ reader }: Database): Promise<boolean> {
  const late = new AbortController();
  const asked = reader.select({ value: meta.value }).from(meta).where(eq(meta.key, 'epoch'));
  const answer = asked.then(
    (rows) => rows.length === 1,
    () => false,
  );
  const tooLate = sleep(patience, false, { signal: late.signal }).catch(() => false);
  const answers = await Promise.race([answer, tooLate]);
  late.abort();
  return answers;
}
