import { mayErase } from '@clew/shared/access.ts';
import { callErrors } from '@clew/shared/errors.ts';
import { and, eq, inArray, or, sql } from 'drizzle-orm';
import { endOfLog, record } from '../audit/log.ts';
import type { Claim } from '../auth/access-token.ts';
import { readAs } from '../auth/standing.ts';
import type { Database } from '../db/database.ts';
import type { Decision } from '../db/guarded.ts';
import { changeWorkspace } from '../db/guarded.ts';
import { erased, event, identityKey, lead, leadAlias, removal } from '../db/schema/lead.ts';
import { workspace } from '../db/schema/workspace.ts';
import { CallError } from '../errors.ts';

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
  const { reader, writer } = database;
  const { scope, rows } = await readAs(claim, database, now, ({ workspaceId }) => {
    // The lead that the id means, then everything that means this lead.
    const meant = sql`coalesce((SELECT of.lead_id FROM ${leadAlias} AS of
      WHERE of.workspace_id = ${workspaceId} AND of.id = ${leadId}), ${leadId})`;
    return [
      reader.select({ seq: workspace.seq }).from(workspace).where(eq(workspace.id, workspaceId)),
      endOfLog(workspaceId, database),
      reader
        .select({ id: lead.id })
        .from(lead)
        .where(and(eq(lead.workspaceId, workspaceId), sql`${lead.id} = ${meant}`)),
      reader
        .select({ id: leadAlias.id })
        .from(leadAlias)
        .where(and(eq(leadAlias.workspaceId, workspaceId), sql`${leadAlias.leadId} = ${meant}`)),
    ];
  });
  if (!mayErase(scope.role)) throw new CallError(callErrors.forbidden);
  const [[current], [last], [found], aliases] = rows;
  const { seq } = current!;
  if (!found) return { seq, statements: [], result: { seq } };
  const { workspaceId } = scope;
  const ids = [found.id, ...aliases.map(({ id }) => id)];
  const next = seq + 1;
  return {
    seq,
    statements: [
      writer.delete(lead).where(and(eq(lead.workspaceId, workspaceId), eq(lead.id, found.id))),
      writer
        .delete(identityKey)
        .where(and(eq(identityKey.workspaceId, workspaceId), eq(identityKey.leadId, found.id))),
      writer.delete(leadAlias).where(and(eq(leadAlias.workspaceId, workspaceId), inArray(leadAlias.id, ids))),
      writer.delete(event).where(
        and(
          eq(event.workspaceId, workspaceId),
          // A lead that this one was once joined to tells in its history how this one was.
          or(eq(event.leadId, found.id), inArray(sql`${event.change} ->> '$.lead.id'`, ids)),
        ),
      ),
      writer
        .insert(erased)
        .values(ids.map((id) => ({ workspaceId, id, at: now })))
        .onConflictDoNothing(),
      writer
        .insert(removal)
        .values(ids.map((id) => ({ workspaceId, scope: 'all', leadId: id, seq: next })))
        .onConflictDoUpdate({
          target: [removal.workspaceId, removal.scope, removal.leadId],
          set: { seq: next },
        }),
      record(
        workspaceId,
        database,
        last,
        { by: scope.userId, action: 'lead.erased', details: { leadId: found.id } },
        now,
      ),
    ],
    result: { seq: next },
  };
}
