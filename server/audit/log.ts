import type { Scope } from '@clew/shared/access.ts';
import { and, desc, eq, inArray, lt } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import type { Statement } from '../db/guarded.ts';
import { audit } from '../db/schema/workspace.ts';
import type { AuditAction, Audited } from './action.ts';
import type { AuditEntry } from './chain.ts';
import { nextEntry } from './chain.ts';

/** A part of a read batch: the end of the log, from which the next entry goes on. */
export const endOfLog = (workspaceId: string, { reader }: Database) =>
  reader
    .select({ number: audit.number, hash: audit.hash })
    .from(audit)
    .where(eq(audit.workspaceId, workspaceId))
    .orderBy(desc(audit.number))
    .limit(1);

/**
 * A part of a guarded write batch: what was done is told in the same batch that does it.
 * @param last as read by `endOfLog` in the batch that the change was decided from
 */
export const record = (
  workspaceId: string,
  { writer }: Database,
  last: Pick<AuditEntry, 'number' | 'hash'> | undefined,
  audited: Audited,
  now: number,
): Statement => writer.insert(audit).values(nextEntry(workspaceId, last, audited, now));

/** What an admin narrows the log down to. `before` is the number of the last entry of the page before. */
export type AuditFilter = { by?: string; actions?: readonly AuditAction[]; before?: number };

/** A page of the log, newest first. For whoever may see all of a workspace: the caller checks that. */
export const readLog = (
  { workspaceId }: Scope,
  { reader }: Database,
  { by, actions, before }: AuditFilter,
  limit: number,
): Promise<AuditEntry[]> =>
  reader
    .select()
    .from(audit)
    .where(
      and(
        eq(audit.workspaceId, workspaceId),
        by === undefined ? undefined : eq(audit.by, by),
        actions === undefined ? undefined : inArray(audit.action, [...actions]),
        before === undefined ? undefined : lt(audit.number, before),
      ),
    )
    .orderBy(desc(audit.number))
    .limit(limit);
