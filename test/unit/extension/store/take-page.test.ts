import { join, leave } from '@clew/extension/store/membership.ts';
import { pruneSettled, settle } from '@clew/extension/store/outbox.ts';
import { takePage } from '@clew/extension/store/take-page.ts';
import type { Lead } from '@clew/shared/lead.ts';
import type { PullOutput } from '@clew/shared/sync.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { capturedLead, now, opId } from '../../shared/leads.ts';
import { acme, type BrowserStore, browserStore } from './browser-store.ts';
import { storedEvents, storedRow } from './stored.ts';

const page = (some: Partial<PullOutput>, dbEpoch = 'first'): PullOutput => ({
  reset: false,
  total: null,
  removals: [],
  erased: [],
  leads: [],
  retold: [],
  events: [],
  config: null,
  recipes: null,
  suppression: null,
  cursor: { seq: 1, after: '', since: 1, began: 1, scopeHash: 's', dbEpoch, schemaVersion: 1 },
  more: false,
  ...some,
});

let store: BrowserStore;
const shown = async (id: string): Promise<Lead | undefined> => (await storedRow(store.db, id))?.lead;
const states = async (): Promise<string[]> => (await store.outbox()).map(({ state }) => state);
const edit = (leadId: string, value: string, base: string) =>
  store.perform({ name: 'lead.edit', leadId, args: { field: 'title', value, base } });

beforeEach(async () => {
  store = await browserStore();
  await join(store.db, acme, now);
});

/** A lead that the server has and this browser has pulled. */
async function pulled(title = ''): Promise<Lead> {
  const lead = capturedLead({ title });
  await takePage(store.db, page({ leads: [lead] }), now);
  return lead;
}

describe('a page from the server', () => {
  it('does not hide what is still on its way', async () => {
    const lead = await pulled('Buyer');
    await edit(lead.id, 'Head of Buying', 'Buyer');
    const fresh = { ...lead, fields: { ...lead.fields, company: 'Nordlicht' } };
    await takePage(store.db, page({ leads: [fresh] }), now);
    expect((await shown(lead.id))?.fields).toMatchObject({ title: 'Head of Buying', company: 'Nordlicht' });
  });

  it('says where a capture went whose answer was lost, and a server that comes back hears the same', async () => {
    const captured = await store.capture({ name: 'Lena Brandt' });
    await store.perform({ name: 'lead.note', leadId: captured, args: { text: 'Met her' } });
    const [row] = await store.outbox();
    const theirs = capturedLead({ name: 'Lena Brandt' });
    const change = { kind: 'captured', url: '', fields: theirs.fields } as const;
    const event = { id: row!.opId, leadId: theirs.id, by: null, at: now, change };
    await takePage(store.db, page({ leads: [theirs], events: [event] }), now);
    expect(await shown(captured)).toBeUndefined();
    expect((await store.outbox()).map(({ state, leadId }) => [state, leadId])).toEqual([
      ['settled', theirs.id],
      ['pending', theirs.id],
    ]);
    await takePage(store.db, page({}, 'second'), now);
    expect((await store.outbox()).map(({ leadId }) => leadId)).toEqual([theirs.id, theirs.id]);
  });

  it('takes the line of what was sent out of the history when the server does not show it', async () => {
    const lead = await pulled('Buyer');
    await edit(lead.id, 'CPO', 'Buyer');
    const [row] = await store.outbox();
    // Another lead took it, which is somebody else's by now.
    await settle(store.db, [{ opId: row!.opId, status: 'applied', leadId: opId() }], now);
    await takePage(store.db, page({}), now);
    expect(await states()).toEqual(['settled']);
    expect(await storedEvents(store.db, lead.id)).toEqual([]);
    expect((await shown(lead.id))?.fields.title).toBe('Buyer');
  });

  it('settles what it shows', async () => {
    const lead = await pulled('Buyer');
    await edit(lead.id, 'CPO', 'Buyer');
    const [row] = await store.outbox();
    await settle(store.db, [{ opId: row!.opId, status: 'applied', leadId: lead.id }], now);
    expect(await states()).toEqual(['sent']);
    await takePage(store.db, page({ leads: [{ ...lead, fields: { ...lead.fields, title: 'CPO' } }] }), now);
    expect(await states()).toEqual(['settled']);
    expect((await storedRow(store.db, lead.id))?.base).toBeUndefined();
  });

  it('removes what the server says is gone', async () => {
    const lead = await pulled();
    await takePage(store.db, page({ removals: [lead.id] }), now);
    expect(await shown(lead.id)).toBeUndefined();
  });

  it('that resets keeps everything the server has not got', async () => {
    const known = await pulled();
    const fresh = await store.capture();
    await takePage(store.db, page({ reset: true }), now);
    expect(await shown(known.id)).toBeUndefined();
    expect(await shown(fresh)).toBeDefined();
    expect(await states()).toEqual(['pending']);
  });

  it('from a restored server makes settled work wait again', async () => {
    const lead = await pulled();
    await edit(lead.id, 'CPO', '');
    const [row] = await store.outbox();
    await settle(store.db, [{ opId: row!.opId, status: 'applied', leadId: lead.id }], now);
    await takePage(store.db, page({ reset: true, leads: [lead] }, 'second'), now);
    expect(await states()).toEqual(['pending']);
    expect((await shown(lead.id))?.fields.title).toBe('CPO');
  });

  it('from a restored server leaves alone what that server still has', async () => {
    const lead = await pulled();
    const reply = { kind: 'reply', method: 'email', direction: 'in' } as const;
    await store.perform({ name: 'lead.engage', leadId: lead.id, args: reply });
    const [row] = await store.outbox();
    const engaged = (await shown(lead.id))!;
    const [told] = await storedEvents(store.db, lead.id);
    await settle(store.db, [{ opId: row!.opId, status: 'applied', leadId: lead.id }], now);
    const restored = page({ reset: true, leads: [engaged], events: [{ ...told!, at: 1 }] }, 'second');
    await takePage(store.db, restored, now);
    expect(await states()).toEqual(['settled']);
    expect((await shown(lead.id))?.engagements).toHaveLength(1);
    expect(await storedEvents(store.db, lead.id)).toMatchObject([{ at: 1 }]);
  });

  it('from a server that was restored before it was ever pulled from makes sent work wait again', async () => {
    const mine = await store.capture();
    const [row] = await store.outbox();
    await settle(store.db, [{ opId: row!.opId, status: 'applied', leadId: mine }], now);
    await takePage(store.db, page({ reset: true }, 'second'), now);
    expect(await states()).toEqual(['pending']);
    expect(await shown(mine)).toBeDefined();
  });

  it('that is the last one settles what was sent and may no longer be seen, and forgets it', async () => {
    const mine = await store.capture();
    const other = await pulled();
    const [row] = await store.outbox();
    await settle(store.db, [{ opId: row!.opId, status: 'applied', leadId: mine }], now);
    await takePage(store.db, page({ removals: [mine], more: true }), now);
    expect(await states()).toEqual(['sent']);
    await takePage(store.db, page({}), now);
    expect(await states()).toEqual(['settled']);
    await takePage(store.db, page({ reset: true, leads: [other] }), now);
    expect(await shown(mine)).toBeUndefined();
    expect(await storedEvents(store.db, mine)).toEqual([]);
  });
});

describe('an answer to a push', () => {
  it('that refuses takes the effect back and keeps the operation, with the reason', async () => {
    const lead = await pulled('Buyer');
    await edit(lead.id, 'CPO', 'Buyer');
    const [row] = await store.outbox();
    await settle(store.db, [{ opId: row!.opId, status: 'refused', reason: 'not_found' }], now);
    expect((await shown(lead.id))?.fields.title).toBe('Buyer');
    expect(await store.outbox()).toMatchObject([{ state: 'quarantined', reason: 'not_found' }]);
  });

  it('that names another lead moves everything written about the one to the other', async () => {
    const mine = await store.capture({ emails: ['lena@example.com'] });
    await edit(mine, 'CPO', '');
    const [capture] = await store.outbox();
    const theirs = capturedLead({ emails: ['lena@example.com'] });
    await settle(store.db, [{ opId: capture!.opId, status: 'applied', leadId: theirs.id }], now);
    await takePage(store.db, page({ leads: [theirs] }), now);
    expect(await shown(mine)).toBeUndefined();
    expect((await shown(theirs.id))?.fields.title).toBe('CPO');
    expect((await store.outbox()).map(({ leadId }) => leadId)).toEqual([theirs.id, theirs.id]);
  });
});

it('what was written long ago is kept for seven days after it was settled', async () => {
  const day = 86_400_000;
  const later = now + 30 * day;
  await takePage(store.db, page({}), now);
  const mine = await store.capture();
  const [row] = await store.outbox();
  await settle(store.db, [{ opId: row!.opId, status: 'applied', leadId: mine }], later);
  await takePage(store.db, page({}), later);
  await pruneSettled(store.db, later + 7 * day);
  expect(await states()).toEqual(['settled']);
  await pruneSettled(store.db, later + 7 * day + 1);
  expect(await states()).toEqual([]);
});

it('leaving a workspace forgets its leads and keeps unsent work', async () => {
  const known = await pulled();
  const fresh = await store.capture();
  await leave(store.db, now);
  expect(await shown(known.id)).toBeUndefined();
  expect(await shown(fresh)).toBeDefined();
  expect(await states()).toEqual(['pending']);
});

it('two leads that a restored server makes one the other way round do not mean each other', async () => {
  const [one, other] = [
    await store.capture({ emails: ['a@example.com'] }),
    await store.capture({ emails: ['b@example.com'] }),
  ];
  const [first, second] = await store.outbox();
  await settle(store.db, [{ opId: first!.opId, status: 'applied', leadId: other }], now);
  await settle(store.db, [{ opId: second!.opId, status: 'applied', leadId: one }], now);
  expect(await store.db.getAllKeys('alias')).toEqual([other]);
  const performed = await store.perform({ name: 'lead.note', leadId: other, args: { text: 'x' } });
  expect(performed).toMatchObject({ ok: true, lead: { id: one } });
});

it('a lead that is parted here and may not be seen goes when the server has parted it', async () => {
  const [mine, theirs] = [capturedLead({ name: 'Mine' }), capturedLead({ name: 'Theirs' })];
  const joinId = opId();
  const change = { kind: 'joined' as const, lead: theirs, ids: [theirs.id], into: mine, take: [] };
  const joined = { id: joinId, leadId: mine.id, by: 'somebody', at: now, change };
  await takePage(store.db, page({ leads: [mine], events: [joined] }), now);
  await store.perform({ name: 'lead.split', leadId: mine.id, args: { eventId: joinId } });
  expect(await shown(theirs.id)).toBeDefined();
  const [row] = await store.outbox();
  await settle(store.db, [{ opId: row!.opId, status: 'applied', leadId: mine.id }], now);
  await takePage(store.db, page({ leads: [mine] }), now);
  expect(await shown(theirs.id)).toBeUndefined();
  expect(await shown(mine.id)).toBeDefined();
});

it('a lead that a restored server no longer has as part of another is itself again, with its work', async () => {
  const other = capturedLead({ name: 'Other' });
  const mine = await store.capture({ name: 'Mine' });
  const [row] = await store.outbox();
  await settle(store.db, [{ opId: row!.opId, status: 'applied', leadId: mine }], now);
  const lead = (await shown(mine))!;
  const [told] = await storedEvents(store.db, mine);
  await takePage(store.db, page({ leads: [other, lead], events: [told!] }), now);
  const change = { kind: 'joined' as const, lead, ids: [mine], into: other, take: [] };
  const joined = { id: opId(), leadId: other.id, by: 'somebody', at: now, change };
  await takePage(store.db, page({ leads: [other], events: [joined] }), now);
  await takePage(store.db, page({ reset: true, leads: [other] }, 'second'), now);
  expect((await store.outbox()).map(({ leadId, state }) => ({ leadId, state }))).toEqual([
    { leadId: mine, state: 'pending' },
  ]);
  expect(await shown(mine)).toBeDefined();
});

it('a lead that the server told of stays, though what was written about it landed elsewhere', async () => {
  const known = await pulled();
  await store.perform({ name: 'lead.note', leadId: known.id, args: { text: 'x' } });
  const [row] = await store.outbox();
  const other = capturedLead({ name: 'Other' });
  await settle(store.db, [{ opId: row!.opId, status: 'applied', leadId: other.id }], now);
  await takePage(store.db, page({ leads: [other] }), now);
  expect(await shown(known.id)).toEqual(known);
  expect(await shown(other.id)).toEqual(other);
});

it('somebody who is erased takes along what was written about her, though it went to a lead she was joined to', async () => {
  const other = capturedLead({ name: 'Other' });
  const mine = await store.capture({ name: 'Mine' });
  const [row] = await store.outbox();
  await settle(store.db, [{ opId: row!.opId, status: 'applied', leadId: mine }], now);
  const lead = (await shown(mine))!;
  const [told] = await storedEvents(store.db, mine);
  await takePage(store.db, page({ leads: [other, lead], events: [told!] }), now);
  const change = { kind: 'joined' as const, lead, ids: [mine], into: other, take: [] };
  const joined = { id: opId(), leadId: other.id, by: 'somebody', at: now, change };
  await takePage(store.db, page({ leads: [other], events: [joined] }), now);
  expect((await store.outbox()).map(({ leadId }) => leadId)).toEqual([other.id]);
  // Parted again, and erased before this browser heard of either.
  await takePage(store.db, page({ leads: [other], retold: [other.id], erased: [mine] }), now);
  expect(await store.outbox()).toEqual([]);
  expect(await shown(other.id)).toEqual(other);
});
