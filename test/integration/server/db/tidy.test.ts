import { tidy } from '@clew/server/db/tidy.ts';
import { expect, test } from 'vitest';
import { client, pullAll, signUpFounder, startApp } from '../../harness.ts';

const day = 86_400_000;

test('what has run out is forgotten, and nothing else', async () => {
  const server = await startApp();
  const ada = await signUpFounder(server);
  await client(server, () => null).pair.start.mutate({ name: 'Chrome' });
  await ada.api.team.invite.mutate({ email: 'ben@orchard.example', role: 'rep' });
  const counts = async () =>
    Promise.all(
      ['pairing', 'rate_limit', 'invitation', 'session', 'device', 'member'].map(async (table) => {
        const { rows } = await server.run(`SELECT * FROM ${table}`);
        return rows.length > 0;
      }),
    );

  await tidy(server.databases.main, Date.now());
  expect(await counts()).toEqual([true, true, true, true, true, true]);
  await pullAll(ada);
  await tidy(server.databases.main, Date.now() + 3 * day);
  expect(await counts()).toEqual([false, false, false, true, true, true]);
  await tidy(server.databases.main, Date.now() + 91 * day);
  expect(await counts()).toEqual([false, false, false, false, false, true]);
});
