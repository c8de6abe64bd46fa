import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApi } from '@clew/extension/api.ts';
import { schemaVersion } from '@clew/shared/sync.ts';
import { createClient } from '@libsql/client';
import { expect, onTestFinished, test } from 'vitest';
import { prepareServer, type ServerProcess } from '../../browser/server.ts';
import { until } from '../../browser/until.ts';
import { type Connected, capture, over, push, signUpFounder } from '../harness.ts';

/** The real process with a person connected to it. */
async function start() {
  const folder = await mkdtemp(join(tmpdir(), 'clew-'));
  const server = await prepareServer(folder);
  onTestFinished(async () => {
    await server.kill();
    await rm(folder, { recursive: true });
  });
  await server.start();
  return { server, ada: await signUpFounder(over(server.url)) };
}

const isClosing = (server: ServerProcess) =>
  until('its last word', () => server.said().includes('"closing"') || undefined);

async function leadsIn({ databaseUrl }: ServerProcess): Promise<unknown[]> {
  const database = createClient({ url: databaseUrl });
  const { rows } = await database.execute('SELECT id FROM lead');
  database.close();
  return rows.map(({ id }) => id);
}

/** A push whose body is sent in two halves. */
function pushInHalves({ url }: ServerProcess, { accessToken }: Connected, lead = capture({})) {
  const body = JSON.stringify({ schemaVersion, operations: [lead] });
  const call = request(`${url}/trpc/sync.push`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${accessToken}`,
      'content-type': 'application/json',
      'content-length': body.length,
    },
  });
  const status = new Promise<number | string>((resolve) => {
    call.once('response', (response) => resolve(response.statusCode ?? 0));
    call.once('error', (error) => resolve(error.message));
  });
  call.write(body.slice(0, 100));
  return { lead, status, finish: () => call.end(body.slice(100)) };
}

test('a push under way when it is told to end is answered and kept; it ends with 0', async () => {
  const { server, ada } = await start();
  const lock = createClient({ url: server.databaseUrl, concurrency: 1 });
  const held = await lock.transaction('write');
  const lead = capture({});
  const pushed = push(ada, lead);
  const sending = pushInHalves(server, ada);
  await new Promise((resolve) => setTimeout(resolve, 200));

  const ended = server.stop();
  await isClosing(server);
  await expect(fetch(`${server.url}/readyz`)).rejects.toThrow();
  await held.rollback();
  lock.close();
  sending.finish();

  expect((await pushed).results).toMatchObject([{ status: 'applied' }]);
  expect(await sending.status).toBe(200);
  expect(await ended).toBe(0);
  expect((await leadsIn(server)).sort()).toEqual([lead.leadId, sending.lead.leadId].sort());
});

test('panels that listen are let go at once', async () => {
  const { server, ada } = await start();
  let seqs = 0;
  const panel = createApi(server.url, async () => ada.accessToken).sync.poke.subscribe(undefined, {
    onData: () => {
      seqs++;
    },
  });
  onTestFinished(() => panel.unsubscribe());
  await until('a poke', () => seqs > 0 || undefined);
  const began = performance.now();
  expect(await server.stop()).toBe(0);
  expect(performance.now() - began).toBeLessThan(3_000);
});

test('whoever does not come to an end is not waited for longer than eight seconds', async () => {
  const { server, ada } = await start();
  const sending = pushInHalves(server, ada);
  await new Promise((resolve) => setTimeout(resolve, 200));
  const began = performance.now();
  expect(await server.stop()).toBe(0);
  expect(performance.now() - began).toBeGreaterThan(7_000);
  expect(performance.now() - began).toBeLessThan(12_000);
  expect(await sending.status).toBe('socket hang up');
  expect(await leadsIn(server)).toEqual([]);
});
