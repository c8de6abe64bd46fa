import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '@clew/server/config.ts';
import { startServer } from '@clew/server/serve.ts';
import { expect, onTestFinished, test } from 'vitest';
import { capture, client, over, pullAll, push, signUpFounder } from '../harness.ts';
import { startHrana } from '../hrana.ts';

/** Servers that share one database over HTTP and nothing else. */
async function startNodes(count: number) {
  const folder = await mkdtemp(join(tmpdir(), 'clew-'));
  const counts = { trips: 0 };
  const hrana = await startHrana(`file:${join(folder, 'remote.db')}`, counts);
  const config = readConfig({
    DATABASE_URL: hrana.url,
    PORT: '0',
    CLEW_SECRET: 'a secret that all nodes share, 32+',
  });
  const nodes = await Promise.all(Array.from({ length: count }, () => startServer(config)));
  onTestFinished(async () => {
    await Promise.all(nodes.map((node) => node.close()));
    hrana.close();
    await rm(folder, { recursive: true });
  });
  return { nodes: nodes.map(({ url }) => over(url)), counts };
}

test('several servers on one remote database lose and double nothing', async () => {
  const { nodes } = await startNodes(2);
  const ada = await signUpFounder(nodes[0]!);
  const apis = nodes.map((node) => ({ api: client(node, () => ada.accessToken) }));
  const captures = Array.from({ length: 12 }, () => capture({}));

  // Every operation goes to both servers at once.
  const outputs = await Promise.all(captures.flatMap((one) => apis.map((api) => push(api, one))));

  expect(new Set(outputs.map(({ results }) => results[0]!.status))).toEqual(new Set(['applied']));
  const [first, second] = await Promise.all(apis.map((api) => pullAll(api)));
  expect(first!.leads.map(({ id }) => id).sort()).toEqual(captures.map(({ leadId }) => leadId).sort());
  expect(first!.events).toHaveLength(captures.length);
  expect(second!.leads).toEqual(first!.leads);
});

test('a push takes two trips to the database, a pull one', async () => {
  const { nodes, counts } = await startNodes(1);
  const ada = await signUpFounder(nodes[0]!);
  counts.trips = 0;
  await push(ada, ...Array.from({ length: 50 }, () => capture({})));
  expect(counts.trips).toBe(2);
  await pullAll(ada);
  expect(counts.trips).toBe(3);
});
