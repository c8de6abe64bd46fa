import type { Scope } from '@clew/shared/access.ts';
import { canSee, mayExport } from '@clew/shared/access.ts';
import { callErrors } from '@clew/shared/errors.ts';
import type { LeadEvent } from '@clew/shared/history.ts';
import type { Lead } from '@clew/shared/lead.ts';
import { contactKeys } from '@clew/shared/suppression.ts';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { AuditEntry } from '../audit/chain.ts';
import { endOfLog, record } from '../audit/log.ts';
import type { Database } from '../db/database.ts';
import { changeWorkspace } from '../db/guarded.ts';
import { event, lead, leadAlias } from '../db/schema/lead.ts';
import { audit, workspace } from '../db/schema/workspace.ts';
import { CallError } from '../errors.ts';
import { areSuppressed } from '../suppression/suppressed.ts';
import { configFromRows, eventFromRow, leadFromRow } from '../sync/rows.ts';
import { membersOf } from '../workspaces/workspaces.ts';

/** Everything held about one person, for her to have: who asks for a copy gets this. */
export type LeadExport = {
  format: 'clew-person';
  exportedAt: string;
  workspace: string;
  lead: Lead & { legalBasis: string };
  /** All ids that mean her. */
  ids: string[];
  /** Oldest first: where each value came from, what was answered, noted and changed, by whom and when. */
  history: LeadEvent[];
  /** What was done about her that is no part of her history. */
  audit: Pick<AuditEntry, 'at' | 'by' | 'action'>[];
  /** Whether she is on the list of those who asked not to be contacted. */
  suppressed: boolean;
  /** Who may see her now. */
  seenBy: { id: string; name: string; role: string }[];
  /** The people whom the ids above stand for. */
  people: Record<string, string>;
};

/**
 * All that is held about a lead, whatever id it is named by. That it was taken out is told in the audit log.
 * @throws CallError forbidden unless an admin or manager asks; not_found when she does not see the lead; busy
 */
export const exportLead = (
  { workspaceId, userId }: Scope,
  database: Database,
  leadId: string,
  now: number,
): Promise<LeadExport> =>
  changeWorkspace(database, workspaceId, async () => {
    const { reader } = database;
    const meant = sql`coalesce((SELECT of.lead_id FROM ${leadAlias} AS of
      WHERE of.workspace_id = ${workspaceId} AND of.id = ${leadId}), ${leadId})`;
    const [[current], members, [last], [row], aliases, events] = await reader.batch([
      reader.select().from(workspace).where(eq(workspace.id, workspaceId)),
      membersOf({ workspaceId }, database),
      endOfLog(workspaceId, database),
      reader
        .select()
        .from(lead)
        .where(and(eq(lead.workspaceId, workspaceId), sql`${lead.id} = ${meant}`)),
      reader
        .select({ id: leadAlias.id })
        .from(leadAlias)
        .where(and(eq(leadAlias.workspaceId, workspaceId), sql`${leadAlias.leadId} = ${meant}`)),
      reader
        .select()
        .from(event)
        .where(and(eq(event.workspaceId, workspaceId), sql`${event.leadId} = ${meant}`))
        .orderBy(asc(event.seq), asc(event.position)),
    ]);
    const config = configFromRows(current!, members);
    const asker = config.members.find(({ id }) => id === userId);
    if (!asker) throw new CallError(callErrors.signedOut);
    if (!mayExport(asker.role)) throw new CallError(callErrors.forbidden);
    const found = row && leadFromRow(row);
    const scopeOf = ({ id, ...rest }: (typeof config.members)[number]): Scope => ({
      ...rest,
      workspaceId,
      userId: id,
    });
    if (!found || !canSee(scopeOf(asker), found)) throw new CallError(callErrors.notFound);
    const ids = [found.id, ...aliases.map(({ id }) => id)];
    const told = await reader
      .select({ at: audit.at, by: audit.by, action: audit.action })
      .from(audit)
      .where(and(eq(audit.workspaceId, workspaceId), inArray(sql`${audit.details} ->> '$.leadId'`, ids)))
      .orderBy(asc(audit.number));
    const [suppressed] = await areSuppressed(database, current!, [contactKeys(found.fields)]);
    const result: LeadExport = {
      format: 'clew-person',
      exportedAt: new Date(now).toISOString(),
      workspace: config.name,
      lead: { ...found, legalBasis: found.legalBasis ?? config.privacy.legalBasis },
      ids,
      history: events.map(eventFromRow),
      audit: told,
      suppressed: suppressed!,
      seenBy: config.members
        .filter((member) => canSee(scopeOf(member), found))
        .map(({ id, name, role }) => ({ id, name, role })),
      people: Object.fromEntries([...config.members, ...config.former].map(({ id, name }) => [id, name])),
    };
    const audited = { by: userId, action: 'lead.exported', details: { leadId: found.id } } as const;
    return {
      seq: current!.seq,
      statements: [record(workspaceId, database, last, audited, now)],
      result,
    };
  });
