import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ConfigError, callersFolder, readConfig } from '../config.ts';
import { StartError } from '../start-error.ts';
import { backUp } from './backup.ts';
import { restore } from './restore.ts';
import { backupFile, removeOldest } from './series.ts';

const { positionals, values } = parseArgs({
  options: { keep: { type: 'string' } },
  allowPositionals: true,
});
const [command, name] = positionals;
try {
  if (!name) throw new StartError(`Say which file: npm run ${command} -- FILE`);
  const path = resolve(callersFolder(), name);
  const config = readConfig();
  if (command === 'backup') {
    const keep = values.keep === undefined ? null : Number(values.keep);
    if (keep !== null && !(Number.isInteger(keep) && keep > 0))
      throw new StartError('Say how many to keep: --keep 14');
    const file = await backupFile(path, Date.now());
    if (keep !== null && file === path)
      throw new StartError(
        `Only in a folder old backups are removed, and ${path} is none: leave out --keep.`,
      );
    await backUp(config, file);
    if (keep !== null) await removeOldest(dirname(file), keep);
    process.stdout.write(`The database is in ${file}\n`);
  } else {
    const { replaced, forgets } = await restore(config, path, Date.now());
    const before = replaced ? `What was there is in ${replaced}` : 'Nothing was there before';
    const erased = forgets ? '' : 'Whoever was erased since the backup was made is there again.\n';
    process.stdout.write(`Restored. ${before}\n${erased}`);
  }
} catch (error) {
  if (!(error instanceof StartError || error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
