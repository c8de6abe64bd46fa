import type { Role, Scope } from '@clew/shared/access.ts';
import { callErrors } from '@clew/shared/errors.ts';
import { and, asc, eq, gt } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { changeWorkspace } from '../db/guarded.ts';
import { device, member, workspace } from '../db/schema/workspace.ts';
import { CallError } from '../errors.ts';
import { signAccessToken } from './access-token.ts';
import { hashSecret } from './secrets.ts';

/** A device token lives this long after its last use, ms. */
export const deviceLifetime = 90 * 86_400_000;

export type Connection = {
  accessToken: string;
  lifetimeMs: number;
  workspace: { id: string; name: string };
  user: { id: string; name: string; role: Role };
};

/**
 * Trades a device token for an access token and lets the device token live on.
 * @throws CallError signed_out
 */
export async function refreshAccess(
  database: Database,
  secret: string,
  deviceToken: string,
  now: number,
): Promise<Connection> {
  const { reader, writer } = database;
  const tokenHash = hashSecret(deviceToken);
  const [row] = await reader
    .select({ device, member, workspace: { id: workspace.id, name: workspace.name } })
    .from(device)
    .innerJoin(member, and(eq(member.workspaceId, device.workspaceId), eq(member.userId, device.userId)))
    .innerJoin(workspace, eq(workspace.id, device.workspaceId))
    .where(and(eq(device.tokenHash, tokenHash), gt(device.expiresAt, now)));
  if (!row) throw new CallError(callErrors.signedOut);
  await writer
    .update(device)
    .set({ lastSeenAt: now, expiresAt: now + deviceLifetime })
    .where(eq(device.tokenHash, tokenHash));
  const { userId, name, role, teamIds, workspaceId } = row.member;
  const claim = { deviceId: row.device.id, scope: { workspaceId, userId, role, teamIds } };
  return {
    ...(await signAccessToken(claim, secret, now)),
    workspace: row.workspace,
    user: { id: userId, name, role },
  };
}

/** What the devices page shows: an admin sees all of the workspace, others their own. */
export function listDevices(scope: Scope, { reader }: Database, now: number) {
  return reader
    .select({
      id: device.id,
      name: device.name,
      userId: device.userId,
      person: member.name,
      lastSeenAt: device.lastSeenAt,
    })
    .from(device)
    .innerJoin(member, and(eq(member.workspaceId, device.workspaceId), eq(member.userId, device.userId)))
    .where(and(within(scope), gt(device.expiresAt, now)))
    .orderBy(asc(member.name), asc(device.createdAt));
}

/** Moves the workspace's seq, so that the device is poked and learns of it at once. Unknown ids do nothing. */
export async function revokeDevice(scope: Scope, database: Database, deviceId: string): Promise<void> {
  const { reader, writer } = database;
  const one = and(within(scope), eq(device.id, deviceId));
  await changeWorkspace(database, scope.workspaceId, async () => {
    const [row] = await reader
      .select({ seq: workspace.seq })
      .from(workspace)
      .innerJoin(device, one)
      .where(eq(workspace.id, scope.workspaceId));
    return row
      ? { seq: row.seq, statements: [writer.delete(device).where(one)], result: undefined }
      : { seq: 0, statements: [], result: undefined };
  });
}

const within = ({ workspaceId, userId, role }: Scope) =>
  and(eq(device.workspaceId, workspaceId), role === 'admin' ? undefined : eq(device.userId, userId));

/** A panel signs itself off. An unknown token is signed off already. */
export async function disconnectDevice({ writer }: Database, deviceToken: string): Promise<void> {
  await writer.delete(device).where(eq(device.tokenHash, hashSecret(deviceToken)));
}
