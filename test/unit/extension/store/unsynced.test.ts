import { join } from '@clew/extension/store/membership.ts';
import { countOutbox, nextBatch, settle } from '@clew/extension/store/outbox.ts';
import { exportUnsynced, listUnsynced, retry } from '@clew/extension/store/unsynced.ts';
import { beforeEach, expect, it } from 'vitest';
import { now } from '../../shared/leads.ts';
import { acme, type BrowserStore, browserStore } from './browser-store.ts';
import { storedRow } from './stored.ts';

let store: BrowserStore;
beforeEach(async () => {
  store = await browserStore();
  await join(store.db, acme, now);
});

const refuse = async (index: number): Promise<string> => {
  const { opId } = (await store.outbox())[index]!;
  await settle(store.db, [{ opId, status: 'refused', reason: 'not_found' }], now);
  return opId;
};

it('lists what waits and what was refused, each with the lead it is about', async () => {
  const id = await store.capture({ name: 'Lena Brandt' });
  await store.perform({ name: 'lead.note', leadId: id, args: { text: 'Call on Monday' } });
  await refuse(1);
  expect(await listUnsynced(store.db)).toMatchObject([
    { envelope: { name: 'lead.capture' }, fields: { name: 'Lena Brandt' }, reason: null },
    { envelope: { name: 'lead.note' }, fields: { name: 'Lena Brandt' }, reason: 'not_found' },
  ]);
});

it('still names a lead whose capture was refused', async () => {
  await store.capture({ name: 'Lena Brandt' });
  await refuse(0);
  expect(await listUnsynced(store.db)).toMatchObject([{ fields: { name: 'Lena Brandt' } }]);
});

it('shows and sends again what is tried once more, by another id', async () => {
  const id = await store.capture({ name: 'Lena Brandt' });
  const refused = await refuse(0);
  expect(await storedRow(store.db, id)).toBeUndefined();
  await retry(store.db, refused, store.around);
  expect((await storedRow(store.db, id))?.lead.fields.name).toBe('Lena Brandt');
  const [again] = await nextBatch(store.db, acme.workspace.id);
  expect(again).toMatchObject({ name: 'lead.capture', leadId: id });
  expect(again?.opId).not.toBe(refused);
  expect(await countOutbox(store.db)).toEqual({ pending: 1, quarantined: 0 });
});

it('tries nothing again that was not refused', async () => {
  await store.capture();
  const [row] = await store.outbox();
  await retry(store.db, row!.opId, store.around);
  expect(await store.outbox()).toEqual([row]);
});

it('writes all of it into a file', async () => {
  const id = await store.capture({ name: 'Lena Brandt' });
  await store.perform({ name: 'lead.note', leadId: id, args: { text: 'Call on Monday' } });
  const [, note] = await store.outbox();
  await refuse(1);
  const file = JSON.parse(await exportUnsynced(store.db, now));
  expect(file).toMatchObject({
    format: 'clew-unsynced',
    exportedAt: new Date(now).toISOString(),
    operations: [
      { name: 'lead.capture', leadId: id, state: 'pending', workspaceId: acme.workspace.id },
      { ...note!.envelope, state: 'quarantined', reason: 'not_found' },
    ],
  });
});
