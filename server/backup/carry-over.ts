import { eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/libsql';
import { openClient } from '../db/client.ts';
import type { Database } from '../db/database.ts';
import { databaseOver } from '../db/database.ts';
import { changeWorkspace } from '../db/guarded.ts';
import { insertRows } from '../db/insert-rows.ts';
import { applyMigrations } from '../db/migrate.ts';
import { erased, removal } from '../db/schema/lead.ts';
import { suppressed, workspace } from '../db/schema/workspace.ts';
import { sweep } from '../db/sweep.ts';
import { planForgetting, remember } from '../leads/forget.ts';

/**
 * What people's rights have come to: ids of those who were erased and of operations on others that told of them, and
 * whoever asked not to be contacted.
 */
type Rights = {
  forgotten: { workspaceId: string; id: string }[];
  keys: { id: string; suppressionKey: string | null }[];
  listed: (typeof suppressed.$inferSelect)[];
};

/** Most ids in one batch. */
const most = 200;

/** What a database file knows of people's rights. Fails on one that is damaged, or of another version. */
export async function readRights(file: string): Promise<Rights> {
  const client = openClient(`file:${file}`, 'read');
  try {
    const reader = drizzle({ client });
    const [ids, told, keys, listed] = await reader.batch([
      reader.select({ workspaceId: erased.workspaceId, id: erased.id }).from(erased),
      reader
        .select({ workspaceId: removal.workspaceId, id: removal.leadId })
        .from(removal)
        .where(eq(removal.scope, 'all')),
      reader.select({ id: workspace.id, suppressionKey: workspace.suppressionKey }).from(workspace),
      reader.select().from(suppressed),
    ]);
    return { forgotten: [...ids, ...told], keys, listed };
  } finally {
    await client.finish();
  }
}

/**
 * Makes a backup forget whoever was erased after it was made, and take in nobody who asked for that since. It is brought
 * up to date for that.
 */
export async function grantRights(
  file: string,
  { forgotten, keys, listed }: Rights,
  now: number,
): Promise<void> {
  const client = openClient(`file:${file}`, 'write');
  const database = databaseOver(client, client);
  try {
    // The file is to be moved, and would leave a log behind.
    await client.execute('PRAGMA journal_mode=DELETE');
    await applyMigrations(client);
    const workspaces = await database.reader.select({ id: workspace.id }).from(workspace);
    for (const { id } of workspaces) {
      const { suppressionKey = null } = keys.find((each) => each.id === id) ?? {};
      if (suppressionKey !== null) {
        const hashes = listed.filter(({ workspaceId }) => workspaceId === id);
        const theKey = database.writer.update(workspace).set({ suppressionKey }).where(eq(workspace.id, id));
        await database.writer.batch([theKey, ...insertRows(suppressed, hashes, 'ON CONFLICT DO NOTHING')]);
      }
      const own = forgotten.filter(({ workspaceId }) => workspaceId === id);
      const ids = [...new Set(own.map((each) => each.id))];
      for (let from = 0; from < ids.length; from += most)
        await forget(database, id, ids.slice(from, from + most), now);
    }
    await sweep(database);
  } finally {
    await client.finish();
  }
}

const forget = (
  database: Database,
  workspaceId: string,
  ids: readonly string[],
  now: number,
): Promise<void> =>
  changeWorkspace(database, workspaceId, async () => {
    const [current] = await database.reader.select().from(workspace).where(eq(workspace.id, workspaceId));
    const { seq } = current!;
    const place = { workspaceId, seq: seq + 1, now };
    const { statements } = await planForgetting(database, place, ids);
    return { seq, statements: [...statements, ...remember(database, place, ids, [])], result: undefined };
  });
