import { inArray } from 'drizzle-orm';
import type { Database, Databases } from '../db/database.ts';
import { workspace } from '../db/schema/workspace.ts';

type Listener = { last: number; notify: (seq: number) => void };

/**
 * Tells connected panels that their workspace has moved. Changes made by this process are told at once; changes made
 * by other nodes are found by asking the database once a second for the workspaces that have somebody listening.
 */
export class Pokes {
  readonly #databases: Databases;
  readonly #listeners = new Map<string, Set<Listener>>();
  readonly #closing = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  #told = 0;

  constructor(databases: Databases) {
    this.#databases = databases;
  }

  /** How many panels listen now. */
  get connected(): number {
    return [...this.#listeners.values()].reduce((sum, { size }) => sum + size, 0);
  }

  /** How many pokes were sent since the start. */
  get told(): number {
    return this.#told;
  }

  /** For whoever has just changed a workspace. */
  tell(workspaceId: string, seq: number): void {
    for (const listener of this.#listeners.get(workspaceId) ?? []) {
      if (seq <= listener.last) continue;
      listener.last = seq;
      listener.notify(seq);
      this.#told++;
    }
  }

  /** Yields the seq as it is now and then each later one; several changes at once may be told as one. */
  async *follow(workspaceId: string, signal: AbortSignal): AsyncGenerator<{ seq: number }> {
    const ended = AbortSignal.any([signal, this.#closing.signal]);
    let wake = () => {};
    let seq = -1;
    const listener: Listener = {
      last: -1,
      notify: (next) => {
        seq = next;
        wake();
      },
    };
    this.#add(workspaceId, listener);
    const stop = () => wake();
    ended.addEventListener('abort', stop);
    try {
      await this.#ask([workspaceId]);
      let told = -1;
      while (!ended.aborted) {
        if (seq > told) {
          told = seq;
          yield { seq };
          continue;
        }
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    } finally {
      ended.removeEventListener('abort', stop);
      this.#remove(workspaceId, listener);
    }
  }

  close(): void {
    this.#closing.abort();
    clearTimeout(this.#timer);
  }

  #add(workspaceId: string, listener: Listener): void {
    const listeners = this.#listeners.get(workspaceId) ?? new Set();
    this.#listeners.set(workspaceId, listeners.add(listener));
    if (!this.#timer) this.#schedule();
  }

  #remove(workspaceId: string, listener: Listener): void {
    const listeners = this.#listeners.get(workspaceId);
    listeners?.delete(listener);
    if (listeners?.size === 0) this.#listeners.delete(workspaceId);
    if (this.#listeners.size > 0) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #schedule(): void {
    this.#timer = setTimeout(async () => {
      // A database that does not answer is asked again; the panels pull on their own meanwhile.
      await this.#ask([...this.#listeners.keys()]).catch(() => {});
      if (this.#listeners.size > 0 && !this.#closing.signal.aborted) this.#schedule();
      else this.#timer = undefined;
    }, 1_000);
  }

  async #ask(workspaceIds: string[]): Promise<void> {
    const byDatabase = Map.groupBy(workspaceIds, (id) => this.#databases.databaseFor(id));
    for (const [database, ids] of byDatabase) {
      for (const { id, seq } of await readSeqs(database, ids)) this.tell(id, seq);
    }
  }
}

const readSeqs = ({ reader }: Database, ids: string[]) =>
  reader.select({ id: workspace.id, seq: workspace.seq }).from(workspace).where(inArray(workspace.id, ids));
