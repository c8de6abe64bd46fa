import { browser } from 'wxt/browser';
import { openCurrentPage } from '../capture/current-page.ts';
import { siteAccess } from '../capture/site-access.ts';
import { siteHealth } from '../capture/site-health.ts';
import { send } from '../messages.ts';
import { openChanges } from '../store/changes.ts';
import type { Database } from '../store/database.ts';
import { leadStore } from '../store/lead-store.ts';
import { readMembership } from '../store/membership.ts';
import type { Surroundings } from '../store/perform.ts';
import { recipeStore } from '../store/recipe-store.ts';
import { openForGood } from '../store/sweep.ts';
import { openConnection } from '../sync/connection.ts';
import { setIdealCustomer } from '../sync/ideal-customer.ts';
import { listenForPokes } from '../sync/live.ts';
import { openSync } from '../sync/open-sync.ts';
import { openSession } from '../sync/session.ts';
import { isWebAddress } from './lead/contact-ways.ts';
import type { PanelServices } from './services.ts';

const around: Surroundings = {
  now: Date.now,
  random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
};

/**
 * What the panel stands on in a real browser. From here on the panel syncs by itself: when it opens, after every
 * operation, when the server pokes, and when the network comes back.
 */
export async function openBrowserServices(): Promise<PanelServices> {
  const db = await openForGood();
  const changes = openChanges();
  const store = leadStore(db, changes, around);
  const currentPage = await openCurrentPage(async () => (await store.config()).idealCustomer);
  const sync = openSync(db, changes);
  const connection = openConnection(db, changes, deviceName());

  // Finds out whether the server is gone; once that is known, the runner's own pace is kept.
  const lost = () => {
    if (!sync.trouble()) sync.wake();
  };
  let stopPokes = listenForPokes(db, sync.wake, lost);
  changes.listen((kind) => {
    if (kind === 'operation') {
      sync.wake();
      void send('outbox-grew');
    }
    if (kind === 'connection') {
      stopPokes();
      stopPokes = listenForPokes(db, sync.wake, lost);
      sync.wake();
    }
  });
  addEventListener('online', sync.wake);
  // A page must not wait for an answer to a panel that has gone.
  addEventListener('pagehide', currentPage.endPointing);
  connection.resume();
  sync.wake();

  const workspaceApi = async () => {
    const membership = await readMembership(db);
    if (!membership) throw new Error('Only a workspace can do that');
    return openSession(membership);
  };
  return {
    store,
    recipes: recipeStore(db, changes, around),
    connection: {
      ...connection,
      async state() {
        const state = await connection.state();
        const trouble = sync.trouble();
        return state.kind === 'connected' && trouble ? { ...state, trouble } : state;
      },
      onChange(listener) {
        const endChanges = changes.listen(listener);
        const endSync = sync.onChange(listener);
        return () => {
          endChanges();
          endSync();
        };
      },
    },
    currentPage,
    setIdealCustomer: async (ideal) => {
      await setIdealCustomer(db, ideal, openSession);
      // Where it went to a server it comes back with the pull.
      changes.announce('connection');
    },
    async setPrompts(prompts) {
      await (await workspaceApi()).workspace.setPrompts.mutate({ prompts: [...prompts] });
      sync.wake();
    },
    async setKnownFirms(knownFirms) {
      await (await workspaceApi()).workspace.setKnownFirms.mutate({ knownFirms });
      sync.wake();
    },
    async eraseLead(leadId, forGood) {
      await (await apiOf(db)).leads.erase.mutate({ leadId, forGood });
      sync.wake();
    },
    async exportLead(leadId) {
      const held = await (await apiOf(db)).leads.export.mutate({ leadId });
      return `${JSON.stringify(held, null, 2)}\n`;
    },
    siteAccess,
    siteHealth,
    now: Date.now,
    openTab(url) {
      if (isWebAddress(url)) void browser.tabs.create({ url });
    },
  };
}

async function apiOf(db: Database) {
  const membership = await readMembership(db);
  if (!membership) throw new Error('Only a server can do that');
  return openSession(membership);
}

/** How this browser is called in the list of devices. */
function deviceName(): string {
  const name = /Firefox|Edg|OPR|Chrome/.exec(navigator.userAgent)?.[0] ?? '';
  const system = /Windows|Mac OS X|Linux|CrOS/.exec(navigator.userAgent)?.[0] ?? '';
  return `${{ Edg: 'Edge', OPR: 'Opera' }[name] ?? name} · ${system}`;
}
