import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApi } from '@clew/extension/api.ts';
import { schemaVersion } from '@clew/shared/sync.ts';
import { prepareServer } from '../../browser/server.ts';
import { furnish } from '../../faults/network/office.ts';
import { capture } from '../../integration/harness.ts';
import { at, round } from './figures.ts';
import { personFields } from './people.ts';
import { openRaw } from './raw.ts';

const pushers = 4;
/** Rounds of pushes and of raw batches take turns, so that what else the machine does weighs on both alike. */
const rounds = 4;

export type PushFigures = {
  pushesPerSecond: number;
  opsPerSecond: number;
  rawOpsPerSecond: number;
  ratio: number;
  /** Of one push, ms. */
  p50: number;
  p95: number;
};

/**
 * Captures pushed by several browsers at once to a server in a process of its own, and then the very rows that it
 * wrote, written to another file by nothing but guarded batches. The first round warms both up and does not count.
 */
export async function benchPush(pushes: number, operations: number): Promise<PushFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'clew-bench-'));
  const server = await prepareServer(folder);
  try {
    const desks = await furnish(server.databaseUrl, pushers);
    const raw = await openRaw(server.databaseUrl, `file:${join(folder, 'raw.db')}`);
    await server.start();
    const tokens = await Promise.all(
      desks.map(async ({ deviceToken }) => {
        const { accessToken } = await createApi(server.url).auth.refresh.mutate({ deviceToken });
        return accessToken;
      }),
    );
    const spent = { pushing: 0, writing: 0 };
    const latencies: number[] = [];
    for (let at = 0; at <= rounds; at++) {
      const bodies = Array.from({ length: pushes }, (_, push) =>
        batch((at * pushes + push) * operations, operations),
      );
      const pushed = await pushAll(server.url, tokens, bodies);
      const writing = await raw.writeWhatIsNew();
      if (at === 0) continue;
      spent.pushing += pushed.seconds;
      spent.writing += writing;
      latencies.push(...pushed.latencies);
    }
    raw.close();
    const ops = rounds * pushes * operations;
    return {
      pushesPerSecond: round((rounds * pushes) / spent.pushing),
      opsPerSecond: round(ops / spent.pushing),
      rawOpsPerSecond: round(ops / spent.writing),
      ratio: round(spent.writing / spent.pushing),
      p50: at(latencies, 0.5),
      p95: at(latencies, 0.95),
    };
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

const batch = (from: number, count: number): string =>
  JSON.stringify({
    schemaVersion,
    operations: Array.from({ length: count }, (_, n) => capture(personFields(from + n))),
  });

async function pushAll(url: string, tokens: readonly string[], bodies: readonly string[]) {
  const latencies: number[] = [];
  const began = performance.now();
  await Promise.all(
    tokens.map(async (token, n) => {
      for (let push = n; push < bodies.length; push += tokens.length) {
        const sent = performance.now();
        const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
        const answer = await fetch(`${url}/trpc/sync.push`, { method: 'POST', headers, body: bodies[push]! });
        const text = await answer.text();
        if (!answer.ok) throw new Error(`push: ${answer.status} ${text.slice(0, 200)}`);
        latencies.push(performance.now() - sent);
      }
    }),
  );
  return { seconds: (performance.now() - began) / 1_000, latencies };
}
