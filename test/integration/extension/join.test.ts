import { openChanges } from '@clew/extension/store/changes.ts';
import { leadStore } from '@clew/extension/store/lead-store.ts';
import { takePage } from '@clew/extension/store/take-page.ts';
import { SyncError } from '@clew/extension/sync/transport.ts';
import type { Lead } from '@clew/shared/lead.ts';
import type { Cursor } from '@clew/shared/sync.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { stored } from '../../unit/extension/store/stored.ts';
import {
  type Connected,
  joinTeam,
  newId,
  pullAll,
  signUpFounder,
  startApp,
  type TestApp,
} from '../harness.ts';
import { type PanelClient, panelClient } from './panel-client.ts';

let server: TestApp;
let ada: Connected;
let adas: PanelClient;
let belas: PanelClient;
let one: Lead;
let other: Lead;

const byId = <T extends { id: string }>(rows: T[]): T[] => rows.sort((a, b) => (a.id < b.id ? -1 : 1));
const storeOf = ({ db }: PanelClient) =>
  leadStore(db, openChanges(newId()), { now: Date.now, random: (bytes) => new Uint8Array(bytes) });
const kinds = async (panel: PanelClient, id: string) =>
  (await storeOf(panel).events(id)).map(({ change }) => change.kind).sort();
const join = (panel: PanelClient) =>
  panel.perform({ name: 'lead.join', leadId: one.id, args: { otherId: other.id, take: [] } });
const split = async (panel: PanelClient) => {
  const events = await storeOf(panel).events(one.id);
  const eventId = events.find(({ change }) => change.kind === 'joined')!.id;
  return panel.perform({ name: 'lead.split', leadId: one.id, args: { eventId } });
};
const note = (panel: PanelClient, leadId: string) =>
  panel.perform({ name: 'lead.note', leadId, args: { text: 'x' } });
/** Ada's panel takes in what is new on the server since `cursor`, while what she has done waits. */
const arrive = async (cursor: Cursor | null) => {
  for (const page of (await pullAll(ada, cursor, 1)).pages) await takePage(adas.db, page, Date.now());
};
const shown = async (panel: PanelClient) => (await storeOf(panel).search('', 10)).map(({ id }) => id).sort();

/** Both panels hold what the server holds, history included, and nothing waits. */
async function settleAll(): Promise<void> {
  for (const panel of [adas, belas, adas, belas]) await panel.sync();
  const { leads, events } = await pullAll(ada);
  for (const panel of [adas, belas]) {
    expect(byId(await panel.leads())).toEqual(byId([...leads]));
    expect(byId((await stored(panel.db)).events)).toEqual(byId([...events]));
    expect(await panel.db.countFromIndex('outbox', 'state', 'pending')).toBe(0);
    expect(await panel.db.countFromIndex('outbox', 'state', 'sent')).toBe(0);
  }
}

beforeEach(async () => {
  server = await startApp();
  ada = await signUpFounder(server);
  const bela = await joinTeam(server, ada, 'Bela Birch');
  [adas, belas] = [await panelClient(), await panelClient()];
  await adas.connect(ada);
  await belas.connect(bela);
  one = await adas.capture({ name: 'Nora Finch', emails: ['nora@finch.example'] });
  other = await adas.capture({ name: 'N. Finch', phones: ['+442079460123'], title: 'Head of Buying' });
  await note(adas, other.id);
  for (const panel of [adas, belas]) await panel.sync();
});

describe('a join made offline', () => {
  it('shows at once, and elsewhere after the sync', async () => {
    await join(adas);
    expect(await shown(adas)).toEqual([one.id]);
    expect((await storeOf(adas).lead(other.id))?.fields.title).toBe('Head of Buying');
    expect(await kinds(adas, one.id)).toEqual(['captured', 'captured', 'joined', 'noted']);
    expect((await storeOf(adas).findKnown(other.fields))?.lead.id).toBe(one.id);
    await settleAll();
    expect(await shown(belas)).toEqual([one.id]);
    expect(await kinds(belas, one.id)).toEqual(['captured', 'captured', 'joined', 'noted']);
    expect((await storeOf(belas).lead(other.id))?.id).toBe(one.id);
  });

  it('takes along what a team-mate was writing about the other lead meanwhile', async () => {
    await join(adas);
    await note(belas, other.id);
    await belas.perform({
      name: 'lead.edit',
      leadId: other.id,
      args: { field: 'company', value: 'Finch', base: '' },
    });
    await adas.sync();
    await settleAll();
    expect((await adas.leads())[0]?.fields.company).toBe('Finch');
    expect(await kinds(adas, one.id)).toEqual(['captured', 'captured', 'edited', 'joined', 'noted', 'noted']);
  });

  it('shows what arrives for either lead before it has gone', async () => {
    await join(adas);
    await belas.perform({
      name: 'lead.edit',
      leadId: other.id,
      args: { field: 'company', value: 'Finch', base: '' },
    });
    await belas.sync();
    await arrive((await adas.db.get('meta', 'cursor')) as Cursor);
    expect((await storeOf(adas).lead(one.id))?.fields).toMatchObject({
      company: 'Finch',
      title: 'Head of Buying',
    });
    expect(await shown(adas)).toEqual([one.id]);
    await settleAll();
    expect((await adas.leads())[0]?.fields).toMatchObject({ company: 'Finch', title: 'Head of Buying' });
  });

  it('and undone before it was sent leaves no trace in either lead', async () => {
    await join(adas);
    await note(adas, other.id);
    await split(adas);
    expect(await shown(adas)).toEqual([one.id, other.id].sort());
    expect(await kinds(adas, other.id)).toEqual(['captured', 'noted']);
    await settleAll();
    expect((await belas.leads()).find(({ id }) => id === other.id)?.fields).toEqual(other.fields);
    expect((await belas.leads()).find(({ id }) => id === one.id)?.fields).toEqual(one.fields);
  });

  it('that the server refuses shows both leads again', async () => {
    await server.run(
      "UPDATE lead SET data = json_set(data, '$.fields.kind', 'organization') WHERE id = ?",
      other.id,
    );
    await join(adas);
    await adas.sync();
    expect(await shown(adas)).toEqual([one.id, other.id].sort());
    expect(await adas.db.getAllFromIndex('outbox', 'state', 'quarantined')).toMatchObject([
      { reason: 'other_kind' },
    ]);
    expect(await kinds(adas, one.id)).toEqual(['captured']);
  });

  it('survives a reset before it has gone', async () => {
    await join(adas);
    await arrive(null);
    expect(await shown(adas)).toEqual([one.id]);
    expect(await kinds(adas, one.id)).toEqual(['captured', 'captured', 'joined', 'noted']);
    await settleAll();
    expect(await shown(belas)).toEqual([one.id]);
  });
});

it('a lead that was parted again stays when the one it was joined to is given away', async () => {
  const third = await belas.capture({ name: 'Nora F.', emails: ['nora.f@finch.example'] });
  await belas.perform({ name: 'lead.join', leadId: third.id, args: { otherId: one.id, take: [] } });
  const { push } = belas.transport;
  belas.transport.push = async (input) => {
    belas.transport.push = push;
    await push(input);
    throw new SyncError('unreachable');
  };
  await expect(belas.sync()).rejects.toThrow('unreachable');
  await adas.sync();
  const events = await storeOf(adas).events(third.id);
  const eventId = events.find(({ change }) => change.kind === 'joined')!.id;
  await adas.perform({ name: 'lead.split', leadId: third.id, args: { eventId } });
  await adas.sync();
  await server.run("UPDATE lead SET team_id = 'north', owner_id = NULL WHERE id = ?", third.id);
  await belas.sync();
  expect(await shown(belas)).toEqual([one.id, other.id].sort());
  expect(await kinds(belas, one.id)).toEqual(['captured']);
});

describe('undoing a join of somebody else', () => {
  beforeEach(async () => {
    await join(adas);
    await settleAll();
  });

  it('offline brings the other lead back at once', async () => {
    await split(belas);
    expect(await shown(belas)).toEqual([one.id, other.id].sort());
    await note(belas, other.id);
    await settleAll();
    expect(await kinds(adas, other.id)).toEqual(['captured', 'noted', 'noted']);
    expect(await kinds(adas, one.id)).toEqual(['captured', 'joined', 'split']);
  });

  it('is refused to the second who does it, and both panels agree', async () => {
    await split(belas);
    await split(adas);
    await settleAll();
    expect(await shown(adas)).toEqual([one.id, other.id].sort());
    const refused = [adas, belas].map(({ db }) => db.countFromIndex('outbox', 'state', 'quarantined'));
    expect(await Promise.all(refused)).toEqual([0, 1]);
  });

  it('is refused to the second, who had heard of it before', async () => {
    await split(adas);
    await split(belas);
    await belas.sync();
    await arrive((await adas.db.get('meta', 'cursor')) as Cursor);
    await settleAll();
    expect(await shown(adas)).toEqual([one.id, other.id].sort());
  });

  it('is refused to the second, who has joined the two the other way round since', async () => {
    await split(adas);
    await split(belas);
    await belas.perform({ name: 'lead.join', leadId: other.id, args: { otherId: one.id, take: [] } });
    await settleAll();
    expect(await shown(adas)).toEqual([other.id]);
    expect((await storeOf(adas).lead(one.id))?.id).toBe(other.id);
  });

  it('leaves its history alone when it is joined to a third', async () => {
    await split(adas);
    await settleAll();
    const third = await adas.capture({ name: 'Nora F.', emails: ['nora.f@finch.example'] });
    await adas.perform({ name: 'lead.join', leadId: third.id, args: { otherId: other.id, take: [] } });
    expect(await kinds(adas, one.id)).toEqual(['captured', 'joined', 'split']);
    expect(await kinds(adas, third.id)).toEqual(['captured', 'captured', 'joined', 'noted']);
  });

  it('is refused for a lead that is part of another, until it is itself again', async () => {
    const third = await adas.capture({ name: 'Nora F.', emails: ['nora.f@finch.example'] });
    await adas.perform({ name: 'lead.join', leadId: third.id, args: { otherId: one.id, take: [] } });
    await expect(split(adas)).rejects.toThrow('joined_on');
    await split(belas);
    await settleAll();
    expect(await adas.db.countFromIndex('outbox', 'state', 'quarantined')).toBe(0);
    expect(await belas.db.getAllFromIndex('outbox', 'state', 'quarantined')).toMatchObject([
      { reason: 'joined_on' },
    ]);
    for (const panel of [adas, belas]) await expect(split(panel)).rejects.toThrow('joined_on');
    const [outer] = (await storeOf(adas).events(third.id)).filter(
      ({ home, change }) => change.kind === 'joined' && home === undefined,
    );
    await adas.perform({ name: 'lead.split', leadId: third.id, args: { eventId: outer!.id } });
    await settleAll();
    await split(adas);
    await settleAll();
    expect(await shown(belas)).toEqual([one.id, other.id, third.id].sort());
  });
});

it('two who join the same leads the other way round agree on one', async () => {
  await join(adas);
  await belas.perform({ name: 'lead.join', leadId: other.id, args: { otherId: one.id, take: [] } });
  await settleAll();
  expect(await shown(belas)).toEqual([one.id]);
});
