import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabases } from '@clew/server/db/database.ts';
import { type Client, createClient, type Row } from '@libsql/client';
import { expect, onTestFinished, test } from 'vitest';

const folder = join(import.meta.dirname, '../../../../server/db/migrations');
const migrations = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();

const tablesOf = async (client: Client): Promise<string[]> =>
  (await client.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")).rows
    .map(({ name }) => String(name))
    .filter((name) => !['migration', 'seq_guard'].includes(name) && !name.startsWith('sqlite_'));

const columnsOf = async (client: Client, table: string) =>
  (await client.execute(`PRAGMA table_info("${table}")`)).rows.map(({ name, type }) => ({
    name: String(name),
    type: String(type).toLowerCase(),
  }));

/** A database as the version left it that knew the first `count` migrations, with a row in each of its tables. */
async function makeOld(client: Client, count: number): Promise<void> {
  await client.execute('CREATE TABLE migration (id TEXT PRIMARY KEY NOT NULL)');
  for (const id of migrations.slice(0, count)) {
    for (const statement of (await readFile(join(folder, id), 'utf8')).split('--> statement-breakpoint')) {
      await client.execute(statement);
    }
    await client.execute({ sql: 'INSERT INTO migration (id) VALUES (?)', args: [id] });
  }
  await client.execute('PRAGMA foreign_keys = OFF');
  for (const table of await tablesOf(client)) {
    const columns = await columnsOf(client, table);
    await client.execute({
      sql: `INSERT INTO "${table}" (${columns.map(({ name }) => `"${name}"`)}) VALUES (${columns.map(() => '?')})`,
      args: columns.map(({ type }) => (type === 'integer' ? 1 : '{}')),
    });
  }
}

/** Teams have become a part of their workspace's `config` since. */
test.for(migrations.map((_, index) => index + 1))(
  'what a version with %i migrations has written is kept by this one',
  async (count) => {
    const place = await mkdtemp(join(tmpdir(), 'clew-'));
    onTestFinished(() => rm(place, { recursive: true }));
    const url = `file:${join(place, 'clew.db')}`;
    const client = createClient({ url, concurrency: 1 });
    onTestFinished(() => client.close());
    await makeOld(client, count);
    const before = new Map<string, string[]>();
    for (const table of await tablesOf(client)) {
      before.set(
        table,
        (await columnsOf(client, table)).map(({ name }) => name),
      );
    }

    await (await openDatabases(url)).close();

    const now = await tablesOf(client);
    for (const [table, columns] of before) {
      if (table === 'team' && !now.includes(table)) continue;
      const { rows } = await client.execute(`SELECT ${columns.map((name) => `"${name}"`)} FROM "${table}"`);
      const isKept = (row: Row) =>
        columns.every((name) => row[name] === 1 || row[name] === '{}' || name === 'config');
      expect(rows.some(isKept), `${table}: ${JSON.stringify(rows)}`).toBe(true);
    }
    if (!before.has('team')) return;
    const { rows } = await client.execute('SELECT config FROM workspace');
    expect(JSON.parse(String(rows[0]!.config)).teams).toEqual([{ id: '{}', name: '{}', kind: 'sales' }]);
  },
);
