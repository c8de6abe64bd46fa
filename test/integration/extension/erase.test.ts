import type { Lead } from '@clew/shared/lead.ts';
import { beforeEach, expect, it } from 'vitest';
import {
  type Connected,
  joinTeam,
  operation,
  pullAll,
  push,
  signUpFounder,
  startApp,
  type TestApp,
} from '../harness.ts';
import { type PanelClient, panelClient } from './panel-client.ts';

let server: TestApp;
let ada: Connected;
let bela: Connected;
let adas: PanelClient;
let belas: PanelClient;
let nora: Lead;

/** Every value of every store, as one text. */
async function everythingIn({ db }: PanelClient): Promise<string> {
  const stores = await Promise.all([...db.objectStoreNames].map((name) => db.getAll(name)));
  return JSON.stringify(stores);
}
async function everythingOn({ databases }: TestApp): Promise<string> {
  const client = databases.main.reader.$client;
  const { rows } = await client.execute("SELECT name FROM sqlite_master WHERE type = 'table'");
  const tables = await Promise.all(rows.map(({ name }) => client.execute(`SELECT * FROM "${name}"`)));
  return JSON.stringify(tables.map((table) => table.rows));
}

beforeEach(async () => {
  server = await startApp();
  ada = await signUpFounder(server);
  bela = await joinTeam(server, ada, 'Bela Birch');
  [adas, belas] = [await panelClient(), await panelClient()];
  await adas.connect(ada);
  nora = await adas.capture({ name: 'Nora Finch', emails: ['nora@finch.example'] });
  await adas.sync();
  await belas.connect(bela);
});

const erase = (leadId: string) => ada.api.leads.erase.mutate({ leadId });

it('leaves nothing of an erased person on the server or on any panel', async () => {
  await erase(nora.id);
  await adas.sync();
  await belas.sync();
  expect(await everythingOn(server)).not.toContain('Finch');
  expect(await everythingIn(adas)).not.toContain('Finch');
  expect(await everythingIn(belas)).not.toContain('Finch');
});

it('takes the work of an offline panel about the person, and nothing else', async () => {
  await belas.perform({ name: 'lead.note', leadId: nora.id, args: { text: 'Ms Finch called' } });
  const other = await belas.capture({ name: 'Otto Wren' });
  await erase(nora.id);
  await belas.sync();
  expect((await belas.leads()).map(({ id }) => id)).toEqual([other.id]);
  expect(await everythingIn(belas)).not.toContain('Finch');
  expect(await everythingOn(server)).not.toContain('Finch');
  expect((await pullAll(ada)).leads.map(({ id }) => id)).toEqual([other.id]);
});

it('forgets what a panel sends again after a reset', async () => {
  await belas.perform({ name: 'lead.note', leadId: nora.id, args: { text: 'Ms Finch called' } });
  await erase(nora.id);
  await belas.db.delete('meta', 'cursor');
  await belas.sync();
  expect(await everythingIn(belas)).not.toContain('Finch');
});

it('forgets whoever was joined to the person, under whichever id', async () => {
  const double = await belas.capture({ name: 'N. Finch', phones: ['+442079460001'] });
  await belas.sync();
  await belas.perform({ name: 'lead.join', leadId: nora.id, args: { otherId: double.id, take: [] } });
  await belas.sync();
  await adas.sync();
  await erase(double.id);
  for (const panel of [adas, belas]) {
    await panel.sync();
    expect(await everythingIn(panel)).not.toContain('Finch');
  }
  expect(await everythingOn(server)).not.toContain('Finch');
  const late = operation('lead.note', double.id, { text: 'x' });
  expect((await push(bela, late)).results).toMatchObject([{ status: 'refused', reason: 'erased' }]);
});

it('gives back a lead to which an erased one was being joined', async () => {
  const kept = await belas.capture({ name: 'Otto Wren' });
  await belas.sync();
  await belas.perform({ name: 'lead.join', leadId: kept.id, args: { otherId: nora.id, take: [] } });
  await erase(nora.id);
  await belas.sync();
  expect((await belas.leads()).map(({ fields }) => fields.name)).toEqual(['Otto Wren']);
  expect(await everythingIn(belas)).not.toContain('Finch');
});

it('is for admins alone, and tells nothing by doing nothing', async () => {
  await expect(bela.api.leads.erase.mutate({ leadId: nora.id })).rejects.toMatchObject({
    message: 'forbidden',
  });
  expect((await pullAll(ada)).leads).toHaveLength(1);
  await erase('01900000-0000-7000-8000-000000000000');
  await erase(nora.id);
  await erase(nora.id);
  expect((await pullAll(ada)).leads).toEqual([]);
});

it('takes what was written about the person before they were part of another lead for a while', async () => {
  const other = await belas.capture({ name: 'Otto Wren' });
  await belas.perform({ name: 'lead.note', leadId: nora.id, args: { text: 'Ms Finch called' } });
  await belas.sync();
  const join = operation('lead.join', other.id, { otherId: nora.id, take: [] });
  await push(ada, join);
  await belas.sync();
  await push(ada, operation('lead.split', other.id, { eventId: join.opId }));
  await belas.sync();
  await erase(nora.id);
  await belas.sync();
  expect(await everythingIn(belas)).not.toContain('Finch');
  expect((await belas.leads()).map(({ fields }) => fields.name)).toEqual(['Otto Wren']);
});
