import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from '@libsql/client';

const folder = join(import.meta.dirname, 'migrations');

/** The database was written by a newer Clew than this one. */
export class NewerDatabase extends Error {}

/**
 * Applies the migrations that the database has not seen, each in one batch together with the row that records it, so
 * that it is applied wholly or not at all, and once even when several nodes start together.
 * @param client one whose batches write
 */
export async function applyMigrations(client: Client): Promise<void> {
  await client.execute('CREATE TABLE IF NOT EXISTS migration (id TEXT PRIMARY KEY NOT NULL)');
  const known = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const applied = await appliedIds(client);
  const unknown = [...applied].find((id) => !known.includes(id));
  if (unknown) throw new NewerDatabase(unknown);
  for (const id of known.filter((id) => !applied.has(id))) {
    const statements = (await readFile(join(folder, id), 'utf8')).split('--> statement-breakpoint');
    try {
      await client.batch([{ sql: 'INSERT INTO migration (id) VALUES (?)', args: [id] }, ...statements]);
    } catch (error) {
      if (!(await appliedIds(client)).has(id)) throw error;
    }
  }
  await client.execute(
    "INSERT INTO meta (key, value) VALUES ('epoch', lower(hex(randomblob(16)))) ON CONFLICT DO NOTHING",
  );
}

async function appliedIds(client: Client): Promise<Set<string>> {
  const { rows } = await client.execute('SELECT id FROM migration');
  return new Set(rows.map((row) => String(row.id)));
}
