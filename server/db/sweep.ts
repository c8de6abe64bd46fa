import { eq } from 'drizzle-orm';
import { isBusy } from './client.ts';
import type { Database } from './database.ts';
import { meta } from './schema/workspace.ts';

/** The key in `meta` that says since when somebody is erased and her bytes are not. */
export const sweepDue = 'sweepDue';

/**
 * Rewrites the database file if somebody was erased: deleting leaves what was deleted in freed pages, in gaps of others
 * and in the log. Holds everything up meanwhile, a second for some hundred megabytes. A libSQL server sweeps for itself.
 * @returns whether nothing is left to sweep
 */
export async function sweep({ writer, reader }: Database): Promise<boolean> {
  const [due] = await reader.select().from(meta).where(eq(meta.key, sweepDue));
  if (!due) return true;
  const client = writer.$client;
  if (client.protocol !== 'file') return true;
  try {
    await client.execute('VACUUM');
    const { rows } = await client.execute('PRAGMA wal_checkpoint(TRUNCATE)');
    // Whoever reads from the log meanwhile, a backup perhaps, keeps it from being cut off.
    if (rows[0]?.busy !== 0) return false;
  } catch (error) {
    if (isBusy(error)) return false;
    throw error;
  }
  await writer.delete(meta).where(eq(meta.key, sweepDue));
  return true;
}
