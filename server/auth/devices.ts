import type { Role, Scope } from '@clew/shared/access.ts';
import { callErrors } from '@clew/shared/errors.ts';
import type { SQL } from 'drizzle-orm';
import { and, asc, eq, gt } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import type { Statement } from '../db/guarded.ts';
import { device, member, workspace } from '../db/schema/workspace.ts';
import { CallError } from '../errors.ts';
import { administer, anybody } from '../workspaces/administer.ts';
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
  const { userId, name, role, teamIds, allTeams, workspaceId } = row.member;
  const claim = { deviceId: row.device.id, scope: { workspaceId, userId, role, teamIds, allTeams } };
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

/**
 * Signs a panel out; it learns of it at once. Unknown ids do nothing, and neither do those of others, but for admins.
 * @throws CallError signed_out when the asker is no member any more
 */
export const revokeDevice = (
  scope: Scope,
  database: Database,
  deviceId: string,
  now: number,
): Promise<void> =>
  changeDevice(scope, database, deviceId, now, 'device.revoked', (one) =>
    database.writer.delete(device).where(one),
  );

/** @param name 1–60 characters */
export const renameDevice = (
  scope: Scope,
  database: Database,
  deviceId: string,
  name: string,
  now: number,
): Promise<void> =>
  changeDevice(scope, database, deviceId, now, 'device.renamed', (one) =>
    database.writer.update(device).set({ name }).where(one),
  );

const changeDevice = (
  scope: Scope,
  database: Database,
  deviceId: string,
  now: number,
  action: 'device.revoked' | 'device.renamed',
  change: (one: SQL | undefined) => Statement,
): Promise<void> =>
  administer(scope, database, now, anybody, async ({ asker }) => {
    const one = and(within(asker), eq(device.id, deviceId));
    const [row] = await database.reader.select({ userId: device.userId }).from(device).where(one);
    return {
      statements: row ? [change(one)] : [],
      audited: { action, details: { deviceId, userId: row?.userId ?? '' } },
      result: undefined,
    };
  });

const within = ({ workspaceId, userId, role }: Scope) =>
  and(eq(device.workspaceId, workspaceId), role === 'admin' ? undefined : eq(device.userId, userId));

/** A panel signs itself off. An unknown token is signed off already. */
export async function disconnectDevice({ writer }: Database, deviceToken: string): Promise<void> {
  await writer.delete(device).where(eq(device.tokenHash, hashSecret(deviceToken)));
}
