import type { Database } from '@clew/extension/store/database.ts';
import type { Gates } from './gates.ts';

/*
 * The part of idb that the extension's store uses, in memory: transactions that write take turns and count wholly or
 * not at all, and a browser can die before or after a commit. A test asks the same of this and of IndexedDB.
 */

type Key = string | number;
type Row = Record<string, unknown>;
type Tables = Record<string, Map<Key, Row>>;

const names = ['lead', 'event', 'alias', 'outbox', 'meta'] as const;
const keyPaths: Record<string, string> = { lead: 'id', event: 'id', outbox: 'opSeq' };

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

/** One run of a browser on its disk. */
export function openMemoryStore(disk: Disk, gates: Gates, who: string) {
  let last: Promise<void> = Promise.resolve();
  let dead = false;
  const never = new Promise<never>(() => {});

  const write = () => {
    const begun = last.then(() => (dead ? never : undefined));
    let working: Disk | undefined;
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
      const fate = await gates.wait(who, 'commit');
      if (fate === 'full') throw new DOMException('', 'QuotaExceededError');
      if (fate !== 'before') Object.assign(disk, changed);
      if (fate !== 'go') return never;
    });
    last = done.catch(() => {});
    return { done, objectStore: (name: string) => storeOf(state, name) };
  };

  const read = async (): Promise<Disk> => (dead ? never : disk);
  const readStore = (name: string) => storeOf(read, name);
  const db = {
    transaction: (stores: string | readonly string[], mode?: string) =>
      mode === 'readwrite' ? write() : { store: readStore(String(stores)), done: Promise.resolve() },
    get: (store: string, key: Key) => readStore(store).get(key),
    getAll: (store: string) => readStore(store).getAll(),
    getAllFromIndex: (store: string, index: string, key: Key) => readStore(store).index(index).getAll(key),
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
  const rows = async (index?: string, key?: Key) => {
    const all = [...(await table())];
    const found = index === undefined ? all : all.filter(([, row]) => matches(row[index], key));
    return found.sort(([a], [b]) => (a < b ? -1 : 1));
  };
  const put = async (value: Row, key?: Key) => {
    const now = await state();
    const id = key ?? (value[keyPath!] as Key | undefined) ?? ++now.last;
    now.tables[name]!.set(id, frozen(keyPath ? { ...value, [keyPath]: id } : value));
    return id;
  };
  async function* iterate(index?: string, key?: Key) {
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
    put,
    add: put,
    delete: async (key: Key) => void (await table()).delete(key),
    clear: async () => (await table()).clear(),
    iterate: () => iterate(),
    index: (index: string) => ({
      get: async (key: Key) => (await rows(index, key))[0]?.[1],
      getAll: async (key: Key) => (await rows(index, key)).map(([, row]) => row),
      getAllKeys: async (key: Key) => (await rows(index, key)).map(([primaryKey]) => primaryKey),
      iterate: (key: Key) => iterate(index, key),
    }),
  };
}

const matches = (value: unknown, key: Key | undefined): boolean =>
  Array.isArray(value) ? value.includes(key) : value === key;

/** In place of the copies that IndexedDB makes: nobody may change what was stored. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const each of Object.values(value)) frozen(each);
  return value;
}
