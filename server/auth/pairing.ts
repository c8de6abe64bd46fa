import { randomInt, randomUUID } from 'node:crypto';
import type { Scope } from '@clew/shared/access.ts';
import { and, eq, gt, isNull, lte } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { pairing } from '../db/schema/people.ts';
import { device } from '../db/schema/workspace.ts';
import { administer, anybody } from '../workspaces/administer.ts';
import { deviceLifetime } from './devices.ts';
import { hashSecret, newSecret } from './secrets.ts';

/*
 * Connecting a panel, in the shape of RFC 8628: the panel starts, shows the user code and polls with its device code;
 * the person confirms the user code on the server's page; the next poll gets the device token, once.
 */

const lifetime = 10 * 60_000;

/** No vowels and nothing that looks like something else (RFC 8628, 6.1). */
const alphabet = 'BCDFGHJKLMNPQRSTVWXZ';

const newUserCode = (): string =>
  Array.from({ length: 8 }, (_, i) => (i === 4 ? '-' : '') + alphabet[randomInt(alphabet.length)]).join('');

/** A code as typed, in whatever case and with whatever between the letters. */
export function normaliseUserCode(text: string): string {
  const letters = text.toUpperCase().replace(/[^A-Z]/g, '');
  return `${letters.slice(0, 4)}-${letters.slice(4, 8)}`;
}

export async function startPairing({ writer }: Database, deviceName: string, now: number) {
  const deviceCode = newSecret();
  const userCode = newUserCode();
  await writer.batch([
    writer.delete(pairing).where(lte(pairing.expiresAt, now)),
    writer.insert(pairing).values({
      deviceCodeHash: hashSecret(deviceCode),
      userCode,
      deviceName,
      expiresAt: now + lifetime,
    }),
  ]);
  return { deviceCode, userCode, lifetimeMs: lifetime };
}

/** @returns the name of the panel that waits under this code, null when there is none */
export async function findPairing(
  { reader }: Database,
  userCode: string,
  now: number,
): Promise<string | null> {
  const [row] = await reader
    .select({ deviceName: pairing.deviceName })
    .from(pairing)
    .where(waiting(userCode, now));
  return row?.deviceName ?? null;
}

/** @returns the name of the panel, null when nothing waits under this code */
export async function confirmPairing(
  { workspaceId, userId }: Scope,
  { writer }: Database,
  userCode: string,
  deviceName: string,
  now: number,
): Promise<string | null> {
  const [row] = await writer
    .update(pairing)
    .set({ workspaceId, userId, deviceName })
    .where(waiting(userCode, now))
    .returning({ deviceName: pairing.deviceName });
  return row?.deviceName ?? null;
}

const waiting = (userCode: string, now: number) =>
  and(eq(pairing.userCode, userCode), gt(pairing.expiresAt, now), isNull(pairing.userId));

/** `gone`: expired, claimed already, or never started. The token is shown this once and stored as a hash. */
export type Claimed = { status: 'pending' | 'gone' } | { status: 'connected'; deviceToken: string };

export async function claimPairing(database: Database, deviceCode: string, now: number): Promise<Claimed> {
  const { reader, writer } = database;
  const mine = and(eq(pairing.deviceCodeHash, hashSecret(deviceCode)), gt(pairing.expiresAt, now));
  const [row] = await reader.select().from(pairing).where(mine);
  if (!row) return { status: 'gone' };
  const { userId, workspaceId, deviceName: name } = row;
  if (userId === null || workspaceId === null) return { status: 'pending' };

  const deviceToken = newSecret();
  const id = randomUUID();
  return administer<Claimed>({ workspaceId, userId }, database, now, anybody, async () => {
    const [still] = await reader.select().from(pairing).where(mine);
    return {
      statements: still
        ? [
            writer.insert(device).values({
              ...{ workspaceId, id, userId, name, tokenHash: hashSecret(deviceToken) },
              ...{ createdAt: now, lastSeenAt: now, expiresAt: now + deviceLifetime },
            }),
            writer.delete(pairing).where(mine),
          ]
        : [],
      audited: { action: 'device.connected', details: { deviceId: id, name } },
      result: still ? { status: 'connected', deviceToken } : { status: 'gone' },
    };
  });
}
