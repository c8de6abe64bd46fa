import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

export const points = [
  'before the commit',
  'in the commit',
  'after the commit',
  'in the answer',
  'idle',
  'while starting',
] as const;
export type Point = (typeof points)[number];

/**
 * When a server is killed: the first time it comes to `point` after so many requests (or, while starting, statements);
 * null: never. `ahead`: ms that its clock is.
 */
export type Doom = { point: Point | null; after: number; ahead: number };

/** One server after the other on one database file, each in a process of its own that ends by SIGKILL. */
export type Lives = {
  /** Resolves when the server listens, with its port, or has been killed before it did, with null. */
  begin(doom: Doom): Promise<number | null>;
  /** Resolves when the server that was begun last has been killed at its point, with whether it came there in `ms`. */
  killed(ms: number): Promise<boolean>;
  /** Kills it wherever it is. */
  end(): Promise<void>;
  close(): Promise<void>;
};

export async function openLives(databaseUrl: string): Promise<Lives> {
  const entry = await bundle();
  const settings = { DATABASE_URL: databaseUrl, HOST: '127.0.0.1', PORT: '0' };
  const env = { ...process.env, ...settings, NODE_COMPILE_CACHE: join(dirname(entry), 'compiled') };
  const load = () => spawn(process.execPath, [entry], { env, stdio: ['pipe', 'inherit', 'inherit', 'pipe'] });
  let next = load();
  let current: { child: ChildProcess; gone: Promise<void> } | undefined;

  const end = async (): Promise<void> => {
    current?.child.kill('SIGKILL');
    await current?.gone;
  };

  return {
    async begin(doom) {
      const child = next;
      const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
      current = { child, gone };
      const up = new Promise<number>((resolve) => {
        createInterface({ input: child.stdio[3] as Readable }).on('line', (line) => {
          if (line === 'here') child.kill('SIGKILL');
          else resolve(Number(line.slice('up '.length)));
        });
      });
      child.stdin?.write(`${JSON.stringify(doom)}\n`);
      const port = await Promise.race([up, gone.then(() => null)]);
      // What it takes to load the next one is better taken while this one works.
      next = load();
      return port;
    },
    async killed(ms) {
      const { gone } = current!;
      return Promise.race([gone.then(() => true), sleep(ms, false, { ref: false })]);
    },
    end,
    async close() {
      next.kill('SIGKILL');
      await end();
    },
  };
}

/** The server in one file: it is loaded a thousand times, and from its sources takes ten times as long. */
async function bundle(): Promise<string> {
  const file = join(import.meta.dirname, '../../node_modules/.cache/doomed-server.mjs');
  await mkdir(dirname(file), { recursive: true });
  const build = await rolldown({
    input: fileURLToPath(new URL('./doomed-server.ts', import.meta.url)),
    platform: 'node',
    // One module for all: its prototype is what is watched.
    external: ['libsql'],
    logLevel: 'silent',
    plugins: [
      {
        name: 'where a source is',
        transform: (code, id) => code.replaceAll('import.meta.dirname', JSON.stringify(dirname(id))),
      },
    ],
  });
  await build.write({ file, format: 'esm', codeSplitting: false });
  await build.close();
  return file;
}
