import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Names sort as their times do. */
const named = /^clew-\d{8}T\d{6}Z\.db$/;

/**
 * The file a backup goes to: `path` itself, or in the folder that `path` is, one named after the time.
 * @param now ms since the epoch
 */
export async function backupFile(path: string, now: number): Promise<string> {
  if (!(await isFolder(path))) return path;
  const time = new Date(now).toISOString().replaceAll(/[-:]|\.\d+/g, '');
  return join(path, `clew-${time}.db`);
}

/** Removes all but the newest `keep` of the backups in a folder that are named after their time, nothing else. */
export async function removeOldest(folder: string, keep: number): Promise<void> {
  const backups = (await readdir(folder)).filter((name) => named.test(name)).sort();
  for (const name of backups.slice(0, Math.max(0, backups.length - keep))) await rm(join(folder, name));
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
