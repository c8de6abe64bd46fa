import { defaultConfig } from '@clew/shared/workspace.ts';
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Departure } from '../../store/departures.ts';
import type { StoreStatus } from '../../store/lead-store.ts';
import type { ConnectionState, PanelServices } from '../services.ts';
import { type BulkState, createBulkState } from './bulk-state.ts';
import { createLeadState, type LeadState } from './lead-state.ts';
import { createListState, type ListState } from './list-state.ts';
import { createPageState, type PageState } from './page-state.ts';
import { createTeachState, type TeachState } from './teach-state.ts';
import { createToasts, type Toasts } from './toasts.ts';

export type Route =
  | { view: 'page' }
  | { view: 'list' }
  /** `join`: what may be the same as the lead that is open. */
  | { view: 'lead' | 'join'; id: string }
  | { view: 'connect' }
  | { view: 'ideal' | 'prompts' | 'firms' }
  | { view: 'taught' | 'report' };

/** All that the views show. Data flows one way: store → these signals → views → `perform` → store. */
export type PanelState = {
  services: PanelServices;
  route: Signal<Route>;
  config: Signal<typeof defaultConfig>;
  status: Signal<StoreStatus>;
  connection: Signal<ConnectionState>;
  /** Who sits here, null before the first sign-in. */
  userId: ReadonlySignal<string | null>;
  /** Ticks once a minute, for times in words. */
  now: Signal<number>;
  page: PageState;
  bulk: BulkState;
  list: ListState;
  lead: LeadState;
  teach: TeachState;
  toasts: Toasts;
  departures: Signal<readonly Departure[]>;
  open(id: string): void;
  dispose(): void;
};

export function createPanelState(services: PanelServices): PanelState {
  const route = signal<Route>({ view: 'page' });
  const config = signal(defaultConfig);
  const status = signal<StoreStatus>({ pending: 0, quarantined: 0, lastSyncAt: null, arriving: null });
  const connection = signal<ConnectionState>({ kind: 'local' });
  const userId = computed(() => (connection.value.kind === 'connected' ? connection.value.user.id : null));
  const now = signal(services.now());
  const toasts = createToasts();
  const departures = signal<readonly Departure[]>([]);
  const lead = createLeadState(services);
  const list = createListState(services);
  const open = (id: string) => {
    lead.open(id);
    route.value = { view: 'lead', id };
  };
  const page = createPageState(services, () => {
    route.value = { view: 'page' };
    // The page is another one, or read anew: what was asked about it before is no longer the question.
    teach.cancel();
  });

  const teach = createTeachState(services, page);

  const refreshConnection = () => {
    services.connection.state().then((fresh) => {
      connection.value = fresh;
    });
  };
  const refresh = () => {
    services.store.config().then((fresh) => {
      const before = JSON.stringify(config.peek().idealCustomer);
      config.value = fresh;
      if (JSON.stringify(fresh.idealCustomer) !== before) page.read();
    });
    services.store.status().then((fresh) => {
      status.value = fresh;
    });
    services.store.departures().then((fresh) => {
      departures.value = fresh;
    });
    list.refresh();
    lead.refresh();
    page.recognise();
    teach.refresh();
  };
  const stops = [
    services.store.onChange(refresh),
    services.connection.onChange(refreshConnection),
    services.currentPage.onChange(page.read),
  ];
  const clock = setInterval(() => {
    now.value = services.now();
  }, 60_000);
  refreshConnection();
  refresh();
  page.read();

  return {
    services,
    route,
    config,
    status,
    connection,
    userId,
    now,
    page,
    bulk: createBulkState(services),
    list,
    lead,
    teach,
    toasts,
    departures,
    open,
    dispose() {
      clearInterval(clock);
      for (const stop of stops) stop();
    },
  };
}
