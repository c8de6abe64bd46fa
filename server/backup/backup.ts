import { access, chmod, link, open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createClient } from '@libsql/client';
import type { Config } from '../config.ts';
import { StartError } from '../start-error.ts';
import { checkDatabase } from './check.ts';

/**
 * Copies the database into `file` as it is at this moment, whole and checked, while the server goes on writing.
 * @throws StartError
 */
export async function backUp({ databaseUrl, dataFolder }: Config, file: string): Promise<void> {
  if (dataFolder === null)
    throw new StartError('DATABASE_URL is not a file: back it up with the tools of the libSQL server.');
  if (!(await exists(databaseUrl.slice('file:'.length))))
    throw new StartError(`There is no database at ${databaseUrl}: check DATABASE_URL.`);
  if (await exists(file)) throw new StartError(`${file} is there already: name another file.`);
  const part = `${file}.part`;
  try {
    // SQLite refuses to write into what is not empty, so the owner can be set before anything is in it.
    await rm(part, { force: true });
    await (await open(part, 'wx', 0o600)).close();
    await copyInto(databaseUrl, part);
    await checkDatabase(part);
    await chmod(part, 0o600);
    await sync(part);
    await link(part, file);
    await sync(dirname(file));
  } catch (error) {
    if (error instanceof StartError) throw error;
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new StartError(
      `${file} cannot be written (${reason}): check the folder and the space on the disk.`,
    );
  } finally {
    await rm(part, { force: true });
  }
}

/** Reads one state of the database; writers in write-ahead mode are not held up. */
async function copyInto(databaseUrl: string, file: string): Promise<void> {
  const client = createClient({ url: databaseUrl, concurrency: 1 });
  try {
    await client.execute({ sql: 'VACUUM INTO ?', args: [file] });
  } finally {
    client.close();
  }
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

/** On the disk, not merely handed to the system. */
export async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  await handle.sync();
  await handle.close();
}
