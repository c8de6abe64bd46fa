import { spawn } from 'node:child_process';
import { chmod, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '@clew/server/config.ts';
import { startServer } from '@clew/server/serve.ts';
import { createClient } from '@libsql/client';
import { expect, onTestFinished, test } from 'vitest';
import { prepareServer } from '../../browser/server.ts';
import { capture, client, over, pullAll, push, signUpFounder } from '../harness.ts';

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'clew-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

const configFor = (folder: string, port = 0) =>
  readConfig({ DATABASE_URL: `file:${join(folder, 'clew.db')}`, PORT: String(port) });

test('a started server answers, and its files are for nobody else', async () => {
  const folder = await newFolder();
  const server = await startServer(configFor(folder));
  expect(await (await fetch(`${server.url}/healthz`)).json()).toEqual({ ok: true });
  for (const name of ['clew.db', 'clew.db-wal', 'clew.db.lock', 'secret']) {
    expect((await stat(join(folder, name))).mode & 0o077, name).toBe(0);
  }
  await server.close();
  await expect(fetch(`${server.url}/healthz`)).rejects.toThrow();
});

test('a closed server starts again on what it had', async () => {
  const folder = await newFolder();
  const first = await startServer(configFor(folder));
  const ada = await signUpFounder(over(first.url));
  const captured = capture({});
  await push(ada, captured);
  await first.close();

  const second = await startServer(configFor(folder));
  const { accessToken } = await client(over(second.url), () => null).auth.refresh.mutate({
    deviceToken: ada.deviceToken,
  });
  const { leads } = await pullAll({ api: client(over(second.url), () => accessToken) });
  expect(leads.map(({ id }) => id)).toEqual([captured.leadId]);
  await second.close();
});

test('what it cannot start with is said in one line', async () => {
  const folder = await newFolder();
  const oneLine = async (folder: string, port = 0): Promise<string> => {
    const message = await startServer(configFor(folder, port)).then(
      (server) => server.close().then(() => 'it started'),
      (error: Error) => error.message,
    );
    expect(message).not.toContain('\n');
    return message;
  };

  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const { port } = other.address() as AddressInfo;
  expect(await oneLine(folder, port)).toBe(
    `Port ${port} is in use: stop what uses it, or set PORT to another.`,
  );
  other.close();

  await writeFile(join(folder, 'file'), '');
  expect(await oneLine(join(folder, 'file'))).toMatch(/^The data folder .* cannot be written \(E\w+\): /);

  const running = await startServer(configFor(folder));
  expect(await oneLine(folder)).toMatch(/^Another Clew server is using .*clew\.db: /);
  await running.close();

  const database = createClient({ url: `file:${join(folder, 'clew.db')}` });
  await database.execute("INSERT INTO migration VALUES ('9999_future.sql')");
  database.close();
  expect(await oneLine(folder)).toMatch(
    /^The database was written by a newer Clew \(it has 9999_future\.sql\): /,
  );

  const broken = await newFolder();
  await writeFile(
    join(broken, 'clew.db'),
    'this is no database, and long enough to be taken for one '.repeat(20),
  );
  expect(await oneLine(broken)).toMatch(/^The database cannot be opened \(.*\): check DATABASE_URL\.$/);
});

/** Runs the server's own process until it ends; as nobody in particular when the tests run as root. */
async function runMain(environment: Record<string, string>) {
  const main = join(import.meta.dirname, '../../../server/main.mjs');
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH, ...environment },
    ...(process.getuid?.() === 0 && { uid: 65_534 }),
  });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  return { code, said };
}

test('the process says in one line what it cannot start with and ends with 1', async () => {
  const folder = await newFolder();
  await chmod(folder, 0o500);
  const [settings, permission] = await Promise.all([
    runMain({ PORT: 'x' }),
    runMain({ DATABASE_URL: `file:${join(folder, 'data/clew.db')}`, PORT: '0' }),
  ]);
  expect(settings).toEqual({ code: 1, said: 'PORT must be a port number.\n' });
  expect(permission.code).toBe(1);
  expect(permission.said).toMatch(/^The data folder .* cannot be written \(EACCES\): .*\n$/);
});

test('a server killed while it takes pushes has lost and doubled nothing', async () => {
  const process = await prepareServer(await newFolder());
  await process.start();
  onTestFinished(() => process.kill());
  const ada = await signUpFounder(over(process.url));
  const operations = Array.from({ length: 120 }, () => capture({}));
  const acknowledged = new Set<string>();
  const send = async (batch: typeof operations) => {
    const { results } = await push(ada, ...batch);
    for (const { opId } of results) acknowledged.add(opId);
  };
  const batches = Array.from({ length: 40 }, (_, i) => operations.slice(i * 3, i * 3 + 3));

  const sending = batches.map((batch) => send(batch).catch(() => {}));
  while (acknowledged.size < 15) await new Promise((resolve) => setTimeout(resolve, 1));
  await process.kill();
  await Promise.all(sending);
  const before = new Set(acknowledged);
  expect(before.size).toBeLessThan(operations.length);

  await process.start();
  const survived = new Set((await pullAll(ada)).events.map(({ id }) => id));
  for (const opId of before) expect(survived).toContain(opId);
  await Promise.all(batches.map(send));
  const { leads, events } = await pullAll(ada);
  expect(events.map(({ id }) => id).sort()).toEqual(operations.map(({ opId }) => opId).sort());
  expect(leads.map(({ id }) => id).sort()).toEqual(operations.map(({ leadId }) => leadId).sort());
});
