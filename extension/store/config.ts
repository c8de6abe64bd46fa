import { defaultConfig, type WorkspaceConfig } from '@clew/shared/workspace.ts';
import type { Database, Meta } from './database.ts';

/** What is worked by here: the workspace's rules or, without one, the usual ones and what was said here. */
export async function readConfig(db: Database): Promise<WorkspaceConfig> {
  const [pulled, ownIdeal] = await Promise.all([db.get('meta', 'config'), db.get('meta', 'ownIdeal')]);
  // What an older server, or an older version of Clew, has left here may lack parts.
  if (pulled) return { ...defaultConfig, ...(pulled as WorkspaceConfig) };
  return ownIdeal ? { ...defaultConfig, idealCustomer: ownIdeal as Meta['ownIdeal'] } : defaultConfig;
}
