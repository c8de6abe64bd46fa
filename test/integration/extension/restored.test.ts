import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backUp } from '@clew/server/backup/backup.ts';
import { restore } from '@clew/server/backup/restore.ts';
import { readConfig } from '@clew/server/config.ts';
import { startServer } from '@clew/server/serve.ts';
import { expect, onTestFinished, test } from 'vitest';
import {
  type Answering,
  capture,
  joinTeam,
  newId,
  operation,
  origin,
  pullAll,
  push,
  signUpFounder,
} from '../harness.ts';
import { type PanelClient, panelClient } from './panel-client.ts';

const day = 86_400_000;

/** Two connected panels at a server that can be put back to how it was at the start. */
async function start() {
  const folder = await mkdtemp(join(tmpdir(), 'clew-'));
  const config = readConfig({ DATABASE_URL: `file:${join(folder, 'clew.db')}`, PORT: '0', CLEW_URL: origin });
  let running = await startServer({ ...config, publicUrl: null });
  onTestFinished(async () => {
    await running.close();
    await rm(folder, { recursive: true });
  });
  const server: Answering = {
    app: {
      request: (url, init) => {
        const { origin: _, ...headers } = init.headers as Record<string, string>;
        const asked = { ...init, redirect: 'manual' as const, headers: { ...headers, origin: running.url } };
        return fetch(url.replace(origin, running.url), asked);
      },
    },
    origin,
  };
  const ada = await signUpFounder(server);
  const bela = await joinTeam(server, ada, 'Bela Birch');
  const [adas, belas] = [await panelClient(), await panelClient()];
  await adas.connect(ada);
  await belas.connect(bela);
  const backup = join(folder, 'backup.db');
  await backUp(config, backup);
  const goBack = async (now: number) => {
    await running.close();
    await restore(config, backup, now);
    running = await startServer({ ...config, publicUrl: null });
  };
  return { ada, bela, adas, belas, goBack };
}

const states = async ({ db }: PanelClient) => (await db.getAll('outbox')).map(({ state }) => state);

test('work on a lead that only its author can bring back waits for that, and then arrives in order', async () => {
  const { ada, bela, adas, belas, goBack } = await start();
  const nora = await adas.capture({ name: 'Nora Finch', emails: ['nora@example.com'] });
  await adas.sync();
  await belas.sync();
  const title = (value: string, base: string) => ({ field: 'title', value, base }) as const;
  await belas.perform({ name: 'lead.edit', leadId: nora.id, args: title('Buyer', '') });
  await belas.sync();
  await belas.perform({ name: 'lead.edit', leadId: nora.id, args: title('Head of Buying', 'Buyer') });
  await goBack(Date.now());

  await belas.sync();
  await belas.sync();
  expect(await states(belas)).toEqual(['pending', 'pending']);
  await adas.sync();
  await belas.sync();
  await adas.sync();
  const { leads, events } = await pullAll(ada);
  expect(leads).toMatchObject([{ id: nora.id, fields: { title: 'Head of Buying' } }]);
  expect(events.map(({ change }) => change.kind)).toEqual(['captured', 'edited', 'edited']);
  for (const panel of [adas, belas]) {
    expect(await panel.leads()).toEqual(leads);
    expect(new Set(await states(panel))).toEqual(new Set(['settled']));
  }
  expect((await pullAll(bela)).leads).toEqual(leads);
});

test('what never comes back is refused once nobody can bring it any more', async () => {
  const { ada, adas, belas, goBack } = await start();
  const nora = await adas.capture({ name: 'Nora Finch' });
  await adas.sync();
  await belas.sync();
  await belas.perform({ name: 'lead.note', leadId: nora.id, args: { text: 'Called' } });
  await goBack(Date.now());
  await belas.sync();
  expect(await states(belas)).toEqual(['pending']);
  const unknown = operation('lead.note', newId(), { text: 'x' });
  expect((await push(ada, unknown)).results).toEqual([]);

  await goBack(Date.now() - 8 * day);
  await belas.sync();
  expect(await belas.db.getAll('outbox')).toMatchObject([{ state: 'quarantined', reason: 'not_found' }]);
  expect((await push(ada, unknown)).results).toMatchObject([{ status: 'refused', reason: 'not_found' }]);
});

test('meanwhile everything else is answered at once, and what cannot be is refused', async () => {
  const { ada, bela, goBack } = await start();
  await goBack(Date.now());
  const nora = capture({ name: 'Nora Finch' });
  const { results } = await push(
    bela,
    operation('lead.note', newId(), { text: 'x' }),
    nora,
    operation('lead.note', nora.leadId, { text: '' }),
    operation('lead.note', nora.leadId, { text: 'Called' }),
  );
  expect(results.map((result) => (result.status === 'refused' ? result.reason : 'applied'))).toEqual([
    'applied',
    'invalid',
    'applied',
  ]);
  expect((await pullAll(ada)).leads).toHaveLength(1);
});
