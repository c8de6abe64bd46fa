import { bundleSize, type Contents } from './bundle.ts';
import type { Database, StoreTransaction } from './database.ts';

/** How far the contents of the bundles have got. What is older than `cleared` is gone. */
export type ContentsVersion = { version: number; cleared: number };

export type Place = { n: number; place: number };

/**
 * The contents of all bundles in the memory of one context of the extension, as of the last transaction that looked.
 * Every write that changes a bundle gives it the next version, so looking costs a context one read when nothing has
 * changed, and what has changed otherwise.
 */
export class Directory {
  version = 0;
  cleared = 0;
  readonly bundles = new Map<number, Contents>();
  readonly #places = new Map<string, number>();

  async refresh(tx: StoreTransaction): Promise<void> {
    const stored = (await tx.objectStore('meta').get('contents')) as ContentsVersion | undefined;
    const { version, cleared } = stored ?? { version: 0, cleared: 0 };
    if (version === this.version) return;
    const changed = await tx
      .objectStore('contents')
      .index('version')
      .getAll(IDBKeyRange.lowerBound(this.version, true));
    if (cleared > this.version) {
      this.bundles.clear();
      this.#places.clear();
    }
    // A lead may have gone from one to another.
    for (const { n } of changed) for (const id of this.bundles.get(n)?.ids ?? []) this.#places.delete(id);
    for (const contents of changed) this.#take(contents);
    this.version = version;
    this.cleared = cleared;
  }

  place(id: string): Place | undefined {
    const at = this.#places.get(id);
    return at === undefined ? undefined : { n: Math.floor(at / bundleSize), place: at % bundleSize };
  }

  /** Those that may have the key of the hash. */
  withHash(hash: number): string[] {
    const found: string[] = [];
    for (const { ids, hashes } of this.bundles.values()) {
      for (let i = 0; i < hashes.length; i += 2) {
        if (hashes[i] === hash) found.push(ids[hashes[i + 1]!]!);
      }
    }
    return found;
  }

  #take(contents: Contents): void {
    const { n, ids } = contents;
    this.bundles.set(n, contents);
    for (const [place, id] of ids.entries()) if (id !== '') this.#places.set(id, n * bundleSize + place);
  }
}

const directories = new WeakMap<Database, Directory>();

/** The one that belongs to an open database. */
export function directoryOf(db: Database): Directory {
  const directory = directories.get(db) ?? new Directory();
  directories.set(db, directory);
  return directory;
}
