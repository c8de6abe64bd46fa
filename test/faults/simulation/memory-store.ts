import type { Bundle } from '@clew/extension/store/bundle.ts';
import type { Database, OutboxRow } from '@clew/extension/store/database.ts';
import { IDBKeyRange } from 'fake-indexeddb';
import { unbundle } from '../../unit/extension/store/stored.ts';
import type { Held } from '../oracle/judge.ts';
import type { Gates } from './gates.ts';

/*
 * The part of idb that the extension's store uses, in memory: transactions that write take turns and count wholly or
 * not at all, and a browser can die before or after a commit. A test asks the same of this and of IndexedDB.
 */

globalThis.IDBKeyRange ??= IDBKeyRange;

type Key = string | number;
type Query = Key | IDBKeyRange;
type Row = Record<string, unknown>;
type Tables = Record<string, Map<Key, Row>>;

const names = ['bundle', 'contents', 'alias', 'outbox', 'meta'] as const;
const keyPaths: Record<string, string> = { bundle: 'n', contents: 'n', outbox: 'opSeq' };

/** What outlives a browser's process. `last` is the last number given to an operation; none is given twice. */
export type Disk = { tables: Tables; last: number };

export const emptyDisk = (): Disk => ({
  tables: Object.fromEntries(names.map((name) => [name, new Map()])),
  last: 0,
});

/** As it is now; a profile that is put back later. */
export const copyOf = ({ tables, last }: Disk): Disk => ({
  tables: Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, new Map(rows)])),
  last,
});

/** What a browser holds that has this disk. */
export function heldOn({ tables: { bundle, outbox } }: Disk): Held {
  const rows = <T>(table: typeof bundle) => [...table!.values()] as unknown as T[];
  return { ...unbundle(rows<Bundle>(bundle)), outbox: rows<OutboxRow>(outbox) };
}

/** One run of a browser on its disk. */
export function openMemoryStore(disk: Disk, gates: Gates, who: string) {
  let last: Promise<void> = Promise.resolve();
  let dead = false;
  const never = new Promise<never>(() => {});

  const write = () => {
    const begun = last.then(() => (dead ? never : undefined));
    let working: Disk | undefined;
    let aborted = false;
    const state = async (): Promise<Disk> => {
      await begun;
      if (dead) return never;
      if (working === undefined) throw new DOMException('', 'TransactionInactiveError');
      return working;
    };
    const done = begun.then(async () => {
      gates.busy += 1;
      working = copyOf(disk);
      // Between two requests of a transaction there are microtasks only: by the next turn all were made.
      await new Promise((resolve) => setImmediate(resolve));
      const changed = working;
      working = undefined;
      gates.busy -= 1;
      if (aborted) throw new DOMException('', 'AbortError');
      const fate = await gates.wait(who, 'commit');
      if (fate === 'full') throw new DOMException('', 'QuotaExceededError');
      if (fate !== 'before') Object.assign(disk, changed);
      if (fate !== 'go') return never;
    });
    last = done.catch(() => {});
    const abort = () => {
      aborted = true;
    };
    return { done, abort, error: null, objectStore: (name: string) => storeOf(state, name) };
  };

  const read = async (): Promise<Disk> => (dead ? never : disk);
  const readStore = (name: string) => storeOf(read, name);
  const db = {
    transaction: (stores: string | readonly string[], mode?: string) =>
      mode === 'readwrite' ? write() : { store: readStore(String(stores)), objectStore: readStore },
    get: (store: string, key: Key) => readStore(store).get(key),
    getAll: (store: string) => readStore(store).getAll(),
    countFromIndex: async (store: string, index: string, key: Key) =>
      (await readStore(store).index(index).getAll(key)).length,
  };
  return {
    db: db as unknown as Database,
    /** Whatever was not committed is gone, and nobody hears of anything any more. */
    die() {
      dead = true;
    },
  };
}

function storeOf(state: () => Promise<Disk>, name: string) {
  const table = async () => (await state()).tables[name]!;
  const keyPath = keyPaths[name];
  const rows = async (index?: string, key?: Query) => {
    const all = [...(await table())];
    const byKey = all.sort(([a], [b]) => (a < b ? -1 : 1));
    if (index === undefined) return byKey;
    const found = byKey.filter(([, row]) => matches(row[index], key));
    return found.sort(([, a], [, b]) => (a[index]! < b[index]! ? -1 : a[index]! > b[index]! ? 1 : 0));
  };
  const put = async (value: Row, key?: Key) => {
    const now = await state();
    const id = key ?? (value[keyPath!] as Key | undefined) ?? ++now.last;
    now.tables[name]!.set(id, frozen(keyPath ? { ...value, [keyPath]: id } : value));
    return id;
  };
  async function* iterate(index?: string, key?: Query) {
    for (const [primaryKey, value] of await rows(index, key)) {
      yield {
        value,
        update: (changed: Row) => put(changed, keyPath ? undefined : primaryKey),
        delete: async () => void (await table()).delete(primaryKey),
      };
    }
  }
  return {
    get: async (key: Key) => (await table()).get(key),
    getAll: async () => (await rows()).map(([, row]) => row),
    getAllKeys: async () => (await rows()).map(([key]) => key),
    put,
    add: put,
    delete: async (key: Key) => void (await table()).delete(key),
    clear: async () => (await table()).clear(),
    iterate: () => iterate(),
    index: (index: string) => ({
      get: async (key: Query) => (await rows(index, key))[0]?.[1],
      getAll: async (key: Query) => (await rows(index, key)).map(([, row]) => row),
      iterate: (key: Query) => iterate(index, key),
    }),
  };
}

const matches = (value: unknown, query: Query | undefined): boolean =>
  query instanceof IDBKeyRange ? query.includes(value) : value === query;

/** In place of the copies that IndexedDB makes: nobody may change what was stored. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  // Numbers in a buffer cannot be frozen.
  if (ArrayBuffer.isView(value)) return value;
  Object.freeze(value);
  for (const each of Object.values(value)) frozen(each);
  return value;
}
