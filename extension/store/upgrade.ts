import type { LeadEvent } from '@clew/shared/history.ts';
import type { LeadRow, StoreTransaction } from './database.ts';
import { Directory } from './directory.ts';
import { Leads } from './leads.ts';

/** Database version 1 had a record for each lead and for each event. */
export async function bundleUp(upgrade: { db: unknown; objectStore: unknown }): Promise<void> {
  const tx = upgrade as unknown as StoreTransaction & {
    db: { deleteObjectStore(name: string): void };
    objectStore(name: 'lead' | 'event'): { getAll(): Promise<unknown[]> };
  };
  const rows = (await tx.objectStore('lead').getAll()) as LeadRow[];
  const events = (await tx.objectStore('event').getAll()) as LeadEvent[];
  const leads = new Leads(tx, new Directory());
  for (const { id, lead, base, hidden } of rows) {
    await leads.put({ id, lead, ...(base !== undefined && { base }), ...(hidden && { hidden }) });
  }
  for (const [id, history] of Map.groupBy(events, ({ leadId }) => leadId)) await leads.tell(id, history);
  await leads.flush();
  tx.db.deleteObjectStore('lead');
  tx.db.deleteObjectStore('event');
}
