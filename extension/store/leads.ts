import type { LeadEvent } from '@clew/shared/history.ts';
import { fuzzyKey, leadKeys } from '@clew/shared/identity.ts';
import {
  type Bundle,
  bundleSize,
  type Contents,
  emptyBundle,
  emptyContents,
  hashOf,
  type Marks,
  marksOf,
  withMarks,
} from './bundle.ts';
import type { LeadRow, StoreTransaction } from './database.ts';
import type { Directory, Place } from './directory.ts';
import { bestOf } from './ranking.ts';

/** What is known of a lead, as its bundle has it, and `marks` where its row is another than there. */
type Entry = { row: string; history: string; changed: boolean; marks?: Marks; quoted: string[] };

/**
 * The leads and their histories in one transaction, whichever bundles they are in. What is changed is seen here at
 * once and written by `flush`, each bundle once.
 */
export class Leads {
  readonly #tx: StoreTransaction;
  readonly #directory: Directory;
  #refreshed: Promise<void> | undefined;
  #cleared = false;
  readonly #bundles = new Map<number, Promise<Bundle>>();
  /** Whatever was looked at. */
  readonly #entries = new Map<string, Entry>();

  constructor(tx: StoreTransaction, directory: Directory) {
    this.#tx = tx;
    this.#directory = directory;
  }

  async get(id: string): Promise<LeadRow | undefined> {
    const { row } = await this.#entry(id);
    return row === '' ? undefined : (JSON.parse(row) as LeadRow);
  }

  async put(row: LeadRow): Promise<void> {
    const entry = await this.#entry(row.id);
    Object.assign(entry, { row: JSON.stringify(row), marks: marksOf(row), changed: true });
  }

  /** Its history stays. */
  async delete(id: string): Promise<void> {
    const entry = await this.#entry(id);
    if (entry.row !== '') Object.assign(entry, { row: '', marks: marksOf(undefined), changed: true });
  }

  async history(id: string): Promise<LeadEvent[]> {
    const { history } = await this.#entry(id);
    return history === '' ? [] : (JSON.parse(history) as LeadEvent[]);
  }

  /** Adds to the history of a lead. An event that is there already becomes the new one. */
  async tell(id: string, events: readonly LeadEvent[]): Promise<void> {
    if (events.length === 0) return;
    const told = new Set(events.map((event) => event.id));
    const kept = (await this.history(id)).filter((event) => !told.has(event.id));
    await this.#setHistory(id, [...kept, ...events]);
  }

  async untell(id: string, eventIds: ReadonlySet<string>): Promise<void> {
    const history = await this.history(id);
    const kept = history.filter((event) => !eventIds.has(event.id));
    if (kept.length < history.length) await this.#setHistory(id, kept);
  }

  /** What happened to one lead happened to another from now on. */
  async retell(from: string, to: string, eventIds?: ReadonlySet<string>): Promise<void> {
    const moved = (await this.history(from)).filter(({ id }) => !eventIds || eventIds.has(id));
    await this.untell(from, new Set(moved.map(({ id }) => id)));
    await this.tell(
      to,
      moved.map((event) => ({ ...event, leadId: to })),
    );
  }

  async dropHistory(id: string): Promise<void> {
    if ((await this.#entry(id)).history !== '') await this.#setHistory(id, []);
  }

  /** Those that have an identity key. */
  withKey(key: string): Promise<LeadRow[]> {
    return this.#found(key, ({ lead }) => leadKeys(lead).includes(key));
  }

  /** Those of one name and company, as far as a fuzzy key tells. */
  withFuzzyKey(key: string): Promise<LeadRow[]> {
    return this.#found(key, ({ lead }) => fuzzyKey(lead.fields) === key);
  }

  /** The best in which every word begins a word, of those that were there before this transaction. */
  async search(words: readonly string[], limit: number): Promise<LeadRow[]> {
    await this.#refresh();
    const ids = bestOf(this.#directory.bundles.values(), words, limit);
    const rows = await Promise.all(ids.map((id) => this.get(id)));
    return rows.filter((row) => row !== undefined);
  }

  /** Ids of leads whose history may tell how another was when it was joined to them. */
  async quoting(id: string): Promise<string[]> {
    await this.#refresh();
    const bundles = this.#cleared ? [] : [...this.#directory.bundles.values()];
    const there = bundles.filter(({ quoted }) => quoted.includes(id)).flatMap(({ ids }) => ids);
    const here = [...this.#entries].filter(([, { quoted }]) => quoted.includes(id)).map(([each]) => each);
    return [...new Set([...there, ...here])].filter((each) => each !== '');
  }

  async clear(): Promise<void> {
    await this.#refresh();
    this.#cleared = true;
    this.#entries.clear();
    this.#bundles.clear();
    await Promise.all([this.#tx.objectStore('bundle').clear(), this.#tx.objectStore('contents').clear()]);
  }

  /** Writes what has changed. */
  async flush(): Promise<void> {
    const changed = [...this.#entries].filter(([, entry]) => entry.changed);
    if (changed.length === 0 && !this.#cleared) return;
    const version = this.#directory.version + 1;
    const cleared = this.#cleared ? version : this.#directory.cleared;
    await this.#tx.objectStore('meta').put({ version, cleared }, 'contents');
    for (const [n, entries] of Map.groupBy(this.#placed(changed), ([{ n }]) => n)) {
      await this.#write(n, entries, version);
    }
  }

  /** Each with its place; what is new, and not gone already, gets one. */
  #placed(changed: readonly [string, Entry][]): [Place, string, Entry][] {
    const placed: [Place, string, Entry][] = [];
    let last = Math.max(0, ...(this.#cleared ? [] : this.#directory.bundles.keys()));
    let free = this.#contents(last).ids.length;
    for (const [id, entry] of changed) {
      const known = this.#place(id);
      if (!known && entry.row === '' && entry.history === '') continue;
      if (!known && free === bundleSize) {
        last += 1;
        free = 0;
      }
      placed.push([known ?? { n: last, place: free++ }, id, entry]);
    }
    return placed;
  }

  async #write(n: number, entries: readonly [Place, string, Entry][], version: number): Promise<void> {
    const held = await this.#bundle(n);
    const bundle = { n, rows: [...held.rows], histories: [...held.histories] };
    const before = this.#contents(n);
    const ids = [...before.ids];
    const marks = new Map<number, Marks>();
    for (const [{ place }, id, entry] of entries) {
      bundle.rows[place] = entry.row;
      bundle.histories[place] = entry.history;
      // Of who is gone nothing stays, not even the id.
      ids[place] = entry.row === '' && entry.history === '' ? '' : id;
      if (entry.marks || place >= before.ids.length) marks.set(place, entry.marks ?? marksOf(undefined));
    }
    const quoted = [...new Set([...before.quoted, ...entries.flatMap(([, , entry]) => entry.quoted)])].filter(
      (id) => bundle.histories.some((history) => history.includes(id)),
    );
    const contents = { ...withMarks({ ...before, ids, quoted }, marks), version };
    await Promise.all([
      this.#tx.objectStore('bundle').put(bundle),
      this.#tx.objectStore('contents').put(contents),
    ]);
  }

  async #found(key: string, has: (row: LeadRow) => boolean): Promise<LeadRow[]> {
    await this.#refresh();
    const hash = hashOf(key);
    const there = this.#cleared ? [] : this.#directory.withHash(hash);
    const here = [...this.#entries].filter(([, { marks }]) => marks?.hashes.includes(hash)).map(([id]) => id);
    const rows = await Promise.all([...new Set([...there, ...here])].sort().map((id) => this.get(id)));
    return rows.filter((row) => row !== undefined && !row.hidden && has(row)) as LeadRow[];
  }

  async #setHistory(id: string, events: readonly LeadEvent[]): Promise<void> {
    const entry = await this.#entry(id);
    entry.history = events.length === 0 ? '' : JSON.stringify(events);
    entry.quoted = events.flatMap(({ change }) => (change.kind === 'joined' ? change.lead.id : []));
    entry.changed = true;
  }

  async #entry(id: string): Promise<Entry> {
    await this.#refresh();
    const place = this.#place(id);
    const bundle = place && (await this.#bundle(place.n));
    // Whoever asked at the same time has it by now.
    const entry = this.#entries.get(id) ?? {
      row: bundle?.rows[place!.place] ?? '',
      history: bundle?.histories[place!.place] ?? '',
      changed: false,
      quoted: [],
    };
    this.#entries.set(id, entry);
    return entry;
  }

  #refresh(): Promise<void> {
    this.#refreshed ??= this.#directory.refresh(this.#tx);
    return this.#refreshed;
  }

  #place(id: string): Place | undefined {
    return this.#cleared ? undefined : this.#directory.place(id);
  }

  #contents(n: number): Contents {
    return (this.#cleared ? undefined : this.#directory.bundles.get(n)) ?? emptyContents(n);
  }

  #bundle(n: number): Promise<Bundle> {
    const known = this.#bundles.get(n);
    if (known) return known;
    const isThere = !this.#cleared && this.#directory.bundles.has(n);
    const bundle = isThere
      ? this.#tx
          .objectStore('bundle')
          .get(n)
          .then((held) => held ?? emptyBundle(n))
      : Promise.resolve(emptyBundle(n));
    this.#bundles.set(n, bundle);
    return bundle;
  }
}
