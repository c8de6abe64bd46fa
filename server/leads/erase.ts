import { mayErase } from '@clew/shared/access.ts';
import { callErrors } from '@clew/shared/errors.ts';
import { eq } from 'drizzle-orm';
import { endOfLog, record } from '../audit/log.ts';
import type { Claim } from '../auth/access-token.ts';
import { readAs } from '../auth/standing.ts';
import type { Database } from '../db/database.ts';
import type { Decision } from '../db/guarded.ts';
import { changeWorkspace } from '../db/guarded.ts';
import { workspace } from '../db/schema/workspace.ts';
import { CallError } from '../errors.ts';
import { planForgetting } from './forget.ts';

/**
 * Forgets a lead with all its history, whatever id it is named by, here and with the next pull on every client. What
 * is still on its way about it will be refused. Doing it again does nothing.
 * @returns the seq of the workspace after it
 * @throws CallError signed_out, forbidden, busy; nothing has changed then
 */
export const eraseLead = (
  claim: Claim,
  database: Database,
  leadId: string,
  now: number,
): Promise<{ seq: number }> =>
  changeWorkspace(database, claim.scope.workspaceId, () => decide(claim, database, leadId, now));

async function decide(
  claim: Claim,
  database: Database,
  leadId: string,
  now: number,
): Promise<Decision<{ seq: number }>> {
  const { reader } = database;
  const { scope, rows } = await readAs(claim, database, now, ({ workspaceId }) => [
    reader.select({ seq: workspace.seq }).from(workspace).where(eq(workspace.id, workspaceId)),
    endOfLog(workspaceId, database),
  ]);
  if (!mayErase(scope.role)) throw new CallError(callErrors.forbidden);
  const [[current], [last]] = rows;
  const { seq } = current!;
  const { workspaceId, userId } = scope;
  const { leads, statements } = await planForgetting(database, { workspaceId, seq: seq + 1, now }, [leadId]);
  const [found] = leads;
  if (!found) return { seq, statements: [], result: { seq } };
  const audited = { by: userId, action: 'lead.erased', details: { leadId: found.id } } as const;
  return {
    seq,
    statements: [...statements, record(workspaceId, database, last, audited, now)],
    result: { seq: seq + 1 },
  };
}
