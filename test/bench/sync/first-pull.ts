import { randomBytes } from 'node:crypto';
import type { Bundle } from '@clew/extension/store/bundle.ts';
import { buildExtension } from '@clew/server/start/build.ts';
import { uuidv7 } from '@clew/shared/id.ts';
import type { Cursor } from '@clew/shared/sync.ts';
import { createClient } from '@libsql/client';
import { until } from '../../browser/until.ts';
import { openRig, type Rig } from '../../faults/chromium/rig.ts';
import { round } from './figures.ts';
import { personFields } from './people.ts';
import { rawPull } from './raw-pull.ts';

export type FirstPullFigures = {
  firstPullLeads: number;
  firstPullSeconds: number;
  /** The same pages put away unread, in the same run. */
  rawPullSeconds: number;
  pullRatio: number;
  /** The longest that the panel's thread was busy without a break, ms, and what of that is the machine's. */
  longestBlock: number;
  rawLongestBlock: number;
};

/** A real panel in a real Chromium, with its own IndexedDB, that is told of a whole workspace for the first time. */
export async function benchFirstPull(leads: number): Promise<FirstPullFigures> {
  await buildExtension();
  const rig = await openRig();
  try {
    await rig.capture('Nina Model');
    await until(
      'The model on the server',
      async () => (await rig.judge(['Nina Model'])).length === 0 || undefined,
    );
    rig.gate.shut(true);
    await rig.server.stop();
    await multiply(rig.server.databaseUrl, leads);
    await rig.server.start();
    await watchBlocks(rig);
    const began = performance.now();
    rig.gate.shut(false);
    await rig.panel.page.evaluate("dispatchEvent(new Event('online'))");
    await until('All leads in the panel', () => isRead(rig, leads + 10), 600_000);
    const seconds = (performance.now() - began) / 1_000;
    const block = async () => Number(await rig.panel.page.evaluate('Math.round(window.longestBlock)'));
    const longestBlock = await block();
    await rig.panel.page.evaluate('window.longestBlock = 0');
    const raw = await rawPull(rig);
    return {
      firstPullLeads: (await count(rig)) - 1,
      firstPullSeconds: round(seconds),
      rawPullSeconds: round(raw),
      pullRatio: round(seconds / raw),
      longestBlock,
      rawLongestBlock: await block(),
    };
  } finally {
    await rig.close();
  }
}

/** So many people beside the one who is there, each with the event of its capture, as pushes would have written them. */
async function multiply(databaseUrl: string, leads: number): Promise<void> {
  const client = createClient({ url: databaseUrl, concurrency: 1 });
  const { rows } = await client.execute('SELECT * FROM lead LIMIT 1');
  const model = rows[0]!;
  const data = JSON.parse(String(model.data));
  for (let from = 0; from < leads; from += 5_000) {
    const values = Array.from({ length: Math.min(5_000, leads - from) }, (_, n) => {
      const fields = personFields(from + n);
      const change = { kind: 'captured', url: 'https://example.com/', fields };
      const id = () => uuidv7(Date.now(), randomBytes(10));
      return [id(), JSON.stringify({ ...data, fields }), id(), JSON.stringify(change), from + n + 10];
    });
    const args = [JSON.stringify(values)];
    await client.batch(
      [
        {
          sql: `INSERT INTO lead (workspace_id, id, seq, placed_seq, team_id, owner_id, type, lifecycle, buyer_stage,
                  pipeline_id, stage_id, captured_by, captured_at, updated_at, data)
                SELECT workspace_id, value ->> 0, value ->> 4, value ->> 4, team_id, owner_id, model.type, lifecycle,
                  buyer_stage, pipeline_id, stage_id, captured_by, captured_at, updated_at, value ->> 1
                FROM json_each(?), (SELECT * FROM lead ORDER BY seq LIMIT 1) AS model`,
          args,
        },
        {
          sql: `INSERT INTO event (workspace_id, id, lead_id, home, seq, position, "by", at, change)
                SELECT workspace_id, value ->> 2, value ->> 0, NULL, value ->> 4, 0, "by", at, value ->> 3
                FROM json_each(?), (SELECT * FROM event ORDER BY seq LIMIT 1)`,
          args,
        },
      ],
      'write',
    );
  }
  await client.execute({ sql: 'UPDATE workspace SET seq = ?', args: [leads + 10] });
  client.close();
}

/** A panel that is usable comes back to its queue all the time. */
const watchBlocks = ({ panel }: Rig) =>
  panel.page.evaluate(`(() => {
    window.longestBlock = 0;
    const { port1, port2 } = new MessageChannel();
    let last = performance.now();
    port1.onmessage = () => {
      const now = performance.now();
      window.longestBlock = Math.max(window.longestBlock, now - last);
      last = now;
      setTimeout(() => port2.postMessage(0), 4);
    };
    port2.postMessage(0);
  })()`);

/** What the panel's database has under a key, or everything of a store. */
const stored = ({ panel }: Rig, store: string, key: string | null): Promise<unknown> =>
  panel.page.evaluate(
    ([store, key]) =>
      new Promise((resolve) => {
        const opening = indexedDB.open('clew');
        opening.onsuccess = () => {
          const from = opening.result.transaction(store!).objectStore(store!);
          const asked: IDBRequest = key === null ? from.getAll() : from.get(key!);
          asked.onsuccess = () => {
            opening.result.close();
            resolve(asked.result);
          };
        };
      }),
    [store, key],
  );

/** Whether the whole workspace has been read. */
async function isRead(rig: Rig, seq: number): Promise<true | undefined> {
  const cursor = (await stored(rig, 'meta', 'cursor')) as Cursor | undefined;
  return cursor && cursor.since >= seq ? true : undefined;
}

async function count(rig: Rig): Promise<number> {
  const bundles = (await stored(rig, 'bundle', null)) as Bundle[];
  return bundles.flatMap(({ rows }) => rows.filter((row) => row !== '')).length;
}
