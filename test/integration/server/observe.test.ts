import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApi } from '@clew/extension/api.ts';
import { createClient } from '@libsql/client';
import { expect, onTestFinished, test } from 'vitest';
import { prepareServer } from '../../browser/server.ts';
import { until } from '../../browser/until.ts';
import {
  capture,
  client,
  connect,
  cookieOf,
  operation,
  origin,
  over,
  password,
  post,
  push,
  signUpFounder,
  startApp,
} from '../harness.ts';

const metricsToken = 'a-token-for-the-metrics';
const secret = 'the secret that signs everything';

async function start(more: Record<string, string> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'clew-'));
  const settings = { CLEW_METRICS_TOKEN: metricsToken, CLEW_SECRET: secret, ...more };
  const server = await prepareServer(folder, undefined, settings);
  onTestFinished(async () => {
    await server.kill();
    await rm(folder, { recursive: true });
  });
  await server.start();
  const readMetrics = async () =>
    (await fetch(`${server.url}/metrics`, { headers: { authorization: `Bearer ${metricsToken}` } })).text();
  return { ...server, ...over(server.url), readMetrics };
}

test('nothing that opens a door or says who somebody is gets into the log', async () => {
  const server = await start();
  const ada = await signUpFounder(server);
  const email = 'ben.birch@orchard.example';
  const { url } = await ada.api.team.invite.mutate({ email, role: 'rep' });
  const invitation = new URL(url).pathname;
  await fetch(url);
  const joined = await post(server, invitation, { name: 'Ben Birch', email, password });
  const ben = await connect(server, cookieOf(joined), 'Ben Birch');
  const { userCode, deviceCode } = await client(server, () => null).pair.start.mutate({ name: 'Cy Cedar' });
  await fetch(`${server.url}/pair?code=${userCode}`, { headers: { cookie: ada.cookie } });
  await post(server, '/sign-in', { email, password: 'a wrong password' });
  await post(server, '/sign-in?next=/of-mine', { email, password });
  const lead = capture({ name: 'Nora Finch', emails: ['nora@finch.example'] });
  await push(ben, lead);
  await fetch(`${server.url}/trpc/${ben.accessToken}`, {
    headers: { authorization: `Bearer ${ben.accessToken}` },
  });
  await fetch(`${server.url}/trpc/sync.push`, {
    method: 'POST',
    body: '{"of-mine',
    headers: { 'content-type': 'application/json' },
  });

  // What fails within quotes what it failed at.
  const database = createClient({ url: server.databaseUrl });
  await database.execute('ALTER TABLE lead RENAME TO lost');
  await database.execute('ALTER TABLE invitation RENAME TO lost_invitation');
  database.close();
  await expect(push(ben, lead, capture({ name: 'Nora Finch' }))).rejects.toMatchObject({
    message: 'internal',
  });
  expect((await fetch(url)).status).toBe(500);
  expect(await server.stop()).toBe(0);

  const lines = server
    .said()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines.every(({ time, level, event }) => time && level && event)).toBe(true);
  expect(lines.map(({ event }) => event)).toEqual(
    expect.arrayContaining(['started', 'request', 'failed', 'closed']),
  );
  expect(lines).toContainEqual(
    expect.objectContaining({ event: 'request', method: 'POST', route: '/join/:token', status: 303 }),
  );
  expect(lines).toContainEqual(expect.objectContaining({ event: 'failed', route: '/join/:token' }));
  expect(lines).toContainEqual(expect.objectContaining({ event: 'failed', route: '/trpc/sync.push' }));

  const kept = {
    password,
    secret,
    metricsToken,
    invitation: invitation.split('/').at(-1)!,
    userCode,
    deviceCode,
    ...Object.fromEntries(
      [ada, ben].flatMap(({ name, cookie, deviceToken, accessToken }) => [
        [`${name}, session`, cookie.split(/[=;]/)[1]!],
        [`${name}, device`, deviceToken],
        [`${name}, access`, accessToken],
        [`${name}, claim`, accessToken.split('.')[1]!],
      ]),
    ),
    wrong: 'a wrong password',
    query: 'of-mine',
    people: 'ada.alder',
    mail: 'orchard.example',
    lead: 'Finch',
    leadMail: 'nora@finch.example',
    panel: 'Cedar',
    workspace: 'Orchard',
  };
  for (const [what, text] of Object.entries(kept)) {
    expect(text.length, what).toBeGreaterThan(4);
    expect(server.said().toLowerCase(), what).not.toContain(text.toLowerCase());
  }
});

test('a request has an id, which a proxy may choose and nobody else', async () => {
  const ask = async (url: string, id: string) =>
    (
      await fetch(`${url}/sign-in?next=/x`, { headers: { 'x-request-id': id }, redirect: 'manual' })
    ).headers.get('x-request-id');
  const open = await start();
  expect(await ask(open.url, 'chosen-1')).toMatch(/^[\da-f-]{36}$/);
  const behind = await start({ CLEW_BEHIND_PROXY: '1' });
  expect(await ask(behind.url, 'chosen-2')).toBe('chosen-2');
  expect(await ask(behind.url, 'x'.repeat(65))).toMatch(/^[\da-f-]{36}$/);
  expect(await ask(behind.url, 'a b')).toMatch(/^[\da-f-]{36}$/);
  expect(open.said()).not.toContain('chosen-1');
  expect(behind.said()).toContain('"requestId":"chosen-2"');
});

test('the metrics count what was done, by pattern and reason, for the one who has the token', async () => {
  const server = await start();
  expect((await fetch(`${server.url}/metrics`)).status).toBe(401);
  expect(
    (await fetch(`${server.url}/metrics`, { headers: { authorization: `Bearer ${metricsToken}x` } })).status,
  ).toBe(401);
  const ada = await signUpFounder(server);
  let pokes = 0;
  const panel = createApi(server.url, async () => ada.accessToken).sync.poke.subscribe(undefined, {
    onData: () => {
      pokes++;
    },
  });
  await until('a poke', () => pokes > 0 || undefined);
  const lead = capture({});
  await push(ada, lead, operation('lead.setStage', lead.leadId, { stage: 'nowhere' } as never));
  await fetch(`${server.url}/join/secret-invitation`);
  await fetch(`${server.url}/trpc/no.such`);
  await fetch(`${server.url}/trpc/sync.pull,sync.pull?batch=1`);

  const text = await server.readMetrics();
  const sample = (name: string): number =>
    Number(new RegExp(`^${name.replaceAll(/[{}".*/+?()[\]]/g, '\\$&')} (\\S+)$`, 'm').exec(text)?.[1]);
  expect(sample('clew_pushes_total')).toBe(1);
  expect(sample('clew_operations_total{result="applied"}')).toBe(1);
  expect(text).toMatch(/^clew_operations_total\{result="(invalid|unknown_\w+)"\} 1$/m);
  expect(sample('clew_connected_panels')).toBe(1);
  expect(sample('clew_pokes_total')).toBeGreaterThanOrEqual(2);
  expect(
    sample('clew_request_duration_seconds_count{method="POST",route="/trpc/sync.push",status="200"}'),
  ).toBe(1);
  expect(sample('clew_request_duration_seconds_count{method="GET",route="/join/:token",status="404"}')).toBe(
    1,
  );
  expect(sample('clew_request_duration_seconds_count{method="GET",route="/trpc/*",status="404"}')).toBe(1);
  expect(sample('clew_request_duration_seconds_count{method="GET",route="/trpc/batch",status="401"}')).toBe(
    1,
  );
  expect(sample('process_resident_memory_bytes')).toBeGreaterThan(0);
  expect(text).not.toMatch(/secret-invitation|no\.such/);

  panel.unsubscribe();
  await until(
    'the panel to be gone',
    async () => (await server.readMetrics()).includes('clew_connected_panels 0') || undefined,
  );
  const database = createClient({ url: server.databaseUrl });
  await database.execute('ALTER TABLE lead RENAME TO lost');
  database.close();
  await push(ada, capture({})).catch(() => {});
  expect(await server.readMetrics()).toMatch(/^clew_database_errors_total\{code="SQLITE_ERROR"\} [1-9]/m);
});

test('without a token there are no metrics', async () => {
  const { app } = await startApp();
  expect((await app.request(`${origin}/metrics`)).status).toBe(404);
});

test('it is ready while the database answers and it is not about to end', async () => {
  let closing = false;
  const { app, databases } = await startApp({ isClosing: () => closing });
  const ready = async () => (await app.request(`${origin}/readyz`)).status;
  expect(await ready()).toBe(200);
  closing = true;
  expect(await ready()).toBe(503);
  closing = false;
  await databases.main.writer.$client.execute('ALTER TABLE meta RENAME TO lost');
  expect(await ready()).toBe(503);
  await databases.close();
  expect(await ready()).toBe(503);
  expect((await app.request(`${origin}/healthz`)).status).toBe(200);
});
