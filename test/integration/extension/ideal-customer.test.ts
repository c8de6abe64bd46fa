import { readConfig } from '@clew/extension/store/config.ts';
import { leave } from '@clew/extension/store/membership.ts';
import { offerOwnIdeal, setIdealCustomer } from '@clew/extension/sync/ideal-customer.ts';
import { anyCustomer } from '@clew/shared/fit/ideal-customer.ts';
import { expect, it } from 'vitest';
import { type Connected, joinTeam, origin, pullAll, signUpFounder, startApp } from '../harness.ts';
import { type PanelClient, panelClient } from './panel-client.ts';

const logistics = { ...anyCustomer, industries: ['logistics'] };
const ideal = async ({ db }: PanelClient) => (await readConfig(db)).idealCustomer;

const noServer = (): never => {
  throw new Error('There is none');
};

/** What a sync does beside pushing and pulling. */
async function syncAs(panel: PanelClient, { api, deviceToken, workspace, user }: Connected) {
  await panel.sync();
  await offerOwnIdeal(panel.db, { serverUrl: origin, deviceToken, workspace, user }, api);
  await panel.sync();
}

it('what the founder said alone becomes what the workspace says', async () => {
  const ada = await signUpFounder(await startApp());
  const panel = await panelClient();
  await setIdealCustomer(panel.db, logistics, noServer);
  expect(await ideal(panel)).toEqual(logistics);
  await panel.connect(ada);
  await syncAs(panel, ada);
  expect((await pullAll(ada)).config?.idealCustomer).toEqual(logistics);
  expect(await ideal(panel)).toEqual(logistics);
  await ada.api.workspace.setIdealCustomer.mutate({ idealCustomer: anyCustomer });
  await syncAs(panel, ada);
  expect(await ideal(panel), 'what was offered once is not offered again').toEqual(anyCustomer);
});

it('what the workspace has said stays, and a rep keeps his own for when he leaves', async () => {
  const server = await startApp();
  const ada = await signUpFounder(server);
  const rep = await joinTeam(server, ada, 'Rolf Rep');
  const panel = await panelClient();
  await setIdealCustomer(panel.db, logistics, noServer);
  await panel.connect(rep);
  await syncAs(panel, rep);
  expect(await ideal(panel)).toEqual(anyCustomer);
  expect((await pullAll(ada)).config?.idealCustomer).toEqual(anyCustomer);
  await leave(panel.db, Date.now());
  expect(await ideal(panel)).toEqual(logistics);
});

it('a config that an older Clew has stored is whole again', async () => {
  const ada = await signUpFounder(await startApp());
  const panel = await panelClient();
  await panel.connect(ada);
  const { idealCustomer: _, ...old } = await readConfig(panel.db);
  await panel.db.put('meta', old as never, 'config');
  expect(await ideal(panel)).toEqual(anyCustomer);
});
