import type { Scope } from '@clew/shared/access.ts';
import { callErrors } from '@clew/shared/errors.ts';
import type { WorkspaceConfig } from '@clew/shared/workspace.ts';
import { eq } from 'drizzle-orm';
import type { Audited } from '../audit/action.ts';
import { endOfLog, record } from '../audit/log.ts';
import type { Database } from '../db/database.ts';
import type { Statement } from '../db/guarded.ts';
import { changeWorkspace } from '../db/guarded.ts';
import { workspace } from '../db/schema/workspace.ts';
import { CallError } from '../errors.ts';
import { configFromRows } from '../sync/rows.ts';
import { membersOf } from './workspaces.ts';

/** The workspace as it is at the moment of deciding. `seq` is the one that the change will have. */
export type Standing = { asker: Scope; config: WorkspaceConfig; seq: number };

/** What is to be done, and what the audit log tells of it. Nothing at all when `statements` is empty. */
export type Administered<T> = {
  statements: Statement[];
  audited: Omit<Audited, 'by'>;
  result: T;
};

/**
 * Changes the workspace itself: who belongs to it, with what rights, by which rules. The asker's rights are those of
 * the moment of the change; every client gets the workspace anew with its next pull.
 * @param may which members may do this
 * @throws CallError signed_out when the asker is no member any more, forbidden, busy; nothing has changed then
 */
export const administer = <T>(
  { workspaceId, userId }: Pick<Scope, 'workspaceId' | 'userId'>,
  database: Database,
  now: number,
  may: (scope: Scope) => boolean,
  decide: (standing: Standing) => Promise<Administered<T>> | Administered<T>,
): Promise<T> =>
  changeWorkspace(database, workspaceId, async () => {
    const { reader, writer } = database;
    const own = eq(workspace.id, workspaceId);
    const [[current], members, [last]] = await reader.batch([
      reader.select().from(workspace).where(own),
      membersOf({ workspaceId }, database),
      endOfLog(workspaceId, database),
    ]);
    const row = members.find((member) => member.userId === userId);
    if (!current || !row) throw new CallError(callErrors.signedOut);
    const { role, teamIds, allTeams } = row;
    const asker: Scope = { workspaceId, userId, role, teamIds, allTeams };
    if (!may(asker)) throw new CallError(callErrors.forbidden);
    const seq = current.seq + 1;
    const { statements, audited, result } = await decide({
      asker,
      config: configFromRows(current, members),
      seq,
    });
    if (statements.length === 0) return { seq: current.seq, statements, result };
    return {
      seq: current.seq,
      statements: [
        writer.update(workspace).set({ configSeq: seq }).where(own),
        ...statements,
        record(workspaceId, database, last, { ...audited, by: userId }, now),
      ],
      result,
    };
  });

/** A part of a write batch: the stored part of a config. */
export const storeConfig = (
  { writer }: Database,
  workspaceId: string,
  { name, members, ...config }: WorkspaceConfig,
): Statement => writer.update(workspace).set({ config }).where(eq(workspace.id, workspaceId));

/** For what everybody has a say about, each about her own. */
export const anybody = (): boolean => true;

export const isAdmin = ({ role }: Scope): boolean => role === 'admin';
