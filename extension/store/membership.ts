import type { Database, Membership } from './database.ts';
import { claimRecipes } from './recipes.ts';
import { dropSynced } from './take-page.ts';
import { readMeta, type WriteTransaction, write } from './transaction.ts';

export const readMembership = async (db: Database): Promise<Membership | undefined> =>
  (await db.get('meta', 'membership')) as Membership | undefined;

/** Connects this browser to a workspace. What was captured before any was connected goes there with the next push. */
export async function join(db: Database, membership: Membership, now: number): Promise<void> {
  await write(db, async (tx) => {
    const before = await readMeta(tx, 'membership');
    await tx.objectStore('meta').put(membership, 'membership');
    if (before && before.workspace.id !== membership.workspace.id) await forgetWorkspace(tx, now);
    await claimRecipes(tx, membership.workspace.id);
    for await (const cursor of tx.objectStore('outbox').iterate()) {
      const row = cursor.value;
      if (row.workspaceId === null) await cursor.update({ ...row, workspaceId: membership.workspace.id });
    }
  });
}

/** Leaves the workspace: its leads are forgotten here, work that has not reached it is kept until it is joined again. */
export async function leave(db: Database, now: number): Promise<void> {
  await write(db, async (tx) => {
    await tx.objectStore('meta').delete('membership');
    await forgetWorkspace(tx, now);
  });
}

/**
 * The server does not know this device any more. Its leads are nothing for whoever sits here now; what has not reached
 * the server stays, and goes out once the person has signed in again; so does what was sent in the last days, since a server that
 * was restored from a backup of before this device is one that does not know it either.
 */
export async function lapse(db: Database, now: number): Promise<void> {
  await write(db, (tx) => forgetWorkspace(tx, now));
}

async function forgetWorkspace(tx: WriteTransaction, now: number): Promise<void> {
  await Promise.all(
    (
      [
        'cursor',
        'arriving',
        'config',
        'recipes',
        'recipeMisses',
        'lastSyncAt',
        'departures',
        'suppression',
      ] as const
    ).map((key) => tx.objectStore('meta').delete(key)),
  );
  await dropSynced(tx, now);
}
