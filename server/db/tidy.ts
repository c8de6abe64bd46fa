import { and, isNull, lte } from 'drizzle-orm';
import type { Database } from './database.ts';
import { pairing, rateLimit, session } from './schema/people.ts';
import { device, invitation } from './schema/workspace.ts';

const day = 86_400_000;

/** Forgets what has run out: nobody can use it any more, and it says who was here when. */
export async function tidy({ writer }: Database, now: number): Promise<void> {
  await writer.batch([
    writer.delete(pairing).where(lte(pairing.expiresAt, now)),
    writer.delete(rateLimit).where(lte(rateLimit.since, now - day)),
    writer.delete(session).where(lte(session.expiresAt, new Date(now))),
    writer.delete(device).where(lte(device.expiresAt, now)),
    writer.delete(invitation).where(and(isNull(invitation.usedBy), lte(invitation.expiresAt, now))),
  ]);
}
