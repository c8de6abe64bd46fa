import type { Scope } from '@clew/shared/access.ts';
import { mayErase } from '@clew/shared/access.ts';
import { leadKeys } from '@clew/shared/identity.ts';
import { eq } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { workspace } from '../db/schema/workspace.ts';
import { suppress } from '../suppression/suppressed.ts';
import { administer } from '../workspaces/administer.ts';
import { planForgetting } from './forget.ts';

/**
 * Forgets a lead with all its history, whatever id it is named by, here and with the next pull on every client. What
 * is still on its way about it will be refused. Doing it again does nothing.
 * @param asked `forGood`: whoever has one of its addresses is not taken in again either
 * @returns the seq of the workspace after it
 * @throws CallError signed_out, forbidden, busy; nothing has changed then
 */
export const eraseLead = (
  scope: Scope,
  database: Database,
  { leadId, forGood }: { leadId: string; forGood: boolean },
  now: number,
): Promise<{ seq: number }> =>
  administer(
    scope,
    database,
    now,
    ({ role }) => mayErase(role),
    async ({ seq }) => {
      const { workspaceId } = scope;
      const { reader } = database;
      const [[lister]] = await reader.batch([
        reader.select().from(workspace).where(eq(workspace.id, workspaceId)),
      ]);
      const { leads, statements } = await planForgetting(database, { workspaceId, seq, now }, [leadId]);
      const [found] = leads;
      const details = { leadId: found?.id ?? '', forGood };
      const audited = { action: 'lead.erased' as const, details };
      if (!found) return { statements, audited, result: { seq: seq - 1 } };
      const keys = forGood ? leadKeys(found).map((key) => key.replace(':org:', ':')) : [];
      return {
        statements: [...statements, ...(forGood ? suppress(database, lister!, keys, { seq, now }) : [])],
        audited,
        result: { seq },
      };
    },
  );
