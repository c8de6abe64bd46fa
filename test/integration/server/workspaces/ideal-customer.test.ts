import { anyCustomer } from '@clew/shared/fit/ideal-customer.ts';
import { expect, test } from 'vitest';
import { joinTeam, pullAll, signUpFounder, startApp } from '../../harness.ts';

const logistics = { ...anyCustomer, industries: ['logistics'], minEmployees: 50 };
const other = { ...anyCustomer, countries: ['DE'] };

test('an admin or manager says whom the workspace sells to, and everybody gets it with the next pull', async () => {
  const server = await startApp();
  const ada = await signUpFounder(server);
  const boss = await joinTeam(server, ada, 'Bea Boss', 'manager');
  const rep = await joinTeam(server, ada, 'Rolf Rep');
  const first = await pullAll(rep);
  expect(first.config?.idealCustomer).toEqual(anyCustomer);
  await ada.api.workspace.setIdealCustomer.mutate({ idealCustomer: logistics });
  const second = await pullAll(rep, first.cursor);
  expect(second).toMatchObject({ reset: false, config: { idealCustomer: logistics } });
  await boss.api.workspace.setIdealCustomer.mutate({ idealCustomer: other });
  expect((await pullAll(rep, second.cursor)).config).toMatchObject({ idealCustomer: other, name: 'Orchard' });
});

test('a rep may not, nor somebody who was an admin until just now', async () => {
  const server = await startApp();
  const ada = await signUpFounder(server);
  const rep = await joinTeam(server, ada, 'Rolf Rep');
  const boss = await joinTeam(server, ada, 'Bea Boss', 'manager');
  await server.run("UPDATE member SET role = 'rep' WHERE user_id = ?", boss.user.id);
  for (const { api } of [rep, boss]) {
    const asking = api.workspace.setIdealCustomer.mutate({ idealCustomer: logistics });
    await expect(asking).rejects.toThrow('forbidden');
  }
  expect((await pullAll(ada)).config?.idealCustomer).toEqual(anyCustomer);
});

test('what was said before stays where only an open one may be filled', async () => {
  const server = await startApp();
  const ada = await signUpFounder(server);
  const offer = (idealCustomer: typeof logistics) =>
    ada.api.workspace.setIdealCustomer.mutate({ idealCustomer, onlyIfOpen: true });
  await offer(logistics);
  await offer(other as typeof logistics);
  expect((await pullAll(ada)).config?.idealCustomer).toEqual(logistics);
});

test('nonsense is refused', async () => {
  const ada = await signUpFounder(await startApp());
  for (const wrong of [{ minEmployees: 0 }, { countries: ['Germany'] }, { industries: [''] }, { more: 1 }]) {
    const asking = ada.api.workspace.setIdealCustomer.mutate({ idealCustomer: { ...anyCustomer, ...wrong } });
    await expect(asking).rejects.toThrow();
  }
});
