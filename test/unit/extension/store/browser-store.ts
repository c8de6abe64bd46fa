import {
  type Database,
  type Membership,
  type OutboxRow,
  openDatabase,
} from '@clew/extension/store/database.ts';
import type { OperationRequest, Performed, Surroundings } from '@clew/extension/store/perform.ts';
import { perform } from '@clew/extension/store/perform.ts';
import type { LeadFields } from '@clew/shared/lead.ts';
import { captureName } from '@clew/shared/operations/apply.ts';
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { captureArgs, mina, now } from '../../shared/leads.ts';

/** One browser's store on a database of its own, with a clock and a chance that always give the same. */
export type BrowserStore = {
  db: Database;
  around: Surroundings;
  perform(request: OperationRequest): Promise<Performed>;
  /** Captures a person and gives the id of the lead. */
  capture(fields?: Partial<LeadFields>): Promise<string>;
  outbox(): Promise<OutboxRow[]>;
};

export const acme: Membership = {
  serverUrl: 'http://localhost:8787',
  deviceToken: 'token',
  workspace: { id: 'acme', name: 'Acme' },
  user: { id: mina, name: 'Mina' },
};

export async function browserStore(seed = 1): Promise<BrowserStore> {
  globalThis.indexedDB = new IDBFactory();
  const db = await openDatabase();
  let drawn = 0;
  const around: Surroundings = {
    now: () => now,
    random: (bytes) => {
      drawn += 1;
      return Uint8Array.from({ length: bytes }, (_, i) =>
        i === 0 ? seed : (drawn >> (8 * (bytes - 1 - i))) & 0xff,
      );
    },
  };
  const store: BrowserStore = {
    db,
    around,
    perform: (request) => perform(db, request, around),
    async capture(fields = {}) {
      const leadId = `01900000-0000-7000-9000-${(drawn + 1_000 * seed).toString(16).padStart(12, '0')}`;
      const performed = await store.perform({ name: captureName, leadId, args: captureArgs(fields) });
      if (!performed.ok) throw new Error(performed.reason);
      return performed.lead.id;
    },
    outbox: () => db.getAll('outbox'),
  };
  return store;
}
