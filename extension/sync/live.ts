import type { Database } from '../store/database.ts';
import { readMembership } from '../store/membership.ts';
import { forgetAccess, openSession } from './session.ts';

const reopenAfterMs = 5_000;

/**
 * Calls `poked` whenever the workspace has something new, and once at the start. Holds one stream open; it reopens by
 * itself, and every reopening counts as a poke since something may have been missed.
 * @param lost the stream has ended, and each time that it cannot be reopened
 * @returns ends it
 */
export function listenForPokes(db: Database, poked: () => void, lost: () => void): () => void {
  let ended = false;
  let unsubscribe = (): void => {};
  let timer: ReturnType<typeof setTimeout> | undefined;

  const open = async (): Promise<void> => {
    const membership = await readMembership(db);
    if (!membership || ended) return;
    const reopen = (): void => {
      subscription.unsubscribe();
      if (ended) return;
      lost();
      timer = setTimeout(open, reopenAfterMs);
    };
    const subscription = openSession(membership).sync.poke.subscribe(undefined, {
      onStarted: poked,
      onData: poked,
      onConnectionStateChange: ({ error }) => {
        if (error) lost();
      },
      // It may be the access token that is not taken.
      onError: () => void forgetAccess().finally(reopen),
      onComplete: reopen,
    });
    unsubscribe = () => subscription.unsubscribe();
  };

  void open();
  return () => {
    ended = true;
    clearTimeout(timer);
    unsubscribe();
  };
}
