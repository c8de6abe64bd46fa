import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createApi } from '@clew/extension/api.ts';
import { schemaVersion } from '@clew/shared/sync.ts';
import { entry } from '../../browser/server.ts';
import { capture } from '../../integration/harness.ts';
import type { FaultClass, Tally } from '../fault-class.ts';
import { furnish } from '../network/office.ts';
import type { Violation } from '../oracle/judge.ts';
import { judgeTrace, readTrace } from './trace.ts';

const figures = { test: 20, nightly: 500 };
const calls = 'openat,write,writev,pwrite64,pwritev,sendto,sendmsg,fsync,fdatasync';

/** Whether what is answered is on the disk before the answer leaves, as the system calls of the server tell. */
export const fsyncs: FaultClass = {
  name: 'fsync',
  async run(scale, seed) {
    if (spawnSync('strace', ['-V']).status !== 0) {
      process.stdout.write('skipped: strace absent\n');
      return { counts: { answers: 0 }, violations: [] };
    }
    const folder = await mkdtemp(join(tmpdir(), 'clew-faults-'));
    try {
      return await trace(folder, figures[scale], seed);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function trace(folder: string, pushes: number, seed: number): Promise<Tally> {
  const databaseUrl = `file:${join(folder, 'clew.db')}`;
  const [desk] = await furnish(databaseUrl, 1);
  const log = join(folder, 'trace');
  const options = ['-f', '--seccomp-bpf', '-s', '4096', '-e', `trace=${calls}`, '-o', log];
  const env = { ...process.env, DATABASE_URL: databaseUrl, HOST: '127.0.0.1', PORT: '0' };
  const server = spawn('strace', [...options, process.execPath, entry], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const opIds: string[] = [];
  try {
    const url = await urlOf(server);
    const { accessToken } = await createApi(url).auth.refresh.mutate({ deviceToken: desk!.deviceToken });
    const api = createApi(url, async () => accessToken);
    for (let push = 0; push < pushes; push++) {
      const operations = [capture({ name: `Lead ${push}` })];
      await api.sync.push.mutate({ schemaVersion, operations });
      opIds.push(operations[0]!.opId);
    }
  } finally {
    // Whoever traces with a file to write lets no signal end it before the traced has ended.
    const [pid] = (await readFile(log, 'utf8')).split(' ', 1);
    process.kill(Number(pid), 'SIGTERM');
    await ended;
  }
  const { answers, written, syncs, early } = judgeTrace(readTrace(await readFile(log, 'utf8')), opIds);
  const violations: Violation[] = early.map((opId) => ({
    kind: 'lost',
    what: `${opId} was answered before it was on the disk`,
  }));
  if (answers !== pushes || written !== pushes)
    violations.push({
      kind: 'broken',
      what: `of ${pushes} pushes ${answers} answers were traced, ${written} writes`,
    });
  return {
    counts: { pushes, answers, syncs, answeredEarly: early.length },
    violations: violations.map((violation) => ({ ...violation, seed })),
  };
}

/** The address that the server logs once it has started. */
async function urlOf(server: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: server.stdout! })) {
    const url = /"url":"([^"]+)"/.exec(line)?.[1];
    if (url !== undefined) return url;
  }
  throw new Error('The traced server ended before it had started');
}
