import 'fake-indexeddb/auto';
import { openDatabase } from '@clew/extension/store/database.ts';
import { openForGood, withDatabase } from '@clew/extension/store/sweep.ts';
import { beforeEach, expect, it } from 'vitest';

let name: string;
let count = 0;
beforeEach(() => {
  name = `swept ${count++}`;
});
const alive = async () => {};
/** By a background worker that has just been woken. */
const swept = async () => (await openForGood(alive, name)).close();

/** A database with more rows than are copied at once, in which somebody was erased. */
async function seed(into = name): Promise<void> {
  const db = await openDatabase(into);
  const tx = db.transaction(['alias', 'outbox', 'meta'], 'readwrite');
  for (let n = 0; n < 1_200; n++) tx.objectStore('alias').put(`lead ${n}`, `id ${n}`);
  const row = { opId: 'o', leadId: 'l', workspaceId: null, schemaVersion: 1, state: 'pending' as const };
  tx.objectStore('outbox').add({ ...row, envelope: { opId: 'o', name: 'n', leadId: 'l', args: {}, at: 1 } });
  tx.objectStore('meta').put(7, 'lastSyncAt');
  tx.objectStore('meta').put(2, 'sweepDue');
  await tx.done;
  db.close();
}

const contents = () =>
  withDatabase(
    async (db) => ({
      in: db.name,
      aliases: await db.count('alias'),
      outbox: (await db.getAll('outbox')).map(({ opSeq, opId }) => [opSeq, opId]),
      lastSyncAt: await db.get('meta', 'lastSyncAt'),
      due: (await db.get('meta', 'sweepDue')) ?? 0,
    }),
    name,
  );
const whole = { aliases: 1_200, outbox: [[1, 'o']], lastSyncAt: 7 };
const databases = async () =>
  (await indexedDB.databases()).map((each) => each.name!).filter((each) => each.startsWith(name));

it('moves what stays to another database and back again, and deletes the old ones', async () => {
  await seed();
  await swept();
  expect(await contents()).toEqual({ ...whole, in: name, due: 0 });
  expect(await databases()).toEqual([name]);
});

it('leaves alone what nobody was erased from', async () => {
  const db = await openDatabase(name);
  await db.put('meta', 7, 'lastSyncAt');
  db.close();
  await swept();
  expect((await contents()).in).toBe(name);
});

it('waits while another context has the database open', async () => {
  await seed();
  const other = await openForGood(undefined, name);
  await openForGood(alive, name);
  expect(await contents()).toEqual({ ...whole, in: name, due: 2 });
  other.close();
});

it('gives way to a person who waits', async () => {
  await seed();
  let panel: Promise<unknown> | undefined;
  const opensPanel = async () => {
    panel ??= openForGood(undefined, name);
  };
  await openForGood(opensPanel, name);
  await panel;
  expect(await contents()).toEqual({ ...whole, in: name, due: 2 });
});

it('goes on from wherever it was cut off', async () => {
  await seed();
  const copying = await openDatabase(`${name} 2`);
  await copying.put('meta', true, 'partial');
  copying.close();
  expect(await contents()).toEqual({ ...whole, in: name, due: 2 });
  // All was copied once, and the old one not deleted.
  indexedDB.deleteDatabase(`${name} 2`);
  await seed(`${name} 2`);
  const copied = await openDatabase(`${name} 2`);
  await copied.put('meta', 1, 'generation');
  await copied.put('meta', 1, 'sweepDue');
  copied.close();
  expect(await contents()).toEqual({ ...whole, in: `${name} 2`, due: 1 });
  await swept();
  expect(await contents()).toEqual({ ...whole, in: name, due: 0 });
  expect(await databases()).toEqual([name]);
});
