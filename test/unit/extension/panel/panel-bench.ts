import type { PageReading } from '@clew/extension/capture/current-page.ts';
import type { ConnectionState } from '@clew/extension/panel/services.ts';
import { createPanelState, type PanelState } from '@clew/extension/panel/state/panel-state.ts';
import { openChanges } from '@clew/extension/store/changes.ts';
import { leadStore } from '@clew/extension/store/lead-store.ts';
import { recipeStore } from '@clew/extension/store/recipe-store.ts';
import type { PointedAt } from '@clew/extension/teach/point.ts';
import type { Draft, DraftField } from '@clew/shared/capture.ts';
import { browserStore } from '../store/browser-store.ts';

/** A panel on a real store, with the page in front and the connection in the test's hand. */
export type PanelBench = {
  panel: PanelState;
  showPage(reading: PageReading): void;
  connection: { state: ConnectionState };
  /** What the rep points at when she is asked. */
  pointed: PointedAt;
};

export async function panelBench(reading: PageReading = { kind: 'idle' }): Promise<PanelBench> {
  const { db, around } = await browserStore();
  const connection: PanelBench['connection'] = { state: { kind: 'local' } };
  let pageChanged = () => {};
  let page = reading;
  const changes = openChanges();
  const panel = createPanelState({
    store: leadStore(db, changes, around),
    recipes: recipeStore(db, changes, around),
    connection: {
      state: async () => connection.state,
      connect: async () => {},
      cancel: async () => {},
      disconnect: async () => {},
      onChange: () => () => {},
    },
    currentPage: {
      highlight: () => {},
      pointOut: async () => bench.pointed,
      endPointing: () => {},
      report: async () => null,
      read: async () => page,
      reread: async () => page,
      onChange(listener) {
        pageChanged = listener;
        return () => {};
      },
    },
    siteAccess: {
      isAllowed: async () => false,
      allow: async () => false,
      revoke: async () => {},
      list: async () => [],
      onChange: () => () => {},
    },
    siteHealth: async () => [],
    setIdealCustomer: async () => {},
    setPrompts: async () => {},
    setKnownFirms: async () => {},
    eraseLead: async () => {},
    exportLead: async () => '',
    now: around.now,
    openTab: () => {},
  });
  const bench: PanelBench = {
    panel,
    connection,
    pointed: { kind: 'cancelled' },
    showPage(next) {
      page = next;
      pageChanged();
    },
  };
  return bench;
}

const url = 'https://nordwind.example/team';
const found = (value: string): DraftField => ({
  value,
  confidence: 0.9,
  provenance: { via: 'json-ld', url, quote: value, locator: 'h1', at: 1 },
});
export const draftOf = (name: string, email: string): Draft => ({
  kind: 'person',
  texts: { name: found(name) },
  lists: { emails: [found(email)], phones: [], profiles: [] },
  roles: [],
  suggestions: [],
});
/** A page that the rep has asked about at the time `at`. */
export const readingOf = (at: number, ...drafts: Draft[]) =>
  ({
    kind: 'drafts',
    tabId: 1,
    url,
    drafts,
    fellBack: false,
    selected: false,
    at,
    asked: true,
  }) as const;
export const nobody = (at: number) =>
  ({ kind: 'none', url: 'https://other.example/', fellBack: false, at, asked: false }) as const;
