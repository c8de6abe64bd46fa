import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import { type Database, type Meta, openDatabase } from './database.ts';

/*
 * Chromium keeps what was deleted from IndexedDB in its files until it happens to compact them, which may be never.
 * Only the deletion of a whole database has its part of the files compacted. So whoever was erased is left behind: what
 * stays is copied into a database of another name, which takes the place of the old one. And once more, since what was
 * deleted while the first was compacted may have come too late for it.
 *
 * Of the two names one is in use. A copy is `partial` in its meta until all of it is there; of two that are whole the
 * one of the higher generation is in use, wherever this was cut off.
 */

/** How often everything is copied. */
export const sweeps = 2;

/** How many rows are in memory at once; one may be a bundle of a hundred leads. */
const chunk = 50;

const namesOf = (name: string): readonly [string, string] => [name, `${name} 2`];

/** Whoever has the database open holds this with others; a sweep holds it alone. */
const lockOf = (name: string): string => `${name} open`;

/**
 * Opens the database for as long as this context lives.
 * @param alive called now and then while what is due is swept before, which it is where nobody waits for it and no
 * other context has the database open; absent where a person waits
 */
export async function openForGood(alive?: () => Promise<unknown>, name = 'clew'): Promise<Database> {
  if (alive) {
    await navigator.locks.request(lockOf(name), { ifAvailable: true }, async (lock) => {
      for (let left = lock ? sweeps : 0; left > 0 && (await sweep(name, alive)); left--);
    });
  }
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(lockOf(name), { mode: 'shared' }, async () => {
        resolve(await openDatabase(await nameInUse(name)));
        await new Promise(() => {});
      })
      .catch(reject);
  });
}

/** Opens the database for one thing. */
export const withDatabase = <T>(work: (db: Database) => Promise<T>, name = 'clew'): Promise<T> =>
  navigator.locks.request(lockOf(name), { mode: 'shared' }, async () => {
    const db = await openDatabase(await nameInUse(name));
    try {
      return await work(db);
    } finally {
      db.close();
    }
  });

async function existing(name: string): Promise<string[]> {
  const there = (await indexedDB.databases()).map((each) => each.name);
  return namesOf(name).filter((each) => there.includes(each));
}

async function nameInUse(name: string): Promise<string> {
  const names = await existing(name);
  if (names.length < 2) return names[0] ?? name;
  const [one, other] = await Promise.all(names.map((each) => standing(each)));
  return one! > other! ? names[0]! : names[1]!;
}

/** Its generation; less than any where it is partial. */
async function standing(name: string): Promise<number> {
  const db = await openDatabase(name);
  const [partial, generation = 0] = await Promise.all([
    db.get('meta', 'partial'),
    db.get('meta', 'generation') as Promise<Meta['generation'] | undefined>,
  ]);
  db.close();
  return partial ? -1 : generation;
}

/** @returns whether another is due */
async function sweep(name: string, alive: () => Promise<unknown>): Promise<boolean> {
  const used = await nameInUse(name);
  const spare = namesOf(name).find((each) => each !== used)!;
  const there = await existing(name);
  // Left over from a sweep that was cut off.
  if (there.includes(spare)) await deleteDB(spare);
  if (!there.includes(used)) return false;
  const source = await openDatabase(used);
  const target = await openDatabase(spare);
  const due = ((await source.get('meta', 'sweepDue')) as Meta['sweepDue'] | undefined) ?? 0;
  const generation = ((await source.get('meta', 'generation')) as Meta['generation'] | undefined) ?? 0;
  const isWhole = due > 0 && (await copy(source, target, name, alive));
  if (isWhole) {
    const end = target.transaction('meta', 'readwrite', { durability: 'strict' });
    void end.store.put(generation + 1, 'generation');
    void (due > 1 ? end.store.put(due - 1, 'sweepDue') : end.store.delete('sweepDue'));
    void end.store.delete('partial');
    await end.done;
  }
  source.close();
  target.close();
  // What is still in memory would be written out together with its deletion, into a file that is not compacted again.
  if (isWhole) await flush(name);
  await deleteDB(isWhole ? used : spare);
  if (isWhole) await flush(name);
  if (isWhole && due === 1) await flush(name);
  return isWhole && due > 1;
}

/** @returns false when somebody has come to wait for the database: whatever was copied is of no use */
async function copy(
  from: Database,
  to: Database,
  name: string,
  alive: () => Promise<unknown>,
): Promise<boolean> {
  const [source, target] = [from, to] as unknown as [IDBPDatabase, IDBPDatabase];
  await target.put('meta', true, 'partial');
  for (const store of source.objectStoreNames) {
    for (let range: IDBKeyRange | null = null; ; ) {
      const read = source.transaction(store).store;
      const [keys, values] = await Promise.all([read.getAllKeys(range, chunk), read.getAll(range, chunk)]);
      if (keys.length === 0) break;
      const tx = target.transaction(store, 'readwrite');
      for (const [n, value] of values.entries())
        void (tx.store.keyPath === null ? tx.store.put(value, keys[n]) : tx.store.put(value));
      await tx.done;
      range = IDBKeyRange.lowerBound(keys.at(-1), true);
      await alive();
      const { pending = [] } = await navigator.locks.query();
      if (pending.some((lock) => lock.name === lockOf(name))) return false;
    }
  }
  return true;
}

/** The deletion of any database has everything written out, and old files removed, a moment after it is done. */
async function flush(name: string): Promise<void> {
  const none = `${name} none`;
  (await openDB(none, 1, { upgrade: (db) => void db.createObjectStore('none') })).close();
  await deleteDB(none);
  await new Promise((resolve) => setTimeout(resolve, 500));
}
