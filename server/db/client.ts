import type { Client, InArgs, InStatement, TransactionMode } from '@libsql/client';
import { createClient } from '@libsql/client';

/** Tries before a lock that somebody else holds on the file is reported. They span about three seconds. */
const tries = 10;

/** Told of each call that failed, tried again or not. */
export type OnError = (error: unknown) => void;

/**
 * One connection to a database file, used for one thing at a time.
 *
 * After an SQLITE_BUSY (or a full disk) the driver's connection goes on to report success for writes that it never commits
 * (libsql-client-ts #352), so a connection that met one is thrown away and the call is made again on a fresh one.
 * Interactive transactions are what provokes it, and they do not survive the way over HTTP: there are none.
 */
class SerialClient implements Client {
  readonly protocol = 'file';
  readonly #client: Client;
  readonly #mode: TransactionMode;
  readonly #onError: OnError;
  #last: Promise<unknown> = Promise.resolve();

  constructor(client: Client, mode: TransactionMode, onError: OnError) {
    this.#client = client;
    this.#mode = mode;
    this.#onError = onError;
  }

  get closed(): boolean {
    return this.#client.closed;
  }

  execute(statement: InStatement | string, args?: InArgs) {
    const whole = typeof statement === 'string' ? { sql: statement, args: args ?? [] } : statement;
    return this.#inTurn(() => this.#client.execute(whole));
  }

  batch(statements: Array<InStatement | [string, InArgs?]>) {
    return this.#inTurn(() => this.#client.batch(statements, this.#mode));
  }

  executeMultiple(sql: string) {
    return this.#inTurn(() => this.#client.executeMultiple(sql));
  }

  migrate(statements: InStatement[]) {
    return this.#inTurn(() => this.#client.migrate(statements));
  }

  transaction(): never {
    throw new Error('Interactive transactions lose writes here; use a batch.');
  }

  sync() {
    return this.#client.sync();
  }

  reconnect() {
    return this.#client.reconnect();
  }

  /** Waits for what is under way. */
  async finish(): Promise<void> {
    await this.#last;
    this.#client.close();
  }

  close(): void {
    this.#client.close();
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(() => this.#persist(work));
    this.#last = turn.catch(() => {});
    return turn;
  }

  async #persist<T>(work: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await work();
      } catch (error) {
        this.#onError(error);
        const busy = isBusy(error);
        if (busy || isFull(error)) await this.#client.reconnect();
        if (!busy || attempt === tries) throw error;
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 60 * attempt));
      }
    }
  }
}

export const isFile = (url: string): boolean => url.startsWith('file:');

/** @param mode what its batches are: a writer takes the write lock at once, a reader never does */
export function openClient(
  url: string,
  mode: 'read' | 'write',
  onError: OnError = () => {},
): Client & { finish(): Promise<void> } {
  if (isFile(url)) return new SerialClient(createClient({ url, concurrency: 1 }), mode, onError);
  const client = createClient({ url });
  const remote: Client = Object.getPrototypeOf(client);
  const told = <T>(answer: Promise<T>): Promise<T> => {
    answer.catch(onError);
    return answer;
  };
  return Object.assign(client, {
    execute: (...call: Parameters<Client['execute']>) => told(remote.execute.apply(client, call)),
    batch: (statements: InStatement[]) => told(remote.batch.call(client, statements, mode)),
    finish: async () => client.close(),
  });
}

export const isBusy = (error: unknown): boolean => hasCode(error, /^SQLITE_BUSY/);

/** Whether the disk had no room for it. The shared memory of the log is a file too. */
export const isFull = (error: unknown): boolean => hasCode(error, /^SQLITE_(?:FULL|IOERR_SHM)/);

function hasCode(error: unknown, code: RegExp): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string' && code.test(cause.code)) return true;
  }
  return false;
}
