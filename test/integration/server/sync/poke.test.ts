import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApi } from '@clew/extension/api.ts';
import { readConfig } from '@clew/server/config.ts';
import { openDatabases } from '@clew/server/db/database.ts';
import { startServer } from '@clew/server/serve.ts';
import { expect, onTestFinished, test } from 'vitest';
import type { Connected } from '../../harness.ts';
import { capture, joinTeam, over, post, push, signUpFounder } from '../../harness.ts';

async function start() {
  const folder = await mkdtemp(join(tmpdir(), 'clew-'));
  const databaseUrl = `file:${join(folder, 'clew.db')}`;
  const server = await startServer(readConfig({ DATABASE_URL: databaseUrl, PORT: '0' }));
  onTestFinished(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });
  return { ...over(server.url), server, databaseUrl };
}

/** Follows the pokes of a person's panel with the client that the panel has. */
function listen(url: string, { accessToken }: Connected) {
  const seqs: number[] = [];
  let wake = () => {};
  const subscription = createApi(url, async () => accessToken).sync.poke.subscribe(undefined, {
    onData: ({ seq }) => {
      seqs.push(seq);
      wake();
    },
  });
  onTestFinished(() => subscription.unsubscribe());
  return {
    seqs,
    /** Resolves when `seq` or a later one has been told; the test's time limit bounds it. */
    async until(seq: number): Promise<void> {
      while ((seqs.at(-1) ?? -1) < seq) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
  };
}

test('a team-mate is poked after a push, with nothing but the seq', async () => {
  const server = await start();
  const ada = await signUpFounder(server);
  const ben = await joinTeam(server, ada, 'Ben Birch');
  const pokes = listen(server.origin, ben);
  await pokes.until(0);
  for (let i = 0; i < 5; i++) {
    const { seq } = await push(ada, capture({}));
    await pokes.until(seq);
  }
  expect(pokes.seqs).toEqual([...new Set(pokes.seqs)].sort((a, b) => a - b));
});

test('what another node has written is told too', async () => {
  const server = await start();
  const ada = await signUpFounder(server);
  const pokes = listen(server.origin, ada);
  await pokes.until(0);
  const other = await openDatabases(server.databaseUrl);
  await other.main.writer.$client.execute('UPDATE workspace SET seq = seq + 5');
  await other.close();
  await pokes.until(pokes.seqs.at(-1)! + 5);
});

test('a revoked device hears of it', async () => {
  const server = await start();
  const ada = await signUpFounder(server);
  const pokes = listen(server.origin, ada);
  await pokes.until(0);
  const page = await fetch(`${server.origin}/team`, { headers: { cookie: ada.cookie } });
  const [, id] = (await page.text()).match(/\/team\/devices\/([\w-]+)\/revoke/)!;
  await post(server, `/team/devices/${id}/revoke`, {}, ada.cookie);
  await pokes.until(pokes.seqs.at(-1)! + 1);
});

test('a server closes although panels listen', async () => {
  const server = await start();
  const ada = await signUpFounder(server);
  await listen(server.origin, ada).until(0);
  await server.server.close();
});
