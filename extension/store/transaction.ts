import { type Database, type Meta, type StoreTransaction, stores } from './database.ts';
import { directoryOf } from './directory.ts';
import { Leads } from './leads.ts';

/** Everything as of one moment. Leads and their histories are behind `leads`. */
export type ReadTransaction = StoreTransaction & {
  leads: Pick<Leads, 'get' | 'history' | 'withKey' | 'withFuzzyKey' | 'search'>;
};
export type WriteTransaction = StoreTransaction & { leads: Leads };

export function read(db: Database): ReadTransaction {
  const tx = db.transaction(stores) as unknown as StoreTransaction;
  return { objectStore: tx.objectStore.bind(tx), leads: new Leads(tx, directoryOf(db)) };
}

/**
 * Changes something, wholly or, when `body` rejects, not at all. On disk (not merely handed to the system) when it
 * resolves.
 * @param body waits for nothing but its transaction, which ends as soon as it is asked nothing more
 */
export async function write<T>(db: Database, body: (tx: WriteTransaction) => Promise<T>): Promise<T> {
  const tx = db.transaction(stores, 'readwrite', { durability: 'strict' });
  const leads = new Leads(tx, directoryOf(db));
  let ended = false;
  const committed = tx.done.finally(() => {
    ended = true;
  });
  // When `body` rejects nobody waits for it.
  committed.catch(() => {});
  try {
    const result = await body({ objectStore: tx.objectStore.bind(tx), leads });
    await leads.flush();
    await committed;
    return result;
  } catch (error) {
    // The disk's reason comes before what followed from it.
    const reason = tx.error ?? error;
    if (!ended && !tx.error) tx.abort();
    throw reason;
  }
}

export const readMeta = async <K extends keyof Meta>(
  tx: Pick<StoreTransaction, 'objectStore'>,
  key: K,
): Promise<Meta[K] | undefined> => (await tx.objectStore('meta').get(key)) as Meta[K] | undefined;
