import { openDatabase } from '@clew/extension/store/database.ts';
import { read } from '@clew/extension/store/transaction.ts';
import type { LeadEvent } from '@clew/shared/history.ts';
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { capturedLead, now } from '../../shared/leads.ts';
import { stored } from './stored.ts';

it('what a browser held in version 1 is held in bundles, and what waits still waits', async () => {
  globalThis.indexedDB = new IDBFactory();
  const leads = Array.from({ length: 130 }, (_, n) => capturedLead({ emails: [`${n}@example.com`] }));
  const events = leads.map(
    ({ id }, n): LeadEvent => ({
      id: `e${n}`,
      leadId: id,
      by: null,
      at: now,
      change: { kind: 'noted', text: 'x' },
    }),
  );
  const [edited, joined] = leads;
  const marks = { keys: [], words: [], rank: [0, 0] };
  const rows = leads.map((lead) => ({ id: lead.id, lead, ...marks }));
  rows[0] = Object.assign(rows[0]!, { base: null });
  rows[1] = Object.assign(rows[1]!, { hidden: true });
  await new Promise<void>((resolve) => {
    const opening = indexedDB.open('clew', 1);
    opening.onupgradeneeded = () => {
      const { result } = opening;
      const inLeads = result.createObjectStore('lead', { keyPath: 'id' });
      for (const row of rows) inLeads.put(row);
      const inEvents = result.createObjectStore('event', { keyPath: 'id' });
      for (const event of events) inEvents.put(event);
      result.createObjectStore('alias');
      const outbox = result.createObjectStore('outbox', { keyPath: 'opSeq', autoIncrement: true });
      for (const index of ['state', 'leadId', 'opId']) outbox.createIndex(index, index);
      outbox.put({ opId: 'o', leadId: edited!.id, state: 'pending' });
      result.createObjectStore('meta').put({ seq: 7 }, 'cursor');
    };
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
  });

  const db = await openDatabase();
  const held = await stored(db);
  expect(held.leads).toHaveLength(130);
  expect(held.leads).toContainEqual({ id: edited!.id, lead: edited, base: null });
  expect(held.leads).toContainEqual({ id: joined!.id, lead: joined, hidden: true });
  expect(held.events).toHaveLength(130);
  expect((await read(db).leads.withKey('email:77@example.com'))[0]?.id).toBe(leads[77]!.id);
  expect(await db.getAll('outbox')).toEqual([{ opSeq: 1, opId: 'o', leadId: edited!.id, state: 'pending' }]);
  expect(await db.get('meta', 'cursor')).toEqual({ seq: 7 });
  expect([...db.objectStoreNames]).toEqual(['alias', 'bundle', 'contents', 'meta', 'outbox']);
});
