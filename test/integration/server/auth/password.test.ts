import type { Mail } from '@clew/server/mail.ts';
import { expect, test } from 'vitest';
import type { TestApp } from '../../harness.ts';
import {
  cookieOf,
  joinTeam,
  origin,
  password,
  post,
  pullAll,
  signUpFounder,
  startApp,
} from '../../harness.ts';

const another = 'another long password';
const signIn = (server: TestApp, email: string, word: string) =>
  post(server, '/sign-in', { email, password: word });

/** The link on a page or in a mail. */
const linkIn = (text: string): string => new URL(/http[^"\s]*\/password\/[\w-]+/.exec(text)![0]).pathname;

test('an admin makes a link with which a member sets a new password, once', async () => {
  const server = await startApp();
  const ada = await signUpFounder(server);
  const rolf = await joinTeam(server, ada, 'Rolf Rep');
  const email = 'rolf.rep@orchard.example';
  const made = await post(server, `/team/members/${rolf.user.id}/password`, {}, ada.cookie);
  const link = linkIn(await made.text());
  expect((await post(server, link, { password: 'short' })).status).toBe(422);
  expect((await post(server, link, { password: another })).status).toBe(303);
  expect((await post(server, link, { password: 'a third long password' })).status).toBe(404);
  expect((await signIn(server, email, password)).status).toBe(401);
  expect((await signIn(server, email, another)).status).toBe(303);
  // Whoever had her password is out; her panels have tokens of their own.
  const page = await server.app.request(`${origin}/team`, { headers: { cookie: rolf.cookie } });
  expect(page.status).toBe(303);
  await pullAll(rolf);
});

test('the link ends after an hour and with a newer one', async () => {
  const server = await startApp();
  const ada = await signUpFounder(server);
  const rolf = await joinTeam(server, ada, 'Rolf Rep');
  const make = async () =>
    linkIn(await (await post(server, `/team/members/${rolf.user.id}/password`, {}, ada.cookie)).text());
  const first = await make();
  const second = await make();
  expect((await server.app.request(origin + first)).status).toBe(404);
  expect((await server.app.request(origin + second)).status).toBe(200);
  server.time.ahead = 3_600_001;
  expect((await post(server, second, { password: another })).status).toBe(404);
});

test('an admin of one workspace does not get at an account that opens another', async () => {
  const server = await startApp();
  const ada = await signUpFounder(server);
  const rolf = await joinTeam(server, ada, 'Rolf Rep');
  const second = await post(server, '/workspaces', { name: 'Second' }, ada.cookie);
  const inSecond = `${ada.cookie}; ${cookieOf(second)}`;
  const invited = await post(
    server,
    '/team/invitations',
    { email: 'rolf.rep@orchard.example', role: 'rep' },
    inSecond,
  );
  const join = new URL(/http[^"\s]*\/join\/[\w-]+/.exec(await invited.text())![0]).pathname;
  await post(server, join, {}, rolf.cookie);
  const made = await post(server, `/team/members/${rolf.user.id}/password`, {}, ada.cookie);
  expect(made.status).toBe(409);
  expect(await made.text()).not.toMatch(/\/password\/[\w-]{20}/);
});

test('with a mail server everybody helps herself, and nobody learns who has an account', async () => {
  const sent: Mail[] = [];
  const server = await startApp({ mail: async (mail) => void sent.push(mail) });
  await signUpFounder(server);
  const ask = async (email: string) => (await post(server, '/password', { email })).text();
  const email = 'ada.alder@orchard.example';
  expect(await ask(email)).toBe(await ask('nobody@orchard.example'));
  expect(sent.map(({ to }) => to)).toEqual([email]);
  expect((await post(server, linkIn(sent[0]!.text), { password: another })).status).toBe(303);
  expect((await signIn(server, email, another)).status).toBe(303);
  for (let i = 0; i < 5; i++) await ask(email);
  expect(sent).toHaveLength(3);
});

test('without one the page says whom to ask', async () => {
  const server = await startApp();
  await signUpFounder(server);
  const page = await server.app.request(`${origin}/password`);
  expect(await page.text()).toContain('Ask your admin');
  expect((await post(server, '/password', { email: 'ada.alder@orchard.example' })).status).toBe(404);
});
