import { chmod, mkdir, open, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { newSecret } from './auth/secrets.ts';
import { isBusy } from './db/client.ts';
import { StartError } from './start-error.ts';

/**
 * Makes the folder and the database file readable by nobody else and takes the file for this process.
 * @param databaseFile absolute
 * @returns gives the file free again
 * @throws StartError
 */
export async function openDataFolder(folder: string, databaseFile: string): Promise<() => void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await (await open(databaseFile, 'a', 0o600)).close();
    await chmod(databaseFile, 0o600);
    await (await open(lockFile(databaseFile), 'a', 0o600)).close();
  } catch (error) {
    throw new StartError(
      `The data folder ${folder} cannot be written (${codeOf(error)}): change its permissions or set DATABASE_URL.`,
    );
  }
  return takeLock(databaseFile);
}

/**
 * Two servers on one file would not see each other's locks in time. The lock is a write transaction held open on an
 * empty database beside it: the kernel lets go of it when the process ends, however it ends.
 */
async function takeLock(databaseFile: string): Promise<() => void> {
  const client = createClient({ url: `file:${lockFile(databaseFile)}`, concurrency: 1 });
  try {
    const held = await client.transaction('write');
    return () => {
      held.close();
      client.close();
    };
  } catch (error) {
    client.close();
    if (!isBusy(error)) throw error;
    throw new StartError(`Another Clew server is using ${databaseFile}: stop it, or set DATABASE_URL.`);
  }
}

const lockFile = (databaseFile: string): string => `${databaseFile}.lock`;

/** The secret of this installation, made at its first start. */
export async function keptSecret(folder: string): Promise<string> {
  const file = join(folder, 'secret');
  try {
    await writeFile(file, newSecret(), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
  return (await readFile(file, 'utf8')).trim();
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);
