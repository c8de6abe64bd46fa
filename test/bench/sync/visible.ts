import 'fake-indexeddb/auto';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createApi } from '@clew/extension/api.ts';
import { openDatabase } from '@clew/extension/store/database.ts';
import { join as joinWorkspace } from '@clew/extension/store/membership.ts';
import { type OperationRequest, perform } from '@clew/extension/store/perform.ts';
import { apiTransport } from '@clew/extension/sync/api-transport.ts';
import { syncRunner } from '@clew/extension/sync/runner.ts';
import { sync } from '@clew/extension/sync/sync.ts';
import { prepareServer } from '../../browser/server.ts';
import type { Seat } from '../../faults/network/crowd.ts';
import { furnish } from '../../faults/network/office.ts';
import { capture } from '../../integration/harness.ts';
import { stored } from '../../unit/extension/store/stored.ts';
import { at } from './figures.ts';
import { personFields } from './people.ts';

/** Two connected panels and a server in a process of its own: how long after a save the other has the lead, in ms. */
export async function benchVisible(saves: number): Promise<{ visibleP50: number; visibleP95: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'clew-bench-'));
  const server = await prepareServer(folder);
  try {
    const [first, second] = await furnish(server.databaseUrl, 2);
    await server.start();
    const author = await openPanel(server.url, first!);
    const reader = await openPanel(server.url, second!);
    await author.leads(0);
    await reader.leads(0);
    const waits: number[] = [];
    for (let save = 1; save <= saves; save++) {
      // People pause between two saves: a panel that is still at the one before would make the next look slow.
      await sleep(50 + Math.random() * 100);
      const began = performance.now();
      await author.save(save);
      await reader.leads(save);
      waits.push(performance.now() - began);
    }
    author.close();
    reader.close();
    return { visibleP50: at(waits, 0.5), visibleP95: at(waits, 0.95) };
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The extension's store and sync as a panel runs them, woken by its own operations and by pokes. */
async function openPanel(url: string, { deviceToken, userId, workspaceId }: Seat) {
  const db = await openDatabase(userId);
  const workspace = { id: workspaceId, name: '' };
  const user = { id: userId, name: '' };
  await joinWorkspace(db, { serverUrl: url, deviceToken, workspace, user }, Date.now());
  const { accessToken } = await createApi(url).auth.refresh.mutate({ deviceToken });
  const api = createApi(url, async () => accessToken);
  const transport = apiTransport(api, async () => {});
  let pulled = () => {};
  const run = () => sync({ db, transport, now: Date.now }).then(() => pulled());
  const runner = syncRunner({ run, now: Date.now, chance: Math.random });
  const subscription = api.sync.poke.subscribe(undefined, { onStarted: runner.wake, onData: runner.wake });
  return {
    async save(number: number): Promise<void> {
      const { name, leadId, args } = capture(personFields(number));
      const around = { now: Date.now, random: (length: number) => randomBytes(length) };
      const performed = await perform(db, { name, leadId, args } as OperationRequest, around);
      if (!performed.ok) throw new Error(performed.reason);
      runner.wake();
    },
    /** Resolves when there are as many. */
    async leads(count: number): Promise<void> {
      while ((await stored(db)).leads.length < count || (await db.get('meta', 'lastSyncAt')) === undefined) {
        await new Promise<void>((resolve) => {
          pulled = resolve;
        });
      }
    },
    close() {
      subscription.unsubscribe();
      runner.stop();
    },
  };
}
