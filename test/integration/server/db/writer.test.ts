import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openClient } from '@clew/server/db/client.ts';
import type { Client } from '@libsql/client';
import { createClient } from '@libsql/client';
import { expect, onTestFinished, test } from 'vitest';

/** A database file with one empty table, and a second process's view of it. */
async function open() {
  const folder = await mkdtemp(join(tmpdir(), 'clew-'));
  const url = `file:${join(folder, 'x.db')}`;
  const other = createClient({ url, concurrency: 1 });
  await other.execute('PRAGMA journal_mode=WAL');
  await other.execute('CREATE TABLE t (x INTEGER)');
  onTestFinished(async () => {
    other.close();
    await rm(folder, { recursive: true });
  });
  return { url, other };
}

const insert = (client: Client, x: number) => client.execute({ sql: 'INSERT INTO t VALUES (?)', args: [x] });
const stored = async (client: Client) =>
  (await client.execute('SELECT x FROM t ORDER BY x')).rows.map(({ x }) => x);

test('the bare driver loses what it reports as written after a lock was met', async () => {
  const { url, other } = await open();
  const bare = createClient({ url, concurrency: 1 });
  const lock = await other.transaction('write');
  await expect(insert(bare, 1)).rejects.toThrow('SQLITE_BUSY');
  lock.close();

  expect((await insert(bare, 2)).rowsAffected).toBe(1);

  bare.close();
  expect(await stored(other)).toEqual([]);
});

test('the writer loses nothing in the same situation', async () => {
  const { url, other } = await open();
  const writer = openClient(url, 'write');
  const lock = await other.transaction('write');
  const waiting = [1, 2, 3].map((x) => insert(writer, x));
  const batch = writer.batch(['INSERT INTO t VALUES (4)', 'INSERT INTO t VALUES (5)']);
  await new Promise((resolve) => setTimeout(resolve, 100));
  lock.close();
  await Promise.all([...waiting, batch]);
  await insert(writer, 6);

  await writer.finish();
  expect(await stored(other)).toEqual([1, 2, 3, 4, 5, 6]);
});

test('a lock that does not go away is reported, and the writer works again after it', async () => {
  const { url, other } = await open();
  const writer = openClient(url, 'write');
  const lock = await other.transaction('write');
  await expect(insert(writer, 1)).rejects.toThrow('SQLITE_BUSY');
  lock.close();
  await insert(writer, 2);
  await writer.finish();
  expect(await stored(other)).toEqual([2]);
});

test('interactive transactions are not to be had', async () => {
  const { url } = await open();
  const writer = openClient(url, 'write');
  expect(() => writer.transaction()).toThrow('batch');
  await writer.finish();
});
