import type { IdealCustomer } from '@clew/shared/fit/ideal-customer.ts';
import type { Prompt } from '@clew/shared/qualification.ts';
import type { KnownFirms } from '@clew/shared/relation.ts';
import type { CurrentPage } from '../capture/current-page.ts';
import type { SiteAccess } from '../capture/site-access.ts';
import type { SiteHealth } from '../capture/site-health.ts';
import type { LeadStore } from '../store/lead-store.ts';
import type { RecipeStore } from '../store/recipe-store.ts';
import type { Connection, ConnectionState as Membership } from '../sync/connection.ts';
import type { SyncErrorKind } from '../sync/transport.ts';

/** Where the panel belongs, and why the last sync failed. */
export type ConnectionState =
  | Exclude<Membership, { kind: 'connected' }>
  | (Extract<Membership, { kind: 'connected' }> & { trouble?: { kind: SyncErrorKind } });

/**
 * Everything the panel asks of the world around it. The views know the browser only through this, so they can be
 * shown and checked anywhere.
 */
export type PanelServices = {
  store: LeadStore;
  recipes: RecipeStore;
  connection: Pick<Connection, 'connect' | 'cancel' | 'disconnect'> & {
    state(): Promise<ConnectionState>;
    onChange(listener: () => void): () => void;
  };
  currentPage: CurrentPage;
  /** For the whole workspace or, without one, for this browser. Rejects when the server cannot be reached. */
  setIdealCustomer(ideal: IdealCustomer): Promise<void>;
  /** For the whole workspace. Rejects when the server cannot be reached or does not allow it. */
  setPrompts(prompts: readonly Prompt[]): Promise<void>;
  setKnownFirms(firms: KnownFirms): Promise<void>;
  /** Everywhere and for good. Rejects when the server cannot be reached or does not allow it. */
  eraseLead(leadId: string, forGood: boolean): Promise<void>;
  /** All that is held about a lead, as the text of a file. Rejects as `eraseLead` does. */
  exportLead(leadId: string): Promise<string>;
  siteAccess: SiteAccess;
  siteHealth(): Promise<SiteHealth[]>;
  /** ms since the epoch */
  now(): number;
  openTab(url: string): void;
};
