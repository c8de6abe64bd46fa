import { copyFile, link, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createClient } from '@libsql/client';
import type { Config } from '../config.ts';
import { openDataFolder } from '../data-folder.ts';
import { StartError } from '../start-error.ts';
import { sync } from './backup.ts';
import { grantRights, readRights } from './carry-over.ts';
import { checkDatabase } from './check.ts';

/** `replaced` is where the database is that was replaced, null when there was none. */
export type Restored = { replaced: string | null; forgets: boolean };

/**
 * Puts a backup in the place of the database, which is kept beside it. Its new epoch tells every panel that the
 * server has gone back in time: they start afresh and push again what it has lost.
 * @param now ms since the epoch; names what was replaced, and from then on it is waited for what comes back
 * Whoever was erased since the backup was made is erased in it too, as far as the database tells that it replaces.
 * @throws StartError, e.g. while a server is using the database
 */
export async function restore(
  { databaseUrl, dataFolder }: Config,
  file: string,
  now: number,
): Promise<Restored> {
  if (dataFolder === null)
    throw new StartError('DATABASE_URL is not a file: restore it with the tools of the libSQL server.');
  if (!(await sizeOf(file))) throw new StartError(`There is no backup at ${file}: check the name.`);
  const database = databaseUrl.slice('file:'.length);
  const unlock = await openDataFolder(dataFolder, database);
  const fresh = `${database}.restoring`;
  try {
    await copyFile(file, fresh);
    await checkDatabase(fresh, (execute) =>
      execute(`INSERT OR REPLACE INTO meta (key, value)
        VALUES ('epoch', lower(hex(randomblob(16)))), ('restoredAt', '${Math.floor(now)}')`),
    );
    const isThere = (await sizeOf(database)) > 0;
    // A damaged one tells nobody who was erased, and is why it is replaced.
    const rights = isThere ? await readRights(database).catch(() => null) : null;
    if (rights) await grantRights(fresh, rights, now);
    await sync(fresh);
    const replaced = isThere ? await keepAside(database, now) : null;
    await rename(fresh, database);
    await sync(dirname(database));
    return { replaced, forgets: rights !== null };
  } finally {
    await rm(fresh, { force: true });
    unlock();
  }
}

/** The log goes with its database: left behind, it would be played into the one that takes the place. */
async function keepAside(database: string, now: number): Promise<string> {
  const aside = `${database}.replaced-${new Date(now).toISOString().replace(/[:.]/g, '-')}`;
  await foldLog(database).catch(() => {});
  for (const log of ['-wal', '-shm']) {
    if (await sizeOf(database + log)) await rename(database + log, aside + log);
    else await rm(database + log, { force: true });
  }
  await link(database, aside);
  return aside;
}

/** Fails on a damaged database, which is kept as it is. */
async function foldLog(database: string): Promise<void> {
  const client = createClient({ url: `file:${database}`, concurrency: 1 });
  try {
    await client.execute('PRAGMA wal_checkpoint(TRUNCATE)');
  } finally {
    client.close();
  }
}

const sizeOf = (file: string): Promise<number> =>
  stat(file).then(
    ({ size }) => size,
    () => 0,
  );
