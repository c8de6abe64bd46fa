import { isSuppressed } from '@clew/extension/store/suppression.ts';
import { listUnsynced } from '@clew/extension/store/unsynced.ts';
import { emptyFields } from '@clew/shared/lead.ts';
import { beforeEach, expect, it } from 'vitest';
import {
  type Connected,
  capture,
  joinTeam,
  operation,
  post,
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
let belas: PanelClient;

const list = (address: string, act = 'add') =>
  post(server, '/team/privacy/list', { address, act }, ada.cookie).then(({ status }) => status);
const person = (some: object) => ({ ...emptyFields('person'), ...some });
const everythingIn = async ({ db }: PanelClient) =>
  JSON.stringify(await Promise.all([...db.objectStoreNames].map((name) => db.getAll(name))));

beforeEach(async () => {
  server = await startApp();
  ada = await signUpFounder(server);
  bela = await joinTeam(server, ada, 'Bela Birch');
  belas = await panelClient();
  await belas.connect(bela);
});

it('is told before anything is saved, offline too, by whatever she can be reached by', async () => {
  for (const address of [
    'Nora.Finch+news@gmail.com',
    '+44 20 7946 0001',
    'https://linkedin.com/in/nora-finch/',
    'finch.example',
  ])
    expect(await list(address), address).toBe(200);
  expect(await list('nobody in particular')).toBe(422);
  await belas.sync();
  const listed = (some: object) => isSuppressed(belas.db, person(some));
  expect(await listed({ emails: ['norafinch@googlemail.com'] })).toBe(true);
  expect(await listed({ phones: ['+442079460001;ext=7'] })).toBe(true);
  expect(await listed({ profiles: ['https://www.linkedin.com/in/nora-finch'] })).toBe(true);
  expect(await listed({ emails: ['sales@finch.example'] })).toBe(true);
  expect(await listed({ name: 'Nora Finch', emails: ['nora@wren.example'] })).toBe(false);
  const { rows } = await server.run('SELECT * FROM suppressed');
  expect(rows).toHaveLength(4);
  const said = JSON.stringify([rows, (await server.run('SELECT * FROM audit')).rows]);
  expect(said).not.toMatch(/finch|7946/i);
  expect(await everythingIn(belas)).not.toMatch(/finch|7946/i);

  expect(await list('norafinch@gmail.com', 'remove')).toBe(200);
  await belas.sync();
  expect(await listed({ emails: ['norafinch@gmail.com'] })).toBe(false);
});

it('refuses whoever was captured before it was known here, and keeps nothing of her but that', async () => {
  expect(await list('nora@finch.example')).toBe(200);
  const nora = await belas.capture({ name: 'Nora Finch', emails: ['nora@finch.example'] });
  await belas.perform({ name: 'lead.note', leadId: nora.id, args: { text: 'Ms Finch called' } });
  await belas.sync();
  expect(await belas.leads()).toEqual([]);
  expect(await everythingIn(belas)).not.toMatch(/finch/i);
  expect(await listUnsynced(belas.db)).toMatchObject([{ reason: 'suppressed', envelope: { args: null } }]);
  expect((await pullAll(ada)).leads).toEqual([]);
});

it('keeps a lead as it was where only an address of hers would have come to it', async () => {
  const otto = await belas.capture({ name: 'Otto Wren', emails: ['otto@wren.example'] });
  await belas.sync();
  await list('nora@finch.example');
  const args = {
    field: 'emails' as const,
    value: ['otto@wren.example', 'nora@finch.example'],
    base: ['otto@wren.example'],
  };
  await belas.perform({ name: 'lead.edit', leadId: otto.id, args });
  await belas.sync();
  expect((await belas.leads()).map(({ fields }) => fields.emails)).toEqual([['otto@wren.example']]);
  expect(await everythingIn(belas)).not.toMatch(/finch/i);
  const title = operation('lead.edit', otto.id, { field: 'title', value: 'Director', base: '' });
  expect((await push(bela, title)).results).toMatchObject([{ status: 'applied' }]);
});

it('goes with erasing for good, and not with erasing', async () => {
  const nora = capture({ name: 'Nora Finch', emails: ['nora@finch.example'] });
  await push(ada, nora);
  await ada.api.leads.erase.mutate({ leadId: nora.leadId });
  const again = capture({ name: 'Nora Finch', emails: ['nora@finch.example'] });
  expect((await push(ada, again)).results).toMatchObject([{ status: 'applied' }]);
  await ada.api.leads.erase.mutate({ leadId: again.leadId, forGood: true });
  const third = capture({ name: 'Nora Finch', emails: ['nora@finch.example'] });
  expect((await push(ada, third)).results).toMatchObject([{ reason: 'suppressed' }]);
});
