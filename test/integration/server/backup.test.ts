import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { backUp } from '@clew/server/backup/backup.ts';
import { restore } from '@clew/server/backup/restore.ts';
import { readConfig } from '@clew/server/config.ts';
import { type RunningServer, startServer } from '@clew/server/serve.ts';
import { createClient } from '@libsql/client';
import { expect, onTestFinished, test } from 'vitest';
import { findTraces, newMarkers } from '../../browser/traces.ts';
import { panelClient } from '../extension/panel-client.ts';
import { capture, client, operation, over, push, signUpFounder } from '../harness.ts';

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'clew-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

const configFor = (folder: string) =>
  readConfig({ DATABASE_URL: `file:${join(folder, 'clew.db')}`, PORT: '0' });

async function leadIds(file: string): Promise<unknown[]> {
  const database = createClient({ url: `file:${file}` });
  const { rows } = await database.execute('SELECT id FROM lead ORDER BY id');
  database.close();
  return rows.map(({ id }) => id);
}

test('a backup made while leads come in holds each of them that was answered before', async () => {
  const folder = await newFolder();
  const server = await startServer(configFor(folder));
  const ada = await signUpFounder(over(server.url));
  const before: string[] = [];
  const after: Promise<unknown>[] = [];
  for (let n = 0; n < 20; n++) {
    const operation = capture({ name: `Ida ${n}` });
    await push(ada, operation);
    before.push(operation.leadId);
  }
  for (let n = 0; n < 20; n++) after.push(push(ada, capture({ name: `Later ${n}` })));
  const file = join(folder, 'copy.db');
  await backUp(configFor(folder), file);
  await Promise.all(after);
  await server.close();

  expect(await leadIds(file)).toEqual(expect.arrayContaining(before));
  expect((await stat(file)).mode & 0o077).toBe(0);
  expect((await readdir(folder)).filter((name) => name.includes('.part'))).toEqual([]);
});

test('after a restore the panels bring back what the backup lacks', async () => {
  const folder = await newFolder();
  const file = join(folder, 'copy.db');
  let server: RunningServer = await startServer(configFor(folder));
  const ada = await signUpFounder(over(server.url));
  const panel = await panelClient();
  await panel.connect(ada);
  const old = await panel.capture({ name: 'Old Lead' });
  await panel.sync();
  await backUp(configFor(folder), file);
  const late = await panel.capture({ name: 'Late Lead' });
  await panel.sync();
  await server.close();

  const { replaced } = await restore(configFor(folder), file, Date.now());
  expect(await leadIds(replaced!)).toEqual([old.id, late.id].sort());
  expect(await leadIds(join(folder, 'clew.db'))).toEqual([old.id]);

  server = await startServer(configFor(folder));
  onTestFinished(() => server.close());
  const again = over(server.url);
  const { accessToken } = await client(again, () => null).auth.refresh.mutate({
    deviceToken: ada.deviceToken,
  });
  await panel.connect({ ...ada, api: client(again, () => accessToken) });
  await panel.sync();
  expect((await panel.leads()).map(({ id }) => id).sort()).toEqual([old.id, late.id].sort());
  expect(await leadIds(join(folder, 'clew.db'))).toEqual([old.id, late.id].sort());
});

test('whoever was erased since a backup was made does not come back with it', async () => {
  const folder = await newFolder();
  const file = join(folder, 'copy.db');
  const server = await startServer(configFor(folder));
  const ada = await signUpFounder(over(server.url));
  const { marker, all } = newMarkers();
  const nora = capture({ name: `Nora ${marker('name')}`, emails: [`${marker('email')}@finch.example`] });
  const kept = capture({ name: 'Otto Wren' });
  await push(ada, nora, kept, operation('lead.note', kept.leadId, { text: marker('note') }));
  await push(ada, operation('lead.note', kept.leadId, { text: `Write to ${all[1]}@finch.example` }));
  await backUp(configFor(folder), file);
  await ada.api.leads.erase.mutate({ leadId: nora.leadId });
  await server.close();

  expect(await restore(configFor(folder), file, Date.now())).toMatchObject({ forgets: true });
  const database = join(folder, 'clew.db');
  expect(await leadIds(database)).toEqual([kept.leadId]);
  expect(await findTraces(database, all.slice(0, 2))).toEqual([]);
  expect(await findTraces(database, all.slice(2))).toHaveLength(1);
  const again = await startServer(configFor(folder));
  onTestFinished(() => again.close());
  const { deviceToken } = ada;
  const { accessToken } = await client(over(again.url), () => null).auth.refresh.mutate({ deviceToken });
  const api = client(over(again.url), () => accessToken);
  const late = operation('lead.note', nora.leadId, { text: 'x' });
  expect((await push({ api }, late, capture({}, nora.leadId))).results).toMatchObject([
    { reason: 'erased' },
    { reason: 'erased' },
  ]);
});

test('says in one line why it cannot, and changes nothing', async () => {
  const folder = await newFolder();
  const config = configFor(folder);
  const why = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'done',
      (error: Error) => error.message,
    );
  expect(await why(backUp(config, join(folder, 'copy.db')))).toContain('There is no database');
  const server = await startServer(config);
  await signUpFounder(over(server.url));
  const file = join(folder, 'copy.db');
  await backUp(config, file);
  expect(await why(backUp(config, file))).toContain('is there already');
  expect(await why(backUp(config, join(folder, 'no', 'copy.db')))).toContain('cannot be written');
  expect(await why(restore(config, file, 0))).toContain('Another Clew server');
  await server.close();

  const whole = await readFile(join(folder, 'clew.db'));
  const damaged = join(folder, 'damaged.db');
  await copyFile(file, damaged);
  const bytes = await readFile(damaged);
  await writeFile(damaged, bytes.fill(7, 4096, 3 * 4096));
  await writeFile(join(folder, 'letter.txt'), 'Dear Ada');
  expect(await why(restore(config, damaged, 0))).toMatch(/is damaged|is no database/);
  expect(await why(restore(config, join(folder, 'letter.txt'), 0))).toContain('is no database');
  expect(await why(restore(config, join(folder, 'nothing.db'), 0))).toContain('There is no backup');
  const remote = { ...config, databaseUrl: 'http://db.example', dataFolder: null };
  expect(await why(backUp(remote, file))).toContain('is not a file');
  expect(await why(restore(remote, file, 0))).toContain('is not a file');
  expect(await readFile(join(folder, 'clew.db'))).toEqual(whole);
  expect((await readdir(folder)).filter((name) => /restoring|replaced/.test(name))).toEqual([]);
});

test('the commands name what they did, or what they need', async () => {
  const folder = await newFolder();
  const server = await startServer(configFor(folder));
  await server.close();
  const entry = join(import.meta.dirname, '../../../server/backup/main.ts');
  const env = { ...process.env, DATABASE_URL: `file:${join(folder, 'clew.db')}`, INIT_CWD: folder };
  const run = (...args: string[]) => promisify(execFile)(process.execPath, [entry, ...args], { env });
  expect((await run('backup', 'copy.db')).stdout).toContain(join(folder, 'copy.db'));
  expect((await run('restore', 'copy.db')).stdout).toContain('Restored.');
  await expect(run('backup')).rejects.toMatchObject({ stderr: 'Say which file: npm run backup -- FILE\n' });
});

test('into a folder go backups named after their time, and the oldest of those go', async () => {
  const folder = await newFolder();
  const server = await startServer(configFor(folder));
  await server.close();
  const backups = await newFolder();
  for (const name of ['clew-20200101T020000Z.db', 'clew-20200102T020000Z.db', 'clew-mine.db', 'a.txt']) {
    await writeFile(join(backups, name), '');
  }
  const entry = join(import.meta.dirname, '../../../server/backup/main.ts');
  const env = { ...process.env, DATABASE_URL: `file:${join(folder, 'clew.db')}`, INIT_CWD: folder };
  const run = (...args: string[]) =>
    promisify(execFile)(process.execPath, [entry, 'backup', ...args], { env });
  const { stdout } = await run('--keep', '2', backups);
  const made = /clew-\d{8}T\d{6}Z\.db/.exec(stdout)![0];
  expect((await readdir(backups)).sort()).toEqual(
    ['a.txt', 'clew-20200102T020000Z.db', made, 'clew-mine.db'].sort(),
  );
  expect(await leadIds(join(backups, made))).toEqual([]);
  await expect(run('--keep', '0', backups)).rejects.toMatchObject({
    stderr: 'Say how many to keep: --keep 14\n',
  });
  await expect(run('--keep', '2', 'copy.db')).rejects.toMatchObject({
    stderr: expect.stringContaining('Only in a folder'),
  });
  expect(await readdir(folder)).not.toContain('copy.db');
});
