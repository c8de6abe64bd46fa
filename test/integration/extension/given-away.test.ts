import { expect, test } from 'vitest';
import { stored } from '../../unit/extension/store/stored.ts';
import { joinTeam, operation, pullAll, push, signUpFounder, startApp } from '../harness.ts';
import { panelClient } from './panel-client.ts';

/** Bela of another team owns Nora, works on her offline, and Ada has taken Nora over meanwhile. */
async function start() {
  const server = await startApp();
  const ada = await signUpFounder(server);
  const bela = await joinTeam(server, ada, 'Bela Birch');
  await server.run(`UPDATE member SET team_ids = '["north"]' WHERE user_id = ?`, bela.user.id);
  const [adas, belas] = [await panelClient(), await panelClient()];
  await adas.connect(ada);
  await belas.connect(bela);
  const nora = await belas.capture({ name: 'Nora Finch', emails: ['nora@example.com'] });
  await belas.sync();
  await adas.sync();
  const give = () =>
    push(ada, operation('lead.setOwner', nora.id, { value: ada.user.id, base: bela.user.id }));
  return { server, ada, bela, adas, belas, nora, give };
}

test('a capture of a lead that was given away is kept as a lead of its own, with what follows it', async () => {
  const { ada, bela, adas, belas, nora, give } = await start();
  await belas.perform({ name: 'lead.note', leadId: nora.id, args: { text: 'Of before' } });
  await belas.sync();
  const again = await belas.capture({ name: 'Nora F.', emails: ['nora@example.com'], title: 'Buyer' });
  expect(again.id).toBe(nora.id);
  await belas.perform({ name: 'lead.note', leadId: nora.id, args: { text: 'Called' } });
  await give();
  // Whether the answer arrives or not.
  const { push: send } = belas.transport;
  belas.transport.push = async (input) => {
    belas.transport.push = send;
    await send(input);
    throw new Error('the answer is lost');
  };
  await expect(belas.sync()).rejects.toThrow();
  await belas.perform({ name: 'lead.note', leadId: nora.id, args: { text: 'Called back' } });
  await belas.sync();
  await adas.sync();

  const [own, ...others] = await belas.leads();
  expect(others).toEqual([]);
  expect(own).toMatchObject({ ownerId: bela.user.id, fields: { name: 'Nora F.', title: 'Buyer' } });
  const told = (await stored(belas.db)).events.map(({ leadId, change }) => [leadId, change.kind]);
  expect(told.sort()).toEqual([
    [own!.id, 'captured'],
    [own!.id, 'noted'],
    [own!.id, 'noted'],
  ]);
  expect((await pullAll(bela)).leads).toEqual([own]);
  const { leads } = await pullAll(ada);
  expect(leads).toHaveLength(2);
  expect(leads.find(({ id }) => id === nora.id)).toMatchObject({ fields: { name: 'Nora Finch', title: '' } });
  expect((await belas.db.getAll('outbox')).map(({ state }) => state)).toEqual(Array(5).fill('settled'));
});

test('a capture that waits is shown although its lead has gone', async () => {
  const { belas, nora, give } = await start();
  await belas.capture({ name: 'Nora F.', emails: ['nora@example.com'] });
  await give();
  const { push: send } = belas.transport;
  belas.transport.push = async () => ({ results: [], seq: 0 });
  await belas.sync();
  expect(await belas.leads()).toMatchObject([{ id: nora.id, fields: { name: 'Nora F.' } }]);
  belas.transport.push = send;
  await belas.sync();
  expect(await belas.leads()).toMatchObject([{ fields: { name: 'Nora F.' } }]);
});
