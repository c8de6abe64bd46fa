import { existsSync } from 'node:fs';
import { asc, eq } from 'drizzle-orm';
import { ConfigError, readConfig } from '../config.ts';
import { openDatabases } from '../db/database.ts';
import { audit, workspace } from '../db/schema/workspace.ts';
import { StartError } from '../start-error.ts';
import { firstBroken } from './chain.ts';

/*
 * `npm run audit`: checks the audit log of every workspace, while the server runs or not. Whoever notes the last line
 * of each log elsewhere can see later that nothing was cut off its end either.
 */

try {
  const { databaseUrl } = readConfig();
  if (databaseUrl.startsWith('file:') && !existsSync(databaseUrl.slice('file:'.length))) {
    throw new StartError(`There is no database at ${databaseUrl}: check DATABASE_URL.`);
  }
  const databases = await openDatabases(databaseUrl);
  const { reader } = databases.main;
  let sound = true;
  for (const { id, name } of await reader.select().from(workspace).orderBy(asc(workspace.name))) {
    const entries = await reader
      .select()
      .from(audit)
      .where(eq(audit.workspaceId, id))
      .orderBy(asc(audit.number));
    const broken = firstBroken(entries);
    sound &&= broken === null;
    const last = entries.at(-1);
    const verdict =
      broken === null
        ? `${name}: ${entries.length} entries, all as written; the last is ${last?.number ?? 0} ${last?.hash ?? ''}`
        : `${name}: entry ${broken} was changed or taken out after it was written. Compare with a backup.`;
    process.stdout.write(`${verdict}\n`);
  }
  await databases.close();
  process.exitCode = sound ? 0 : 1;
} catch (error) {
  if (!(error instanceof StartError || error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
