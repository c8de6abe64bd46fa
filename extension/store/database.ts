import type { Refusal } from '@clew/shared/errors.ts';
import type { IdealCustomer } from '@clew/shared/fit/ideal-customer.ts';
import type { Lead } from '@clew/shared/lead.ts';
import type { OperationEnvelope } from '@clew/shared/operations/operation.ts';
import type { Recipe } from '@clew/shared/recipe.ts';
import type { Suppression } from '@clew/shared/suppression.ts';
import type { Cursor } from '@clew/shared/sync.ts';
import type { WorkspaceConfig } from '@clew/shared/workspace.ts';
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { Bundle, Contents } from './bundle.ts';
import type { Departure } from './departures.ts';
import type { ContentsVersion } from './directory.ts';
import type { RecipeMisses, WaitingRecipe } from './recipes.ts';
import { bundleUp } from './upgrade.ts';

/**
 * A lead as this browser shows it.
 * Invariant: while operations on it are on their way, `base` is the server's latest row (null when the server has none
 * yet) and `lead` is `base` with those operations applied. Otherwise `base` is absent and `lead` is the server's row.
 */
export type LeadRow = {
  id: string;
  lead: Lead;
  base?: Lead | null;
  /** It is being joined to another lead, which stands for it: nothing finds this row but its id. See joins.ts. */
  hidden?: true;
};

/**
 * pending → sent → settled, or pending → quarantined; nothing else, and only a settled row may ever be deleted, unless
 * the person it is about was erased.
 * `sent` is accepted by the server but not yet in a pulled row; `settled` is kept for a while, so that a server
 * restored from an old backup can be repaired.
 */
export type OutboxState = 'pending' | 'sent' | 'settled' | 'quarantined';

export type OutboxRow = {
  /** Order of authorship in this browser. */
  opSeq?: number;
  opId: string;
  leadId: string;
  /** The workspace it was written for; null before any was connected. */
  workspaceId: string | null;
  envelope: OperationEnvelope;
  schemaVersion: number;
  state: OutboxState;
  /** The lead that it makes itself again. */
  parted?: string;
  /** When it was settled last, ms. */
  settledAt?: number;
  /** Why it is quarantined. */
  reason?: Refusal;
};

/** This browser's place in a workspace. The device token is the one secret kept here; it never leaves but in a header. */
export type Membership = {
  serverUrl: string;
  deviceToken: string;
  workspace: { id: string; name: string };
  user: { id: string; name: string };
};

/** `total` is null where the server does not say. */
export type Arriving = { got: number; total: number | null };

export type Meta = {
  cursor: Cursor;
  /** The schema version of the extension that has read up to the cursor. Older ones have not said. */
  readAs: number;
  contents: ContentsVersion;
  config: WorkspaceConfig;
  lastSyncAt: number;
  /** Of a first pull that is not at its end: how many leads have come. */
  arriving: Arriving;
  membership: Membership;
  /** Whom this browser's person sells to, said before there was a workspace to tell. */
  ownIdeal: IdealCustomer;
  /** As the server has them. */
  recipes: Recipe[];
  waitingRecipes: WaitingRecipe[];
  recipeMisses: RecipeMisses;
  departures: Departure[];
  suppression: Suppression;
  /** Somebody was erased, and her bytes may not be: how many sweeps it takes. See sweep.ts. */
  sweepDue: number;
  /** How many sweeps have been. */
  generation: number;
  /** Not all of it is copied yet: see sweep.ts. */
  partial: true;
};

interface ClewSchema extends DBSchema {
  bundle: { key: number; value: Bundle };
  contents: { key: number; value: Contents; indexes: { version: number } };
  /** Ids of leads that turned out to be another lead, or are joined to it, and which: an alias itself at times. */
  alias: { key: string; value: string };
  outbox: { key: number; value: OutboxRow; indexes: { state: OutboxState; leadId: string; opId: string } };
  meta: { key: keyof Meta; value: Meta[keyof Meta] };
}

export type Database = IDBPDatabase<ClewSchema>;

export const stores = ['bundle', 'contents', 'alias', 'outbox', 'meta'] as const;

export type StoreTransaction = Pick<IDBPTransaction<ClewSchema, typeof stores, 'readwrite'>, 'objectStore'>;

export const openDatabase = (name = 'clew'): Promise<Database> =>
  openDB<ClewSchema>(name, 2, {
    async upgrade(db, before, _now, tx) {
      if (before === 0) {
        db.createObjectStore('alias');
        const outbox = db.createObjectStore('outbox', { keyPath: 'opSeq', autoIncrement: true });
        outbox.createIndex('state', 'state');
        outbox.createIndex('leadId', 'leadId');
        outbox.createIndex('opId', 'opId', { unique: true });
        db.createObjectStore('meta');
      }
      db.createObjectStore('bundle', { keyPath: 'n' });
      db.createObjectStore('contents', { keyPath: 'n' }).createIndex('version', 'version');
      if (before === 1) await bundleUp(tx);
    },
    // Another context brought a newer schema: give way, or its upgrade would wait for ever.
    blocking: (_current, _next, event) => (event.target as IDBDatabase).close(),
  });
