import type { Client } from '@libsql/client';
import { drizzle } from 'drizzle-orm/libsql';
import type { OnError } from './client.ts';
import { isFile, openClient } from './client.ts';
import { applyMigrations } from './migrate.ts';

type Handle = ReturnType<typeof drizzle>;

/**
 * A database as the rest of the server knows it: drizzle for reading, drizzle for writing. `batch()` of either is one
 * transaction and, over HTTP, one round trip; `reader.batch()` sees one state of the data.
 */
export type Database = { readonly reader: Handle; readonly writer: Handle };

/** Where the data of people (`main`) and of each workspace is. All of it is one database today. */
export type Databases = {
  readonly main: Database;
  databaseFor(workspaceId: string): Database;
  close(): Promise<void>;
};

/**
 * Opens the database and brings its tables up to date.
 * @param url `file:` with an absolute path, or `libsql:`, `http:`, `https:`
 */
export async function openDatabases(url: string, onError?: OnError): Promise<Databases> {
  const writer = openClient(url, 'write', onError);
  const reader = openClient(url, 'read', onError);
  const close = async () => {
    await Promise.all([writer.finish(), reader.finish()]);
  };
  try {
    // Sticks to the file. Everything else is SQLite's default: synchronous=FULL, so what is answered is on the disk.
    if (isFile(url)) await writer.execute('PRAGMA journal_mode=WAL');
    await applyMigrations(writer);
  } catch (error) {
    await close();
    throw error;
  }
  const main = databaseOver(reader, writer);
  return { main, databaseFor: () => main, close };
}

export const databaseOver = (reader: Client, writer: Client): Database => ({
  reader: drizzle({ client: reader }),
  writer: drizzle({ client: writer }),
});
