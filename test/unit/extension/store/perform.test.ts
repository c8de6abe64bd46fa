import { join } from '@clew/extension/store/membership.ts';
import { nextBatch } from '@clew/extension/store/outbox.ts';
import { searchLeads } from '@clew/extension/store/search.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { now } from '../../shared/leads.ts';
import { acme, type BrowserStore, browserStore } from './browser-store.ts';
import { stored, storedEvents, storedRow } from './stored.ts';

let store: BrowserStore;
beforeEach(async () => {
  store = await browserStore();
});

describe('perform', () => {
  it('keeps the lead, its history and the operation together', async () => {
    const id = await store.capture();
    expect((await storedRow(store.db, id))?.lead.fields.name).toBe('Lena Fischer');
    expect(await storedEvents(store.db, id)).toHaveLength(1);
    expect(await store.outbox()).toMatchObject([{ leadId: id, state: 'pending', workspaceId: null }]);
  });

  it('keeps nothing of a refused operation', async () => {
    const id = await store.capture();
    const refused = await store.perform({
      name: 'lead.setLifecycle',
      leadId: id,
      args: { value: 'prospect', base: 'lead' },
    });
    expect(refused).toEqual({ ok: false, reason: 'gates_open' });
    expect(await store.outbox()).toHaveLength(1);
    expect((await storedRow(store.db, id))?.lead.lifecycle).toBe('lead');
  });

  it('adds a second capture of one person to the lead that is there', async () => {
    const first = await store.capture({ emails: ['lena@example.com'] });
    const second = await store.capture({ emails: ['LENA@example.com'], title: 'Head of Procurement' });
    expect(second).toBe(first);
    expect((await stored(store.db)).leads.length).toBe(1);
    expect((await storedRow(store.db, first))?.lead.fields.title).toBe('Head of Procurement');
  });
});

describe('what waits to be pushed', () => {
  it('goes to the first workspace that is joined, in order of authorship', async () => {
    const id = await store.capture();
    await store.perform({ name: 'lead.note', leadId: id, args: { text: 'Met at the fair' } });
    expect(await nextBatch(store.db, 'acme')).toEqual([]);
    await join(store.db, acme, now);
    expect((await nextBatch(store.db, 'acme')).map(({ name }) => name)).toEqual([
      'lead.capture',
      'lead.note',
    ]);
  });

  it('stays for its workspace when another is joined', async () => {
    await join(store.db, acme, now);
    await store.capture();
    const other = { ...acme, workspace: { id: 'other', name: 'Other' } };
    await join(store.db, other, now);
    expect(await nextBatch(store.db, 'other')).toEqual([]);
    await join(store.db, acme, now);
    expect(await nextBatch(store.db, 'acme')).toHaveLength(1);
  });

  it('goes in batches of bounded size, but always at least one at a time', async () => {
    await join(store.db, acme, now);
    const id = await store.capture();
    for (let i = 0; i < 4; i++) {
      await store.perform({ name: 'lead.note', leadId: id, args: { text: 'x'.repeat(5_000) } });
    }
    expect(await nextBatch(store.db, 'acme', 2)).toHaveLength(2);
    expect(await nextBatch(store.db, 'acme')).toHaveLength(5);
  });
});

describe('searchLeads', () => {
  it('finds a word by its beginning, in any script, best score first', async () => {
    await store.capture({ name: 'Иван Иванов', emails: ['ivan@example.ru'] });
    const best = await store.capture({
      name: 'Ivana Petrova',
      company: 'Nordlicht',
      emails: ['p@example.com'],
      title: 'CEO',
    });
    expect((await searchLeads(store.db, 'ivan', 10)).map(({ id }) => id)[0]).toBe(best);
    expect(await searchLeads(store.db, 'ivan', 10)).toHaveLength(2);
    expect(await searchLeads(store.db, 'nord ivana', 10)).toHaveLength(1);
    expect(await searchLeads(store.db, 'nobody', 10)).toEqual([]);
    expect(await searchLeads(store.db, '', 1)).toHaveLength(1);
  });
});
