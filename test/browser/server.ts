import { type ChildProcess, spawn } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A server in a process of its own, so that it can be killed like one. It keeps its address over restarts. */
export type ServerProcess = {
  url: string;
  databaseUrl: string;
  /** Resolves when `/healthz` answers. */
  start(): Promise<void>;
  /** SIGTERM: it finishes what it is at. Gives the code it ends with. */
  stop(): Promise<number | null>;
  /** SIGKILL: whatever it was at is cut off. */
  kill(): Promise<void>;
  /** Of the process that runs now. */
  pid(): number | undefined;
  /** All it has said on its standard output and error. */
  said(): string;
};

export const entry = join(import.meta.dirname, '../../server/main.mjs');

/** A server on a database file in `folder`, not started yet. `publicUrl` is where it is reached if not at its own. */
export async function prepareServer(
  folder: string,
  publicUrl?: string,
  more: Record<string, string> = {},
): Promise<ServerProcess> {
  const url = `http://localhost:${await freePort()}`;
  const databaseUrl = more.DATABASE_URL ?? `file:${join(folder, 'clew.db')}`;
  let child: ChildProcess | undefined;
  let said = '';

  async function end(signal: NodeJS.Signals): Promise<number | null> {
    if (!child || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null;
    const ended = new Promise((resolve) => child?.once('exit', resolve));
    child.kill(signal);
    await ended;
    return child.exitCode;
  }

  return {
    url,
    databaseUrl,
    async start() {
      const settings = { DATABASE_URL: databaseUrl, HOST: '127.0.0.1', PORT: new URL(url).port, ...more };
      const env = { ...process.env, ...settings, ...(publicUrl ? { CLEW_URL: publicUrl } : {}) };
      child = spawn(process.execPath, [entry], { env, stdio: ['ignore', 'pipe', 'pipe'] });
      child.stdout?.on('data', (chunk) => {
        said += chunk;
      });
      child.stderr?.on('data', (chunk) => {
        said += chunk;
        process.stderr.write(chunk);
      });
      await isHealthy(url, child);
    },
    stop: () => end('SIGTERM'),
    async kill() {
      await end('SIGKILL');
    },
    pid: () => child?.pid,
    said: () => said,
  };
}

async function isHealthy(url: string, child: ChildProcess): Promise<void> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await sleep(25)) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`The server ended at once with ${child.exitCode ?? child.signalCode}`);
    const answer = await fetch(`${url}/healthz`).catch(() => undefined);
    if (answer?.ok) return;
  }
  child.kill('SIGKILL');
  throw new Error('The server did not answer on /healthz in 60 s');
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
