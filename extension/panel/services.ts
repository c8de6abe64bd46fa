import type { Draft } from '@clew/shared/capture.ts';
import type { Refusal } from '@clew/shared/errors.ts';
import type { LeadEvent } from '@clew/shared/history.ts';
import type { Lead, LeadFields } from '@clew/shared/lead.ts';
import type { OperationArgs, OperationName } from '@clew/shared/operations/apply.ts';
import type { WorkspaceConfig } from '@clew/shared/workspace.ts';

/*
 * Everything the panel asks of the world around it. The views know the browser only through this, so they can be
 * shown and checked anywhere.
 */

type Listener = () => void;
type Unsubscribe = () => void;

export type Operation = {
  [Name in OperationName]: { name: Name; leadId: string; args: OperationArgs[Name] };
}[OperationName];

export type Performed = { ok: true; lead: Lead } | { ok: false; reason: Refusal };

export type SyncStatus = { pending: number; quarantined: number; lastSyncAt: number | null };

export type LeadStore = {
  newId(): string;
  /** Durable when it resolves. */
  perform(operation: Operation): Promise<Performed>;
  lead(id: string): Promise<Lead | undefined>;
  /** Oldest first. */
  events(leadId: string): Promise<LeadEvent[]>;
  /** '' finds all; best score first, then newest. */
  search(query: string, limit: number): Promise<Lead[]>;
  /** The lead that stands for the same person or organisation, with the identity keys in common. */
  findKnown(fields: LeadFields): Promise<{ lead: Lead; matched: string[] } | undefined>;
  status(): Promise<SyncStatus>;
  config(): Promise<WorkspaceConfig>;
  /** After every write, in whichever context of the extension it happened. */
  onChange(listener: Listener): Unsubscribe;
};

export type ConnectionState =
  | { kind: 'local' }
  | { kind: 'pairing'; userCode: string; verifyUrl: string; expiresAt: number }
  | {
      kind: 'connected';
      serverUrl: string;
      workspace: { id: string; name: string };
      user: { id: string; name: string };
      trouble?: SyncTrouble;
    };

export type Connection = {
  state(): Promise<ConnectionState>;
  /** Resolves when the code is there; rejects when the server cannot be reached. */
  connect(serverUrl: string): Promise<void>;
  cancel(): Promise<void>;
  disconnect(): Promise<void>;
  onChange(listener: Listener): Unsubscribe;
};

/** Why the last sync failed, by what has to be done about it. */
export const syncTroubles = [
  'unreachable',
  'busy',
  'too_large',
  'signed_out',
  'schema_too_old',
  'forbidden',
  'storage_full',
  'failed',
] as const;
export type SyncTrouble = { kind: (typeof syncTroubles)[number] };

export type PageReading =
  /** Nobody has asked to read this tab. */
  | { kind: 'idle' }
  /** `fellBack`: the site's own adapter found nobody and the generic one answered. */
  | {
      kind: 'drafts';
      tabId: number;
      url: string;
      drafts: Draft[];
      adapter: string;
      fellBack: boolean;
      at: number;
    }
  | { kind: 'none'; url: string }
  /** `no_access`: closed by the browser, or to be read only after a click on the toolbar. */
  | { kind: 'unreadable'; reason: 'no_access' | 'failed' };

export type CurrentPage = {
  read(): Promise<PageReading>;
  /** May ask for the permission to read this site: call it in the person's own click or key. */
  reread(): Promise<PageReading>;
  onChange(listener: Listener): Unsubscribe;
};

export type PanelServices = {
  store: LeadStore;
  connection: Connection;
  currentPage: CurrentPage;
  /** ms since the epoch */
  now(): number;
  openTab(url: string): void;
};
