import type { Scope } from '@clew/shared/access.ts';
import type { Privacy } from '@clew/shared/legal-basis.ts';
import type { Database } from '../db/database.ts';
import { administer, isAdmin, storeConfig } from './administer.ts';

/**
 * Says what captures rest on, and for how long people are kept.
 * @throws CallError forbidden unless an admin asks
 */
export const setPrivacy = (scope: Scope, database: Database, privacy: Privacy, now: number): Promise<void> =>
  administer(scope, database, now, isAdmin, ({ config }) => ({
    statements: [storeConfig(database, scope.workspaceId, { ...config, privacy })],
    audited: { action: 'config.changed', details: { part: 'privacy', ...privacy } },
    result: undefined,
  }));
