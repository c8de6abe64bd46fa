import { expect, test } from 'vitest';
import type { TestApp } from '../../harness.ts';
import { client, connect, joinTeam, post, pullAll, signUpFounder, startApp } from '../../harness.ts';

const minute = 60_000;
const anonymous = (server: TestApp) => client(server, () => null);

/** A server with its founder, and a panel that waits. */
async function waiting() {
  const server = await startApp();
  const ada = await signUpFounder(server);
  const pairing = await anonymous(server).pair.start.mutate({ name: 'Chrome' });
  const claim = () => anonymous(server).pair.claim.mutate({ deviceCode: pairing.deviceCode });
  const confirm = (code = pairing.userCode) => post(server, '/pair', { code, device: 'Chrome' }, ada.cookie);
  const look = (code: string) => post(server, '/pair', { code }, ada.cookie);
  return { server, ada, pairing, claim, confirm, look };
}

test('a code has eight letters that cannot be taken for others, and its link carries it', async () => {
  const { pairing } = await waiting();
  expect(pairing.userCode).toMatch(/^[BCDFGHJKLMNPQRSTVWXZ]{4}-[BCDFGHJKLMNPQRSTVWXZ]{4}$/);
  expect(pairing.verificationUrlComplete).toBe(`${pairing.verificationUrl}?code=${pairing.userCode}`);
});

test('a panel waits until the person confirms, and its token comes once', async () => {
  const { claim, confirm } = await waiting();
  expect(await claim()).toEqual({ status: 'pending' });
  expect((await confirm()).status).toBe(200);
  const both = await Promise.all([claim(), claim()]);
  expect(both.map(({ status }) => status).sort()).toEqual(['connected', 'gone']);
  expect(await claim()).toEqual({ status: 'gone' });
});

test('a code is read in whatever way it is typed', async () => {
  const { pairing, look } = await waiting();
  const page = await look(` ${pairing.userCode.toLowerCase().replace('-', ' ')} `);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain(pairing.userCode);
});

test('a code ends after ten minutes', async () => {
  const { server, claim, confirm, look, pairing } = await waiting();
  server.time.ahead = 10 * minute + 1;
  expect((await look(pairing.userCode)).status).toBe(404);
  expect((await confirm()).status).toBe(404);
  expect(await claim()).toEqual({ status: 'gone' });
});

test('a code cannot be confirmed twice', async () => {
  const { confirm } = await waiting();
  expect((await confirm()).status).toBe(200);
  expect((await confirm()).status).toBe(404);
});

test('after five wrong codes the right one is not taken either, until ten minutes have passed', async () => {
  const { server, look, confirm, pairing } = await waiting();
  for (let i = 0; i < 5; i++) expect((await look('BBBB-BBBB')).status).toBe(404);
  expect((await look('BBBB-BBBB')).status).toBe(429);
  expect((await look(pairing.userCode)).status).toBe(429);
  expect((await confirm()).status).toBe(429);

  server.time.ahead = 10 * minute + 1;
  const { userCode } = await anonymous(server).pair.start.mutate({ name: 'Chrome' });
  expect((await look(userCode)).status).toBe(200);
});

test('nobody confirms without having signed in', async () => {
  const { server, pairing, claim } = await waiting();
  const response = await post(server, '/pair', { code: pairing.userCode, device: 'x' });
  expect(response.status).toBe(303);
  expect(response.headers.get('location')).toMatch(/^\/sign-in/);
  expect(await claim()).toEqual({ status: 'pending' });
});

test('a site elsewhere cannot confirm with the cookie of a person', async () => {
  const { server, ada, pairing, claim } = await waiting();
  const response = await server.app.request('http://localhost:8787/pair', {
    method: 'POST',
    body: new URLSearchParams({ code: pairing.userCode, device: 'x' }),
    headers: { cookie: ada.cookie, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
  });
  expect(response.status).toBe(403);
  expect(await claim()).toEqual({ status: 'pending' });
});

test('starting pairings without end is stopped', async () => {
  const server = await startApp();
  const starts = [];
  for (let i = 0; i < 21; i++) {
    starts.push(
      await anonymous(server)
        .pair.start.mutate({ name: 'x' })
        .then(() => 'ok', String),
    );
  }
  expect(starts.slice(0, 20)).toEqual(Array(20).fill('ok'));
  expect(starts[20]).toContain('rate_limited');
});

const signedOut = { data: { httpStatus: 401 }, message: 'signed_out' };

test('a revoked device is signed out at once, whatever its access token says', async () => {
  const server = await startApp();
  const ada = await signUpFounder(server);
  const ben = await joinTeam(server, ada, 'Ben Birch');
  await pullAll(ben);
  const page = await (
    await server.app.request('http://localhost:8787/team', { headers: { cookie: ada.cookie } })
  ).text();
  const [, bens] = [...page.matchAll(/\/team\/devices\/([\w-]+)\/revoke/g)].map(([, id]) => id!);

  expect((await post(server, `/team/devices/${bens}/revoke`, {}, ada.cookie)).status).toBe(303);

  await expect(pullAll(ben)).rejects.toMatchObject(signedOut);
  const { deviceToken } = ben;
  await expect(anonymous(server).auth.refresh.mutate({ deviceToken })).rejects.toMatchObject(signedOut);
  await pullAll(ada);
});

test("a rep cannot revoke somebody else's device", async () => {
  const server = await startApp();
  const ada = await signUpFounder(server);
  const ben = await joinTeam(server, ada, 'Ben Birch');
  const { rows } = await server.run('SELECT id FROM device WHERE user_id = ?', ada.user.id);
  await post(server, `/team/devices/${String(rows[0]!.id)}/revoke`, {}, ben.cookie);
  await pullAll(ada);
});

test('a panel that disconnects is signed out', async () => {
  const server = await startApp();
  const ada = await signUpFounder(server);
  await ada.api.device.disconnect.mutate({ deviceToken: ada.deviceToken });
  await expect(pullAll(ada)).rejects.toMatchObject(signedOut);
});

test('a device token lives 90 days after its last use, an access token 15 minutes', async () => {
  const server = await startApp();
  const ada = await signUpFounder(server);
  const { deviceToken } = ada;
  const day = 24 * 60 * minute;
  server.time.ahead = 15 * minute;
  await expect(pullAll(ada)).rejects.toMatchObject(signedOut);
  server.time.ahead = 80 * day;
  await anonymous(server).auth.refresh.mutate({ deviceToken });
  server.time.ahead = 160 * day;
  await anonymous(server).auth.refresh.mutate({ deviceToken });
  server.time.ahead = 251 * day;
  await expect(anonymous(server).auth.refresh.mutate({ deviceToken })).rejects.toMatchObject(signedOut);
});

test('no secret is stored as it is', async () => {
  const server = await startApp();
  const ada = await signUpFounder(server);
  const { url } = await ada.api.team.invite.mutate({ email: 'ben@orchard.example', role: 'rep' });
  const { rows } = await server.run(
    'SELECT token_hash FROM device UNION ALL SELECT token_hash FROM invitation',
  );
  const stored = JSON.stringify(rows);
  expect(rows).toHaveLength(2);
  expect(stored).not.toContain(ada.deviceToken);
  expect(stored).not.toContain(url.split('/').at(-1));
});

test('one person can connect several panels', async () => {
  const server = await startApp();
  const ada = await signUpFounder(server);
  const second = await connect(server, ada.cookie, 'Ada Alder');
  expect(second.user).toEqual(ada.user);
  expect(second.deviceToken).not.toBe(ada.deviceToken);
});
