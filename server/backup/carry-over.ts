import { eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/libsql';
import { openClient } from '../db/client.ts';
import type { Database } from '../db/database.ts';
import { databaseOver } from '../db/database.ts';
import { changeWorkspace } from '../db/guarded.ts';
import { applyMigrations } from '../db/migrate.ts';
import { erased, removal } from '../db/schema/lead.ts';
import { workspace } from '../db/schema/workspace.ts';
import { sweep } from '../db/sweep.ts';
import { planForgetting, remember } from '../leads/forget.ts';

/** Ids of those who were erased, and of operations on others that told of them. */
type Forgotten = { workspaceId: string; id: string }[];

/** Most ids in one batch. */
const most = 200;

/** Whom a database file knows to be erased. Fails on one that is damaged, or of another version. */
export async function whoIsErased(file: string): Promise<Forgotten> {
  const client = openClient(`file:${file}`, 'read');
  try {
    const reader = drizzle({ client });
    const [ids, told] = await reader.batch([
      reader.select({ workspaceId: erased.workspaceId, id: erased.id }).from(erased),
      reader
        .select({ workspaceId: removal.workspaceId, id: removal.leadId })
        .from(removal)
        .where(eq(removal.scope, 'all')),
    ]);
    return [...ids, ...told];
  } finally {
    await client.finish();
  }
}

/** Makes a backup forget whoever was erased after it was made. It is brought up to date for that. */
export async function eraseAgain(file: string, forgotten: Forgotten, now: number): Promise<void> {
  const client = openClient(`file:${file}`, 'write');
  const database = databaseOver(client, client);
  try {
    // The file is to be moved, and would leave a log behind.
    await client.execute('PRAGMA journal_mode=DELETE');
    await applyMigrations(client);
    const workspaces = await database.reader.select({ id: workspace.id }).from(workspace);
    for (const { id } of workspaces) {
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
