import { randomUUID } from 'node:crypto';
import type { Role, Scope } from '@clew/shared/access.ts';
import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import { endOfLog, record } from '../audit/log.ts';
import { hashSecret, newSecret } from '../auth/secrets.ts';
import type { Database } from '../db/database.ts';
import { changeWorkspace } from '../db/guarded.ts';
import { invitation, member, workspace } from '../db/schema/workspace.ts';
import { configFromRows } from '../sync/rows.ts';
import { administer, isAdmin, storeConfig } from './administer.ts';

const lifetime = 48 * 3_600_000;

/** Without teams the new member joins those of the one who invites. */
export type Invitee = { email: string; role: Role; teamIds?: readonly string[] };

/**
 * Makes an invitation. Its token is known to the caller alone: what is stored is a hash.
 * @throws CallError forbidden unless an admin asks
 */
export function invite(
  scope: Scope,
  database: Database,
  { email, role, teamIds }: Invitee,
  now: number,
): Promise<{ token: string; expiresAt: number }> {
  const { workspaceId, userId } = scope;
  const token = newSecret();
  const expiresAt = now + lifetime;
  return administer(scope, database, now, isAdmin, ({ asker, config }) => {
    const joins = (teamIds ?? asker.teamIds).filter((id) => config.teams.some((team) => team.id === id));
    const row = { workspaceId, id: randomUUID(), email: email.toLowerCase(), role, teamIds: joins };
    return {
      statements: [
        database.writer
          .insert(invitation)
          .values({ ...row, tokenHash: hashSecret(token), invitedBy: userId, expiresAt }),
      ],
      audited: { action: 'member.invited', details: { email: row.email, role, teamIds: joins } },
      result: { token, expiresAt },
    };
  });
}

/** Those that may still be taken. */
export const listInvitations = ({ workspaceId }: Scope, { reader }: Database, now: number) =>
  reader
    .select({
      id: invitation.id,
      email: invitation.email,
      role: invitation.role,
      teamIds: invitation.teamIds,
      expiresAt: invitation.expiresAt,
    })
    .from(invitation)
    .where(
      and(eq(invitation.workspaceId, workspaceId), isNull(invitation.usedBy), gt(invitation.expiresAt, now)),
    )
    .orderBy(asc(invitation.expiresAt));

/**
 * Moves the workspace's seq, so that whoever is taking the invitation at this moment finds it gone.
 * @throws CallError forbidden unless an admin asks
 */
export const revokeInvitation = (scope: Scope, database: Database, id: string, now: number): Promise<void> =>
  administer(scope, database, now, isAdmin, async () => {
    const { reader, writer } = database;
    const one = and(
      eq(invitation.workspaceId, scope.workspaceId),
      eq(invitation.id, id),
      isNull(invitation.usedBy),
    );
    const [row] = await reader.select({ email: invitation.email }).from(invitation).where(one);
    return {
      statements: row ? [writer.delete(invitation).where(one)] : [],
      audited: { action: 'invitation.withdrawn', details: { email: row?.email ?? '' } },
      result: undefined,
    };
  });

/** What the page of an invitation shows. null when the link is unknown, used or too old. */
export async function findInvitation({ reader }: Database, token: string, now: number) {
  const [row] = await reader
    .select({
      workspaceId: invitation.workspaceId,
      email: invitation.email,
      workspaceName: workspace.name,
    })
    .from(invitation)
    .innerJoin(workspace, eq(workspace.id, invitation.workspaceId))
    .where(open(token, now));
  return row ?? null;
}

const open = (token: string, now: number) =>
  and(eq(invitation.tokenHash, hashSecret(token)), isNull(invitation.usedBy), gt(invitation.expiresAt, now));

/** `gone`: taken or withdrawn meanwhile. `other_email`: it was meant for somebody else. Nothing has changed then. */
export type Accepted = { status: 'joined'; workspaceId: string } | { status: 'gone' | 'other_email' };

/** Makes a person a member, once per invitation, and only the person whom it was made for. */
export async function acceptInvitation(
  database: Database,
  token: string,
  person: { id: string; name: string; email: string },
  now: number,
): Promise<Accepted> {
  const { reader, writer } = database;
  const asked = await findInvitation(database, token, now);
  if (!asked) return { status: 'gone' };
  if (asked.email.toLowerCase() !== person.email.toLowerCase()) return { status: 'other_email' };
  const { workspaceId } = asked;
  return changeWorkspace<Accepted>(database, workspaceId, async () => {
    const [[current], [row], [last]] = await reader.batch([
      reader.select().from(workspace).where(eq(workspace.id, workspaceId)),
      reader.select().from(invitation).where(open(token, now)),
      endOfLog(workspaceId, database),
    ]);
    const { seq } = current!;
    if (!row) return { seq, statements: [], result: { status: 'gone' } };
    const { role, teamIds } = row;
    const config = configFromRows(current!, []);
    const former = config.former.filter(({ id }) => id !== person.id);
    const values = { workspaceId, userId: person.id, name: person.name, role, teamIds };
    return {
      seq,
      statements: [
        writer.update(invitation).set({ usedBy: person.id }).where(open(token, now)),
        writer
          .insert(member)
          .values(values)
          // Who is a member already stays what she is: her own admin could not demote herself this way.
          .onConflictDoNothing(),
        storeConfig(database, workspaceId, { ...config, former }),
        writer
          .update(workspace)
          .set({ configSeq: seq + 1 })
          .where(eq(workspace.id, workspaceId)),
        record(
          workspaceId,
          database,
          last,
          { by: person.id, action: 'member.joined', details: { role, teamIds } },
          now,
        ),
      ],
      result: { status: 'joined', workspaceId },
    };
  });
}
