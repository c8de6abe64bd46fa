import { resolve } from 'node:path';
import { ConfigError, callersFolder, readConfig } from '../config.ts';
import { StartError } from '../start-error.ts';
import { backUp } from './backup.ts';
import { restore } from './restore.ts';

const [command, name] = process.argv.slice(2);
try {
  if (!name) throw new StartError(`Say which file: npm run ${command} -- FILE`);
  const file = resolve(callersFolder(), name);
  const config = readConfig();
  if (command === 'backup') {
    await backUp(config, file);
    process.stdout.write(`The database is in ${file}\n`);
  } else {
    const replaced = await restore(config, file, Date.now());
    process.stdout.write(
      `Restored. ${replaced ? `What was there is in ${replaced}` : 'Nothing was there before'}\n`,
    );
  }
} catch (error) {
  if (!(error instanceof StartError || error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
