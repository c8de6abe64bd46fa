import type { Scope } from '@clew/shared/access.ts';
import { mayConfigure } from '@clew/shared/access.ts';
import { type IdealCustomer, isOpen } from '@clew/shared/fit/ideal-customer.ts';
import type { Database } from '../db/database.ts';
import { administer, storeConfig } from './administer.ts';

type Asked = { idealCustomer: IdealCustomer; onlyIfOpen?: boolean | undefined };

/**
 * Says whom the workspace sells to. Every member gets it with the next pull.
 * @returns the workspace's seq after it
 * @throws CallError forbidden unless an admin or manager asks
 */
export const setIdealCustomer = (
  scope: Scope,
  database: Database,
  { idealCustomer, onlyIfOpen = false }: Asked,
  now: number,
): Promise<{ seq: number }> =>
  administer(
    scope,
    database,
    now,
    ({ role }) => mayConfigure(role),
    ({ config, seq }) => {
      const settled = onlyIfOpen && !isOpen(config.idealCustomer);
      return {
        statements: settled ? [] : [storeConfig(database, scope.workspaceId, { ...config, idealCustomer })],
        audited: { action: 'config.changed', details: { part: 'idealCustomer' } },
        result: { seq: settled ? seq - 1 : seq },
      };
    },
  );
