import { randomUUID } from 'node:crypto';
import { APIError } from 'better-auth/api';
import { and, eq, lte, notInArray, sql } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import type { Statement } from '../db/guarded.ts';
import { user } from '../db/schema/people.ts';
import { member, meta } from '../db/schema/workspace.ts';
import { acceptInvitation } from '../workspaces/invitations.ts';
import type { NewWorkspace } from '../workspaces/workspaces.ts';
import { newWorkspace } from '../workspaces/workspaces.ts';
import type { People } from './people.ts';

export type Account = { name: string; email: string; password: string };

/** `cookies` sign the person in. `closed`: somebody else was first, or the invitation is gone or another's. */
export type SignedUp = { status: 'ok'; cookies: string[] } | { status: 'closed' | 'taken' | 'other_email' };

const founderKey = 'founder';

/** Whether this server has had its first person. From then on one comes in by invitation only. */
export async function isFounded({ reader }: Database): Promise<boolean> {
  const rows = await reader.select({ key: meta.key }).from(meta).where(eq(meta.key, founderKey));
  return rows.length > 0;
}

/** The first person makes an account and a workspace, and is its admin. */
export async function signUpFounder(
  database: Database,
  people: People,
  account: Account,
  workspace: NewWorkspace,
  now: number,
): Promise<SignedUp> {
  if (await isFounded(database)) return { status: 'closed' };
  const { writer } = database;
  return signUp(database, people, account, now, async (person) => {
    const statements = newWorkspace(database, randomUUID(), person, workspace, now);
    const claim: Statement = writer.insert(meta).values({ key: founderKey, value: person.id });
    try {
      await writer.batch([claim, ...statements]);
      return 'ok';
    } catch (error) {
      if (await isFounded(database)) return 'closed';
      throw error;
    }
  });
}

/** @param token of an invitation */
export const signUpInvited = (
  database: Database,
  people: People,
  account: Account,
  token: string,
  now: number,
): Promise<SignedUp> =>
  signUp(database, people, account, now, async (person) => {
    const { status } = await acceptInvitation(database, token, person, now);
    return status === 'joined' ? 'ok' : status === 'gone' ? 'closed' : status;
  });

/** Makes the account and takes it back when there turns out to be no place for the person. */
async function signUp(
  { writer }: Database,
  people: People,
  account: Account,
  now: number,
  findPlace: (person: {
    id: string;
    name: string;
    email: string;
  }) => Promise<'ok' | 'closed' | 'other_email'>,
): Promise<SignedUp> {
  await writer.delete(user).where(leftOver(account.email, now));
  let created: { response: { user: { id: string } }; headers: Headers };
  try {
    created = await people.api.signUpEmail({ body: account, returnHeaders: true });
  } catch (error) {
    if (error instanceof APIError && error.body?.code?.startsWith('USER_ALREADY_EXISTS')) {
      return { status: 'taken' };
    }
    throw error;
  }
  const { id } = created.response.user;
  const status = await findPlace({ id, name: account.name, email: account.email });
  if (status === 'ok') return { status, cookies: created.headers.getSetCookie() };
  await writer.delete(user).where(eq(user.id, id));
  return { status };
}

/**
 * An account of this address that has no place: the server ended between making it and finding it one. It holds
 * nothing and would keep its person out for good. One that is younger than a minute may still be under way.
 */
const leftOver = (email: string, now: number) =>
  and(
    eq(user.email, email.toLowerCase()),
    lte(user.createdAt, new Date(now - 60_000)),
    notInArray(user.id, sql`(SELECT ${member.userId} FROM ${member})`),
  );
