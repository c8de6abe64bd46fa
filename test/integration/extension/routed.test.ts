import { dismissDeparture, listDepartures } from '@clew/extension/store/departures.ts';
import { expect, test } from 'vitest';
import { stored } from '../../unit/extension/store/stored.ts';
import { pullAll } from '../harness.ts';
import { cast } from '../server/authorisation/cast.ts';
import { berlin, germans, setRules, southern } from '../server/routing/rules.ts';
import { panelClient } from './panel-client.ts';

async function start() {
  const world = await cast();
  await setRules(world, germans(southern(world)));
  const panel = await panelClient();
  await panel.connect(world.people.rep);
  const lena = await panel.capture({ name: 'Lena Fischer', location: berlin });
  return { world, panel, lena, sol: world.people.otherRep };
}

test('a lead that rules put out of sight goes from its capturer’s panel, which says where to', async () => {
  const { panel, lena, sol } = await start();
  expect(lena.ownerId).not.toBe(sol.user.id);
  await panel.perform({ name: 'lead.note', leadId: lena.id, args: { text: 'Likes lenses' } });
  await panel.sync();
  expect(await panel.leads()).toEqual([]);
  expect((await stored(panel.db)).events).toEqual([]);
  expect(await listDepartures(panel.db)).toMatchObject([
    {
      leadId: lena.id,
      fields: { name: 'Lena Fischer' },
      wentTo: { rule: 'Germans', teamId: 'south', ownerId: sol.user.id },
    },
  ]);
  await dismissDeparture(panel.db, lena.id);
  expect(await listDepartures(panel.db)).toEqual([]);
  expect((await pullAll(sol)).events.map(({ change }) => change.kind)).toEqual([
    'captured',
    'routed',
    'noted',
  ]);
});

test('what is noted before the panel knows is not lost', async () => {
  const { panel, lena, sol } = await start();
  const { pull } = panel.transport;
  panel.transport.pull = () => Promise.reject(new Error('offline'));
  await expect(panel.sync()).rejects.toThrow('offline');
  await panel.perform({ name: 'lead.note', leadId: lena.id, args: { text: 'Likes lenses' } });
  panel.transport.pull = pull;
  await panel.sync();
  expect(await panel.leads()).toEqual([]);
  expect((await panel.db.getAll('outbox')).map(({ state }) => state)).toEqual(['settled', 'settled']);
  expect((await pullAll(sol)).events.map(({ change }) => change.kind)).toContain('noted');
});

test('captured once more it is the same lead, and is told of again', async () => {
  const { world, panel, lena } = await start();
  await panel.capture({ name: 'Lena Fischer', location: berlin, emails: ['lena@optik.example'] });
  await panel.sync();
  await panel.capture({ name: 'L. Fischer', emails: ['lena@optik.example'] });
  await panel.sync();
  expect(await panel.leads()).toEqual([]);
  expect(await listDepartures(panel.db)).toHaveLength(2);
  const { leads } = await pullAll(world.people.admin);
  expect(leads.map(({ fields }) => fields.name)).toEqual(['Lena Fischer', 'Lena Fischer']);
  expect(leads.map(({ id }) => id)).toContain(lena.id);
});

test('a panel forgets where somebody went who was erased', async () => {
  const { world, panel, lena } = await start();
  await panel.sync();
  await world.people.admin.api.leads.erase.mutate({ leadId: lena.id });
  await panel.sync();
  expect(await listDepartures(panel.db)).toEqual([]);
});
