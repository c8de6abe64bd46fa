import { openDatabase } from '@clew/extension/store/database.ts';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { Gates } from './gates.ts';
import { emptyDisk, openMemoryStore } from './memory-store.ts';

/*
 * The simulation keeps its browsers' data in a stand-in for IndexedDB. Whatever the store may ask of the one it must get
 * from the other, or the simulation proves something about a browser that does not exist.
 */

type Name = 'bundle' | 'contents' | 'alias' | 'outbox' | 'meta';
type Index = 'version' | 'leadId' | 'state';

/** What a transaction does, as data. */
type Step =
  | { do: 'put' | 'add'; store: Name; row: Record<string, unknown>; key: string | undefined }
  | { do: 'delete' | 'get'; store: Name; key: string | number }
  | { do: 'clear' | 'getAll' | 'getAllKeys' | 'sweep'; store: Name }
  | {
      do: 'find' | 'findAll' | 'findAfter' | 'touch' | 'drop';
      store: Name;
      index: Index;
      key: string | number;
    };

const few = fc.constantFrom('a', 'b', 'c', 'd');
const states = fc.constantFrom('pending', 'sent', 'settled', 'quarantined');
const numbers = fc.integer({ min: 1, max: 6 });

const row: Record<Name, fc.Arbitrary<Record<string, unknown>>> = {
  bundle: fc.record({ n: numbers, rows: fc.array(few) }),
  contents: fc.record({
    n: numbers,
    version: numbers,
    hashes: fc.array(numbers).map((each) => Int32Array.from(each)),
  }),
  alias: fc.record({ is: few }),
  outbox: fc.record({ leadId: few, state: states }),
  meta: fc.record({ n: numbers }),
};
const bare = (store: Name) => store === 'alias' || store === 'meta';
const keyOf = (store: Name) => (bare(store) ? few : numbers);

const stores = fc.constantFrom<Name>('bundle', 'contents', 'alias', 'outbox', 'meta');
const indexed = fc.constantFrom<[Name, Index]>(
  ['contents', 'version'],
  ['outbox', 'leadId'],
  ['outbox', 'state'],
);

const step: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: stores.chain(writing), weight: 4 },
  stores.chain((store) =>
    fc.record({
      do: fc.constantFrom('delete' as const, 'get' as const),
      store: fc.constant(store),
      key: keyOf(store),
    }),
  ),
  fc.record({
    do: fc.constantFrom('clear' as const, 'getAll' as const, 'getAllKeys' as const, 'sweep' as const),
    store: stores,
  }),
  indexed.chain(([store, index]) =>
    fc.record({
      do: fc.constantFrom('find', 'findAll', 'findAfter', 'touch', 'drop'),
      store: fc.constant(store),
      index: fc.constant(index),
      key: index === 'state' ? states : index === 'version' ? numbers : few,
    }),
  ),
);

function writing(store: Name): fc.Arbitrary<Step> {
  return fc.record({
    // The outbox alone numbers its rows, and adds them only.
    do: fc.constantFrom(store === 'outbox' ? ('add' as const) : ('put' as const)),
    store: fc.constant(store),
    row: row[store],
    key: bare(store) ? few : fc.constant(undefined),
  });
}

type Stores = { objectStore(name: Name): Store };
type Cursor = {
  value: Record<string, unknown>;
  update(row: unknown): Promise<unknown>;
  delete(): Promise<void>;
};
type Query = {
  get(key: unknown): Promise<unknown>;
  getAll(key?: unknown): Promise<unknown[]>;
  iterate(key?: unknown): AsyncIterable<Cursor>;
};
type Store = Query & {
  getAllKeys(): Promise<unknown[]>;
  put(row: unknown, key?: string): Promise<unknown>;
  add(row: unknown, key?: string): Promise<unknown>;
  delete(key: unknown): Promise<void>;
  clear(): Promise<void>;
  index(name: Index): Query;
};

/** @returns what the caller gets to see */
async function take(tx: Stores, step: Step): Promise<unknown> {
  const store = tx.objectStore(step.store);
  switch (step.do) {
    case 'put':
    case 'add':
      return step.key === undefined ? store[step.do](step.row) : store[step.do](step.row, step.key);
    case 'delete':
    case 'get':
      return (await store[step.do](step.key)) ?? null;
    case 'clear':
      return (await store.clear()) ?? null;
    case 'getAll':
    case 'getAllKeys':
      return store[step.do]();
    case 'sweep':
      return walk(store.iterate(), async (cursor, n) => n % 2 === 0 && cursor.delete());
    case 'find':
      return (await store.index(step.index).get(step.key)) ?? null;
    case 'findAll':
      return store.index(step.index).getAll(step.key);
    case 'findAfter':
      return store.index(step.index).getAll(IDBKeyRange.lowerBound(step.key, true));
    case 'touch':
      return walk(store.index(step.index).iterate(step.key), (cursor) =>
        cursor.update({ ...cursor.value, at: 99 }),
      );
    case 'drop':
      return walk(store.index(step.index).iterate(step.key), (cursor) => cursor.delete());
  }
}

async function walk(cursors: AsyncIterable<Cursor>, act: (cursor: Cursor, n: number) => unknown) {
  const seen: unknown[] = [];
  for await (const cursor of cursors) {
    seen.push(structuredClone(cursor.value));
    await act(cursor, seen.length);
  }
  return seen;
}

type Opened = { transaction(stores: readonly Name[], mode: 'readwrite'): Stores & { done: Promise<void> } };
const all: readonly Name[] = ['bundle', 'contents', 'alias', 'outbox', 'meta'];

async function run(db: Opened, transactions: readonly (readonly Step[])[]): Promise<unknown[]> {
  const seen: unknown[] = [];
  let operations = 0;
  for (const steps of transactions) {
    const tx = db.transaction(all, 'readwrite');
    for (const each of steps) {
      // No two operations have one id.
      const one = each.do === 'add' ? { ...each, row: { ...each.row, opId: `op ${operations++}` } } : each;
      seen.push(structuredClone(await take(tx, one)));
    }
    await tx.done;
  }
  const tx = db.transaction(all, 'readwrite');
  for (const store of all) seen.push(structuredClone(await tx.objectStore(store).getAll()));
  await tx.done;
  return seen;
}

/** A stand-in whose commits go through by themselves. */
function openStandIn(): Opened {
  const gates = new Gates();
  gates.wait = async () => 'go';
  return openMemoryStore(emptyDisk(), gates, 'somebody').db as unknown as Opened;
}

test('what the simulation stores in is to the store what IndexedDB is', async () => {
  const transactions = fc.array(fc.array(step, { minLength: 1, maxLength: 8 }), {
    minLength: 1,
    maxLength: 6,
  });
  await fc.assert(
    fc.asyncProperty(transactions, async (given) => {
      globalThis.indexedDB = new IDBFactory();
      const real = await openDatabase();
      const expected = await run(real as unknown as Opened, given);
      real.close();
      expect(await run(openStandIn(), given)).toEqual(expected);
    }),
    { numRuns: 300, seed: 1 },
  );
});
