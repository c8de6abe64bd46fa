import type { Scope } from '@clew/shared/access.ts';
import { mayConfigure } from '@clew/shared/access.ts';
import type { KnownFirms } from '@clew/shared/relation.ts';
import type { Database } from '../db/database.ts';
import { administer, storeConfig } from './administer.ts';

/**
 * Says which firms are competitors, one's own, or customers. A lead is scored by it with its next change.
 * @returns the workspace's seq after it
 * @throws CallError forbidden unless an admin or manager asks
 */
export const setKnownFirms = (
  scope: Scope,
  database: Database,
  knownFirms: KnownFirms,
  now: number,
): Promise<{ seq: number }> =>
  administer(
    scope,
    database,
    now,
    ({ role }) => mayConfigure(role),
    ({ config, seq }) => ({
      statements: [storeConfig(database, scope.workspaceId, { ...config, knownFirms })],
      audited: { action: 'config.changed', details: { part: 'knownFirms' } },
      result: { seq },
    }),
  );
