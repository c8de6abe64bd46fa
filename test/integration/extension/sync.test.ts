import { write } from '@clew/extension/store/transaction.ts';
import { SyncError } from '@clew/extension/sync/transport.ts';
import { schemaVersion } from '@clew/shared/sync.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { storedEvents } from '../../unit/extension/store/stored.ts';
import { type Connected, joinTeam, pullAll, signUpFounder, startApp, type TestApp } from '../harness.ts';
import { type PanelClient, panelClient } from './panel-client.ts';

let server: TestApp;
let ada: Connected;
let bela: Connected;
let adas: PanelClient;
let belas: PanelClient;

beforeEach(async () => {
  server = await startApp();
  ada = await signUpFounder(server);
  bela = await joinTeam(server, ada, 'Bela Birch');
  [adas, belas] = [await panelClient(), await panelClient()];
});

const byId = <T extends { id: string }>(rows: T[]): T[] => rows.sort((a, b) => (a.id < b.id ? -1 : 1));

/** Every panel shows what the server holds, and nothing waits. */
async function expectAgreement(): Promise<void> {
  const { leads } = await pullAll(ada);
  for (const panel of [adas, belas]) {
    expect(byId(await panel.leads())).toEqual(byId([...leads]));
    expect(await panel.db.countFromIndex('outbox', 'state', 'pending')).toBe(0);
  }
}

async function syncBoth(): Promise<void> {
  for (const panel of [adas, belas, adas, belas]) await panel.sync();
}

describe('two panels', () => {
  it('see what either captured, before and after it was connected', async () => {
    await adas.capture({ name: 'Before Sign-in', emails: ['before@example.com'] });
    await adas.connect(ada);
    await belas.connect(bela);
    await belas.capture({ name: 'After Sign-in', emails: ['after@example.com'] });
    await syncBoth();
    expect((await adas.leads()).map(({ fields }) => fields.name).sort()).toEqual([
      'After Sign-in',
      'Before Sign-in',
    ]);
    await expectAgreement();
  });

  it('make one lead of a person both captured offline, and keep what either wrote about her', async () => {
    await adas.connect(ada);
    await belas.connect(bela);
    const first = await adas.capture({ name: 'Nora Finch', emails: ['nora@example.com'] });
    const second = await belas.capture({
      name: 'Nora Finch',
      emails: ['NORA@example.com'],
      title: 'Head of Sourcing',
    });
    await belas.perform({ name: 'lead.note', leadId: second.id, args: { text: 'Met at the fair' } });
    await syncBoth();
    const [only, ...others] = await belas.leads();
    expect(others).toEqual([]);
    expect(only).toMatchObject({ id: first.id, fields: { title: 'Head of Sourcing' } });
    const kinds = (await storedEvents(adas.db, first.id)).map(({ change }) => change.kind);
    expect(kinds.sort()).toEqual(['captured', 'merged', 'noted']);
    await expectAgreement();
  });

  it('edit one lead at once: the later arrival stands and the other is in its history', async () => {
    await adas.connect(ada);
    const lead = await adas.capture({ name: 'Nora Finch', emails: ['nora@example.com'] });
    await adas.sync();
    await belas.connect(bela);
    const args = (value: string) => ({ field: 'title', value, base: '' }) as const;
    await adas.perform({ name: 'lead.edit', leadId: lead.id, args: args('Buyer') });
    await belas.perform({ name: 'lead.edit', leadId: lead.id, args: args('Head of Buying') });
    await syncBoth();
    expect((await adas.leads())[0]?.fields.title).toBe('Head of Buying');
    const events = await storedEvents(adas.db, lead.id);
    expect(events.map(({ change }) => change)).toContainEqual(
      expect.objectContaining({ kind: 'edited', from: 'Buyer', to: 'Head of Buying', conflict: true }),
    );
    await expectAgreement();
  });
});

describe('a push', () => {
  it('whose answer is lost is sent again and counts once', async () => {
    await adas.connect(ada);
    await belas.connect(bela);
    const lead = await adas.capture({ name: 'Nora Finch', emails: ['nora@example.com'] });
    const reply = { kind: 'reply', method: 'email', direction: 'in' } as const;
    await adas.perform({ name: 'lead.engage', leadId: lead.id, args: reply });
    const { push } = adas.transport;
    adas.transport.push = async (input) => {
      adas.transport.push = push;
      await push(input);
      throw new SyncError('unreachable');
    };
    await expect(adas.sync()).rejects.toThrow('unreachable');
    expect(await adas.db.countFromIndex('outbox', 'state', 'pending')).toBe(2);
    await syncBoth();
    expect((await belas.leads())[0]?.engagements).toHaveLength(1);
    await expectAgreement();
  });

  it('that is too large is halved until it fits', async () => {
    await adas.connect(ada);
    for (let i = 0; i < 9; i++)
      await adas.capture({ name: `Person ${i}`, emails: [`person${i}@example.com`] });
    const { push } = adas.transport;
    const sizes: number[] = [];
    adas.transport.push = async (input) => {
      sizes.push(input.operations.length);
      if (input.operations.length > 3) throw new SyncError('too_large');
      return push(input);
    };
    await adas.sync();
    expect(sizes).toEqual([9, 5, 3, 3, 3]);
    expect((await pullAll(ada)).leads).toHaveLength(9);
  });

  it('of a revoked device changes nothing and loses nothing', async () => {
    await adas.connect(ada);
    await ada.api.device.disconnect.mutate({ deviceToken: ada.deviceToken });
    await adas.capture({ name: 'Nora Finch', emails: ['nora@example.com'] });
    await expect(adas.sync()).rejects.toMatchObject({ kind: 'signed_out' });
    expect(await adas.db.countFromIndex('outbox', 'state', 'pending')).toBe(1);
  });
});

it('a first pull of many leads comes in pages', async () => {
  await adas.connect(ada);
  for (let i = 0; i < 520; i++) await adas.capture({ name: `Person ${i}` });
  await adas.sync();
  const { pull } = adas.transport;
  let pages = 0;
  adas.transport.pull = (input) => {
    pages += 1;
    return pull(input);
  };
  await adas.db.delete('meta', 'cursor');
  await adas.sync();
  expect(pages).toBe(2);
  expect(await adas.leads()).toHaveLength(520);
});

it('what an older extension has read is read again by a newer one, and what waits goes', async () => {
  await adas.connect(ada);
  const lead = await adas.capture({ name: 'Nora Finch', emails: ['nora@example.com'] });
  await adas.sync();
  const waiting = await adas.capture({ name: 'Otto Wren' });
  // It knew the cursor of the newer server, and of its leads but some.
  await write(adas.db, async (tx) => {
    await tx.leads.dropHistory(lead.id);
    await tx.objectStore('meta').put(schemaVersion - 1, 'readAs');
  });
  await adas.sync();
  const { leads, events } = await pullAll(ada);
  expect(byId(await adas.leads())).toEqual(byId([...leads]));
  expect(byId(await storedEvents(adas.db, lead.id))).toEqual(
    events.filter(({ leadId }) => leadId === lead.id),
  );
  expect(leads.map(({ id }) => id).sort()).toEqual([lead.id, waiting.id].sort());
  const cursors: unknown[] = [];
  const { pull } = adas.transport;
  adas.transport.pull = (input) => {
    cursors.push(input.cursor);
    return pull(input);
  };
  await adas.sync();
  expect(cursors).not.toContain(null);
});
