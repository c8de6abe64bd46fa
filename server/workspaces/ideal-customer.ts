import { mayConfigure } from '@clew/shared/access.ts';
import { callErrors } from '@clew/shared/errors.ts';
import { type IdealCustomer, isOpen } from '@clew/shared/fit/ideal-customer.ts';
import { eq } from 'drizzle-orm';
import type { Claim } from '../auth/access-token.ts';
import { readAs } from '../auth/standing.ts';
import type { Database } from '../db/database.ts';
import { changeWorkspace } from '../db/guarded.ts';
import { workspace } from '../db/schema/workspace.ts';
import { CallError } from '../errors.ts';

type Asked = { idealCustomer: IdealCustomer; onlyIfOpen?: boolean | undefined };

/**
 * Says whom the workspace sells to. Every member gets it with the next pull.
 * @returns the workspace's seq after it
 * @throws CallError forbidden unless an admin or manager asks
 */
export function setIdealCustomer(
  claim: Claim,
  database: Database,
  { idealCustomer, onlyIfOpen = false }: Asked,
  now: number,
): Promise<{ seq: number }> {
  const { reader, writer } = database;
  const { workspaceId } = claim.scope;
  const own = eq(workspace.id, workspaceId);
  return changeWorkspace(database, workspaceId, async () => {
    const { scope, rows } = await readAs(claim, database, now, () => [
      reader.select().from(workspace).where(own),
    ]);
    if (!mayConfigure(scope.role)) throw new CallError(callErrors.forbidden);
    const { seq, config } = rows[0][0]!;
    if (onlyIfOpen && !isOpen(config.idealCustomer)) return { seq, statements: [], result: { seq } };
    const next = seq + 1;
    return {
      seq,
      statements: [
        writer
          .update(workspace)
          .set({ config: { ...config, idealCustomer }, configSeq: next })
          .where(own),
      ],
      result: { seq: next },
    };
  });
}
