import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { prepareServer, type ServerProcess } from '../browser/server.ts';
import { over, signUpFounder } from '../integration/harness.ts';

/**
 * `npm run -s bench:server`: what the server's own process takes, as one JSON line
 * `{"coldStartMs", "emptyRssMb", "idlePanels", "idleCpuPercent", "idleRssMb"}`.
 * Cold start: from the spawn until it answers, on a database that is not there yet; the median of five after an
 * uncounted first, which leaves what Node keeps of compiled sources. Idle: panels that wait to be poked for 60 s, on
 * a server that has shown pages before; 100 % is one core. Linux only: it reads /proc.
 */
const starts = 5;
const idlePanels = 200;
const idleMs = 60_000;
const ticksPerSecond = 100;

const folder = await mkdtemp(join(tmpdir(), 'clew-bench-'));
try {
  console.log(JSON.stringify({ ...(await measureStarts()), idlePanels, ...(await measureIdle()) }));
} finally {
  await rm(folder, { recursive: true });
}
process.exit();

async function measureStarts() {
  const ms: number[] = [];
  const rss: number[] = [];
  for (let n = 0; n <= starts; n++) {
    const server = await newServer();
    const began = performance.now();
    await server.start();
    ms.push(performance.now() - began);
    await sleep(1_000);
    rss.push(await rssMb(server));
    await server.stop();
  }
  return { coldStartMs: Math.round(median(ms.slice(1))), emptyRssMb: Math.round(median(rss.slice(1))) };
}

async function measureIdle() {
  const server = await newServer();
  await server.start();
  const { accessToken } = await signUpFounder(over(server.url));
  await Promise.all(Array.from({ length: idlePanels }, () => listen(server.url, accessToken)));
  await sleep(5_000);
  const [before, began] = [await cpuMs(server), performance.now()];
  await sleep(idleMs);
  const percent = ((await cpuMs(server)) - before) / (performance.now() - began);
  const idle = {
    idleCpuPercent: Math.round(percent * 10_000) / 100,
    idleRssMb: Math.round(await rssMb(server)),
  };
  await server.kill();
  return idle;
}

async function newServer(): Promise<ServerProcess> {
  return prepareServer(await mkdtemp(join(folder, 'server-')));
}

/** A panel's subscription on a connection of its own, once it has been told where the workspace is. */
async function listen(url: string, accessToken: string): Promise<void> {
  const headers = { accept: 'text/event-stream', authorization: `Bearer ${accessToken}` };
  const call = request(`${url}/trpc/sync.poke`, { headers, agent: false }).end();
  const [response] = await once(call, 'response');
  if (response.statusCode !== 200) throw new Error(`sync.poke answered ${response.statusCode}`);
  await new Promise<void>((resolve) => {
    response.on('data', (chunk: Buffer) => chunk.includes('"seq"') && resolve());
  });
}

async function rssMb({ pid }: ServerProcess): Promise<number> {
  const status = await readFile(`/proc/${pid()}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)![1]) / 1024;
}

/** User and system time of all its threads: fields 14 and 15, the second in brackets may hold anything. */
async function cpuMs({ pid }: ServerProcess): Promise<number> {
  const stat = await readFile(`/proc/${pid()}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return ((Number(fields[11]) + Number(fields[12])) * 1_000) / ticksPerSecond;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}
