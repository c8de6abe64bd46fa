import type { LeadEvent } from '@clew/shared/history.ts';
import { fuzzyKey, identityKeys, leadKeys } from '@clew/shared/identity.ts';
import type { Lead, LeadFields } from '@clew/shared/lead.ts';
import { captureName } from '@clew/shared/operations/apply.ts';
import type { WorkspaceConfig } from '@clew/shared/workspace.ts';
import type { Changes } from './changes.ts';
import { readConfig } from './config.ts';
import type { Arriving, Database, Meta } from './database.ts';
import { type Departure, dismissDeparture, listDepartures } from './departures.ts';
import { type Double, findDoubles } from './doubles.ts';
import { historyOf, meantBy } from './joins.ts';
import { countOutbox } from './outbox.ts';
import { newId, type OperationRequest, type Performed, perform, type Surroundings } from './perform.ts';
import { searchLeads } from './search.ts';
import { dismissRefusal, isSuppressed } from './suppression.ts';
import { read } from './transaction.ts';
import { exportUnsynced, listUnsynced, retry, type Unsynced } from './unsynced.ts';

export type StoreStatus = {
  pending: number;
  quarantined: number;
  lastSyncAt: number | null;
  /** How far a first pull has got; null when none is under way. */
  arriving: Arriving | null;
};

/** The leads of this browser, as every view sees them. Nothing here waits for a network. */
export type LeadStore = {
  newId(): string;
  perform(request: OperationRequest): Promise<Performed>;
  lead(id: string): Promise<Lead | undefined>;
  /** Oldest first. */
  events(leadId: string): Promise<LeadEvent[]>;
  /** Best first. An empty query finds all. */
  search(query: string, limit: number): Promise<Lead[]>;
  /** Who the team already knows under one of these e-mails, phones or profiles, and by which of them. */
  findKnown(fields: LeadFields): Promise<{ lead: Lead; matched: string[] } | undefined>;
  /** Whether somebody asked the workspace not to be contacted. */
  isSuppressed(fields: LeadFields): Promise<boolean>;
  /** The rep has seen that somebody was not kept who asked for that. */
  dismissRefusal(opId: string): Promise<void>;
  /** Who may be the same by name and company, though nothing proves it. */
  findSimilar(fields: LeadFields): Promise<Lead | undefined>;
  /** Who may be the same as a lead that is here, likeliest first; with a query, whoever answers to it. */
  findDoubles(lead: Lead, query: string, limit: number): Promise<Double[]>;
  status(): Promise<StoreStatus>;
  /** What was done here and is not on the server. */
  unsynced(): Promise<Unsynced[]>;
  /** Asks the server once more for what it refused. */
  retry(opId: string): Promise<void>;
  /** All that is unsynced, as the text of a file. */
  exportUnsynced(): Promise<string>;
  /** Leads captured here that rules have put out of sight, until they are dismissed. */
  departures(): Promise<Departure[]>;
  dismissDeparture(leadId: string): Promise<void>;
  config(): Promise<WorkspaceConfig>;
  /** Called after every write, in whichever context of the extension it happened. */
  onChange(listener: () => void): () => void;
};

export function leadStore(db: Database, changes: Changes, around: Surroundings): LeadStore {
  return {
    newId: () => newId(around),
    async perform(request) {
      if (request.name === captureName && (await isSuppressed(db, request.args.fields)))
        return { ok: false, reason: 'suppressed' };
      const performed = await perform(db, request, around);
      if (performed.ok) changes.announce('operation');
      return performed;
    },
    async lead(id) {
      const tx = read(db);
      return (await tx.leads.get(await meantBy(tx, id)))?.lead;
    },
    async events(leadId) {
      const tx = read(db);
      const events = await historyOf(tx, await meantBy(tx, leadId));
      return events.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
    },
    search: (query, limit) => searchLeads(db, query, limit),
    async findKnown(fields) {
      const keys = identityKeys(fields);
      const { leads } = read(db);
      for (const key of keys) {
        const [row] = await leads.withKey(key);
        if (row) return { lead: row.lead, matched: keys.filter((each) => leadKeys(row.lead).includes(each)) };
      }
      return undefined;
    },
    isSuppressed: (fields) => isSuppressed(db, fields),
    async dismissRefusal(opId) {
      await dismissRefusal(db, opId);
      changes.announce('operation');
    },
    async findSimilar(fields) {
      const key = fuzzyKey(fields);
      return key === null ? undefined : (await read(db).leads.withFuzzyKey(key))[0]?.lead;
    },
    findDoubles: (lead, query, limit) => findDoubles(db, lead, query, limit),
    async status() {
      const lastSyncAt = (await db.get('meta', 'lastSyncAt')) as Meta['lastSyncAt'] | undefined;
      const arriving = (await db.get('meta', 'arriving')) as Arriving | undefined;
      return { ...(await countOutbox(db)), lastSyncAt: lastSyncAt ?? null, arriving: arriving ?? null };
    },
    unsynced: () => listUnsynced(db),
    async retry(opId) {
      await retry(db, opId, around);
      changes.announce('operation');
    },
    exportUnsynced: () => exportUnsynced(db, around.now()),
    departures: () => listDepartures(db),
    async dismissDeparture(leadId) {
      await dismissDeparture(db, leadId);
      changes.announce('operation');
    },
    config: () => readConfig(db),
    onChange: (listener) => changes.listen(() => listener()),
  };
}
