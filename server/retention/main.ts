import { existsSync } from 'node:fs';
import { ConfigError, readConfig } from '../config.ts';
import { openDatabases } from '../db/database.ts';
import { sweep } from '../db/sweep.ts';
import { StartError } from '../start-error.ts';
import { expire } from './expire.ts';

/* `npm run expire`: erases whoever is kept no longer, as the server does by itself once a day. */

try {
  const { databaseUrl } = readConfig();
  if (databaseUrl.startsWith('file:') && !existsSync(databaseUrl.slice('file:'.length))) {
    throw new StartError(`There is no database at ${databaseUrl}: check DATABASE_URL.`);
  }
  const databases = await openDatabases(databaseUrl);
  const erased = await expire(databases.main, Date.now);
  await sweep(databases.main);
  await databases.close();
  const total = [...erased.values()].reduce((sum, each) => sum + each, 0);
  process.stdout.write(`${total} leads were kept long enough and are erased.\n`);
} catch (error) {
  if (!(error instanceof StartError || error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
