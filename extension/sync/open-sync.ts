import type { Changes } from '../store/changes.ts';
import type { Database } from '../store/database.ts';
import { readMembership } from '../store/membership.ts';
import { apiTransport } from './api-transport.ts';
import { offerOwnIdeal } from './ideal-customer.ts';
import { type SyncRunner, syncRunner } from './runner.ts';
import { forgetAccess, openSession } from './session.ts';
import { sync } from './sync.ts';

/** All contexts of the extension take turns under this Web Lock; the browser frees it when a context dies. */
const lock = 'clew-sync';

/** How often a long pull is told of: every context reads anew then. */
const announceEveryMs = 1_000;

/** Sync for one context, on the real clock and network. */
export function openSync(db: Database, changes: Changes): SyncRunner {
  const run = async (): Promise<void> => {
    const membership = await readMembership(db);
    if (!membership) return;
    const api = openSession(membership);
    const transport = apiTransport(api, forgetAccess);
    let announcedAt = 0;
    const onPage = (): void => {
      if (Date.now() - announcedAt < announceEveryMs) return;
      announcedAt = Date.now();
      changes.announce('pulled');
    };
    try {
      await navigator.locks.request(lock, async () => {
        await sync({ db, transport, now: Date.now, onPage });
        // Best effort: it is offered again with every sync until it is settled.
        await offerOwnIdeal(db, membership, api).catch(() => {});
      });
    } finally {
      // Even a sync that was cut short has taken something in, or, signed out, has taken everything away.
      changes.announce('pulled');
    }
  };
  return syncRunner({ run, now: Date.now, chance: Math.random });
}
