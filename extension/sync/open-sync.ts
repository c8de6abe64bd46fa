import type { Changes } from '../store/changes.ts';
import type { Database } from '../store/database.ts';
import { readMembership } from '../store/membership.ts';
import { apiTransport } from './api-transport.ts';
import { type SyncRunner, syncRunner } from './runner.ts';
import { forgetAccess, openSession } from './session.ts';
import { sync } from './sync.ts';

/** All contexts of the extension take turns under this Web Lock; the browser frees it when a context dies. */
const lock = 'clew-sync';

/** Sync for one context, on the real clock and network. */
export function openSync(db: Database, changes: Changes): SyncRunner {
  const run = async (): Promise<void> => {
    const membership = await readMembership(db);
    if (!membership) return;
    const transport = apiTransport(openSession(membership), forgetAccess);
    await navigator.locks.request(lock, () => sync({ db, transport, now: Date.now }));
    changes.announce('pulled');
  };
  return syncRunner({ run, now: Date.now, chance: Math.random });
}
