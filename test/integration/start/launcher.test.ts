import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished, vi } from 'vitest';

const launcher = join(import.meta.dirname, '../../../server/start/main.ts');

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'clew-start-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** `npm start -- --no-browser` without the npm, on its own port and data. */
function launch(env: Record<string, string>) {
  const child = spawn(process.execPath, [launcher, '--no-browser'], { env: { ...process.env, ...env } });
  onTestFinished(() => void child.kill('SIGKILL'));
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  return {
    ended: once(child, 'close').then(([code]) => ({ code, output, errors })),
    interrupt: () => void child.kill('SIGINT'),
    async says(pattern: RegExp): Promise<RegExpExecArray> {
      for (const deadline = Date.now() + 20_000; Date.now() < deadline; await sleep(20)) {
        const found = pattern.exec(output);
        if (found) return found;
      }
      throw new Error(`It did not say ${pattern}, but:\n${output}${errors}`);
    },
  };
}

it('serves, says how to load the extension, and ends cleanly at Ctrl-C', async () => {
  const folder = await temporaryFolder();
  const clew = launch({ DATABASE_URL: `file:${join(folder, 'clew.db')}`, PORT: '0' });
  const [, url] = await clew.says(/(http:\/\/localhost:\d+)/);
  await clew.says(/Ctrl-C/);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  await clew.says(/Load unpacked.*chrome-mv3\n.*Load Temporary Add-on.*firefox-mv3/);

  clew.interrupt();
  expect(await clew.ended).toMatchObject({ code: 0, errors: '' });
  await expect(fetch(`${url}/healthz`)).rejects.toThrow();
});

it('ends with the shell that npm runs it in', async () => {
  const folder = await temporaryFolder();
  const script = `"${process.execPath}" "${launcher}" --no-browser & wait`;
  const env = { ...process.env, DATABASE_URL: `file:${join(folder, 'clew.db')}`, PORT: '0' };
  const shell = spawn('sh', ['-c', script], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  const closed = once(shell.stdout, 'close');
  shell.stdout.on('data', (chunk) => {
    output += chunk;
  });
  await vi.waitUntil(() => output.includes('Ctrl-C'), { timeout: 20_000 });

  shell.kill('SIGTERM');
  // The pipe stays open for as long as the launcher lives.
  await closed;
});

it('says in one line that the port is in use', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void taken.close());
  await once(taken, 'listening');
  const { port } = taken.address() as AddressInfo;
  const folder = await temporaryFolder();

  const { code, errors } = await launch({
    DATABASE_URL: `file:${join(folder, 'clew.db')}`,
    PORT: String(port),
  }).ended;
  expect(code).toBe(1);
  expect(errors.trimEnd().split('\n')).toEqual([expect.stringContaining(String(port))]);
});

it('says in one line that the data folder cannot be written', async () => {
  const file = join(await temporaryFolder(), 'file');
  await writeFile(file, '');

  const { code, errors } = await launch({ DATABASE_URL: `file:${file}/clew.db`, PORT: '0' }).ended;
  expect(code).toBe(1);
  expect(errors.trimEnd().split('\n')).toEqual([expect.stringContaining(file)]);
});

it('says in one line which setting is wrong', async () => {
  const { code, errors } = await launch({ PORT: 'eighty' }).ended;
  expect(code).toBe(1);
  expect(errors.trimEnd().split('\n')).toEqual([expect.stringContaining('PORT')]);
});
