import { randomUUID } from 'node:crypto';
import type { Role, Scope } from '@clew/shared/access.ts';
import { callErrors } from '@clew/shared/errors.ts';
import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import { hashSecret, newSecret } from '../auth/secrets.ts';
import type { Database } from '../db/database.ts';
import { changeWorkspace } from '../db/guarded.ts';
import { invitation, member, workspace } from '../db/schema/workspace.ts';
import { CallError } from '../errors.ts';

const lifetime = 48 * 3_600_000;

export type Invitee = { email: string; role: Role; teamIds: readonly string[] };

/**
 * Makes an invitation. Its token is known to the caller alone: what is stored is a hash.
 * @throws CallError forbidden unless an admin asks
 */
export async function invite(
  scope: Scope,
  { writer }: Database,
  { email, role, teamIds }: Invitee,
  now: number,
): Promise<{ token: string; expiresAt: number }> {
  if (scope.role !== 'admin') throw new CallError(callErrors.forbidden);
  const token = newSecret();
  const expiresAt = now + lifetime;
  await writer.insert(invitation).values({
    workspaceId: scope.workspaceId,
    id: randomUUID(),
    tokenHash: hashSecret(token),
    email,
    role,
    teamIds: [...teamIds],
    invitedBy: scope.userId,
    expiresAt,
  });
  return { token, expiresAt };
}

/** Those that may still be taken. */
export const listInvitations = ({ workspaceId }: Scope, { reader }: Database, now: number) =>
  reader
    .select({
      id: invitation.id,
      email: invitation.email,
      role: invitation.role,
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
export async function revokeInvitation(scope: Scope, database: Database, id: string): Promise<void> {
  if (scope.role !== 'admin') throw new CallError(callErrors.forbidden);
  const { reader, writer } = database;
  await changeWorkspace(database, scope.workspaceId, async () => {
    const [current] = await reader
      .select({ seq: workspace.seq })
      .from(workspace)
      .where(eq(workspace.id, scope.workspaceId));
    const one = and(eq(invitation.workspaceId, scope.workspaceId), eq(invitation.id, id));
    return { seq: current!.seq, statements: [writer.delete(invitation).where(one)], result: undefined };
  });
}

/** What the page of an invitation shows. null when the link is unknown, used or too old. */
export async function findInvitation({ reader }: Database, token: string, now: number) {
  const [row] = await reader
    .select({
      workspaceId: invitation.workspaceId,
      id: invitation.id,
      email: invitation.email,
      role: invitation.role,
      teamIds: invitation.teamIds,
      workspaceName: workspace.name,
    })
    .from(invitation)
    .innerJoin(workspace, eq(workspace.id, invitation.workspaceId))
    .where(open(token, now));
  return row ?? null;
}

const open = (token: string, now: number) =>
  and(eq(invitation.tokenHash, hashSecret(token)), isNull(invitation.usedBy), gt(invitation.expiresAt, now));

/**
 * Makes a person a member, once per invitation.
 * @returns false when the invitation was taken meanwhile; nothing has changed then
 */
export async function acceptInvitation(
  database: Database,
  token: string,
  person: { id: string; name: string },
  now: number,
): Promise<boolean> {
  const { reader, writer } = database;
  const asked = await findInvitation(database, token, now);
  if (!asked) return false;
  return changeWorkspace(database, asked.workspaceId, async () => {
    const [[current], [row]] = await reader.batch([
      reader.select({ seq: workspace.seq }).from(workspace).where(eq(workspace.id, asked.workspaceId)),
      reader.select().from(invitation).where(open(token, now)),
    ]);
    const { seq } = current!;
    if (!row) return { seq, statements: [], result: false };
    const { workspaceId, role, teamIds } = row;
    return {
      seq,
      statements: [
        writer.update(invitation).set({ usedBy: person.id }).where(open(token, now)),
        writer.insert(member).values({ workspaceId, userId: person.id, name: person.name, role, teamIds }),
        writer
          .update(workspace)
          .set({ configSeq: seq + 1 })
          .where(eq(workspace.id, workspaceId)),
      ],
      result: true,
    };
  });
}
