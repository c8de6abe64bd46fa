import { createClient } from '@libsql/client';
import { StartError } from '../start-error.ts';

/**
 * Makes sure that `file` is a whole Clew database, and lets `use` change it first.
 * @throws StartError when it is damaged or something else
 */
export async function checkDatabase(
  file: string,
  use: (execute: (sql: string) => Promise<unknown>) => Promise<unknown> = async () => {},
): Promise<void> {
  const client = createClient({ url: `file:${file}`, concurrency: 1 });
  try {
    await use((sql) => client.execute(sql));
    const { rows } = await client.execute('PRAGMA integrity_check');
    const verdict = String(rows[0]?.integrity_check);
    if (verdict !== 'ok')
      throw new StartError(`${file} is damaged (${verdict.split('\n')[0]}): use another.`);
    await client.execute('SELECT 1 FROM migration, meta LIMIT 1');
  } catch (error) {
    if (error instanceof StartError) throw error;
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new StartError(`${file} is no database of Clew (${reason}): use a file made by npm run backup.`);
  } finally {
    client.close();
  }
}
