import type { Scope } from '@clew/shared/access.ts';
import { and, eq, gt, lte } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { account, passwordReset, session, user } from '../db/schema/people.ts';
import { member } from '../db/schema/workspace.ts';
import { administer, isAdmin } from '../workspaces/administer.ts';
import type { People } from './people.ts';
import { hashSecret, newSecret } from './secrets.ts';

const lifetime = 3_600_000;

/** @returns a token that sets a new password once, for an hour; null when nobody has this address */
export async function startReset(database: Database, email: string, now: number): Promise<string | null> {
  const { reader, writer } = database;
  const [person] = await reader.select({ id: user.id }).from(user).where(eq(user.email, email.toLowerCase()));
  if (!person) return null;
  const { token, statements } = newReset(database, person.id, now);
  await writer.batch(statements);
  return token;
}

function newReset({ writer }: Database, userId: string, now: number) {
  const token = newSecret();
  const row = { tokenHash: hashSecret(token), userId, expiresAt: now + lifetime };
  const statements = [
    // Only the newest link works.
    writer.delete(passwordReset).where(eq(passwordReset.userId, userId)),
    writer.delete(passwordReset).where(lte(passwordReset.expiresAt, now)),
    writer.insert(passwordReset).values(row),
  ] as const;
  return { token, statements };
}

/**
 * A link that an admin hands to a member who forgot the password, for servers that send no mail. Never for somebody who
 * belongs to another workspace too: her account opens that one as well, and this admin has no say there.
 * @returns null when there is no such member or she belongs elsewhere too
 * @throws CallError forbidden unless an admin asks
 */
export const resetForMember = (
  scope: Scope,
  database: Database,
  userId: string,
  now: number,
): Promise<string | null> =>
  administer<string | null>(scope, database, now, isAdmin, async ({ config }) => {
    const places = await database.reader.select().from(member).where(eq(member.userId, userId));
    const may = config.members.some(({ id }) => id === userId) && places.length === 1;
    const { token, statements } = newReset(database, userId, now);
    return {
      statements: may ? [...statements] : [],
      audited: { action: 'password.link', details: { userId } },
      result: may ? token : null,
    };
  });

const good = (token: string, now: number) =>
  and(eq(passwordReset.tokenHash, hashSecret(token)), gt(passwordReset.expiresAt, now));

/** @returns whether the link still works */
export async function isGoodReset({ reader }: Database, token: string, now: number): Promise<boolean> {
  const rows = await reader.select().from(passwordReset).where(good(token, now));
  return rows.length > 0;
}

/**
 * Sets a new password and signs the person out everywhere on the server's pages. Connected panels stay connected: they
 * have tokens of their own, which the team page revokes.
 * @returns false when the link was used already or is too old
 */
export async function finishReset(
  database: Database,
  people: People,
  token: string,
  password: string,
  now: number,
): Promise<boolean> {
  const { writer } = database;
  const hash = await (await people.$context).password.hash(password);
  // Of two who use one link at once, one gets the row.
  const [used] = await writer.delete(passwordReset).where(good(token, now)).returning();
  if (!used) return false;
  await writer.batch([
    writer
      .update(account)
      .set({ password: hash, updatedAt: new Date(now) })
      .where(and(eq(account.userId, used.userId), eq(account.providerId, 'credential'))),
    writer.delete(session).where(eq(session.userId, used.userId)),
  ]);
  return true;
}
