import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Client, InValue, ResultSet, Transaction, Value } from '@libsql/client';
import { createClient } from '@libsql/client';

/*
 * A libSQL server of the least that speaks Hrana 2 over HTTP (https://github.com/tursodatabase/libsql/blob/main/docs/
 * HRANA_2_SPEC.md), on a local file. It shows that the server needs no more than batches; it is not the real sqld.
 */

type Wire = { type: 'null' } | { type: 'integer' | 'text'; value: string } | { type: 'float'; value: number };
/** Either the text or the number of one that was stored before. */
type Statement = { sql?: string; sql_id?: number; args?: Wire[] };
type Condition =
  | { type: 'ok' | 'error'; step: number }
  | { type: 'not'; cond: Condition }
  | { type: 'and' | 'or'; conds: Condition[] }
  | { type: 'is_autocommit' };
type Step = { condition?: Condition | null; stmt: Statement };
type Request =
  | { type: 'execute'; stmt: Statement }
  | { type: 'batch'; batch: { steps: Step[] } }
  | { type: 'store_sql'; sql_id: number; sql: string }
  | { type: 'close_sql' | 'close' };

/** @param counts what was asked: `trips` requests over HTTP */
export async function startHrana(url: string, counts: { trips: number }) {
  const client = createClient({ url });
  let last: Promise<unknown> = Promise.resolve();
  const server = createServer(async (request, response) => {
    if (request.method !== 'POST') return void response.writeHead(request.url === '/v2' ? 200 : 404).end();
    counts.trips++;
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { requests } = JSON.parse(Buffer.concat(chunks).toString()) as { requests: Request[] };
    // One after the other: transactions that overlap are what the client underneath loses writes of.
    const turn = last.then(() => answerAll(client, requests));
    last = turn.catch(() => {});
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ baton: null, base_url: null, results: await turn }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections();
      server.close();
      client.close();
    },
  };
}

async function answerAll(client: Client, requests: readonly Request[]): Promise<object[]> {
  const session = new Session(client);
  const results: object[] = [];
  for (const one of requests) {
    results.push(
      await session.answer(one).then(
        (answer) => ({ type: 'ok', response: answer }),
        (error: unknown) => ({ type: 'error', error: describe(error) }),
      ),
    );
  }
  session.end();
  return results;
}

/** One stream: what comes between BEGIN and COMMIT is on one connection. */
class Session {
  readonly #client: Client;
  readonly #stored = new Map<number, string>();
  #open: Transaction | null = null;

  constructor(client: Client) {
    this.#client = client;
  }

  async answer(request: Request): Promise<object> {
    if (request.type === 'execute') return { type: 'execute', result: await this.#execute(request.stmt) };
    if (request.type === 'batch') return { type: 'batch', result: await this.#batch(request.batch.steps) };
    if (request.type === 'store_sql') this.#stored.set(request.sql_id, request.sql);
    return { type: request.type };
  }

  end(): void {
    this.#open?.close();
  }

  async #batch(steps: Step[]): Promise<object> {
    const results: (object | null)[] = [];
    const errors: (object | null)[] = [];
    const holds = (condition: Condition): boolean => {
      switch (condition.type) {
        case 'ok':
          return results[condition.step] != null;
        case 'error':
          return errors[condition.step] != null;
        case 'not':
          return !holds(condition.cond);
        case 'and':
          return condition.conds.every(holds);
        case 'or':
          return condition.conds.some(holds);
        case 'is_autocommit':
          return this.#open === null;
      }
    };
    for (const { condition, stmt } of steps) {
      const run = !condition || holds(condition);
      const [result, error] = run
        ? await this.#execute(stmt).then(
            (value) => [value, null] as const,
            (reason: unknown) => [null, describe(reason)] as const,
          )
        : [null, null];
      results.push(result);
      errors.push(error);
    }
    return { step_results: results, step_errors: errors };
  }

  async #execute({ sql_id = -1, sql = this.#stored.get(sql_id)!, args = [] }: Statement): Promise<object> {
    const command = sql.trim().split(' ', 1)[0]!.toUpperCase();
    if (command === 'BEGIN') {
      this.#open = await this.#client.transaction(sql.includes('IMMEDIATE') ? 'write' : 'read');
      return encode(undefined);
    }
    if (command === 'COMMIT' || command === 'ROLLBACK') {
      const open = this.#open;
      this.#open = null;
      await (command === 'COMMIT' ? open?.commit() : open?.rollback());
      return encode(undefined);
    }
    return encode(await (this.#open ?? this.#client).execute({ sql, args: args.map(decode) }));
  }
}

const decode = (value: Wire): InValue =>
  value.type === 'null' ? null : value.type === 'integer' ? BigInt(value.value) : value.value;

const encode = (result: ResultSet | undefined): object => ({
  cols: (result?.columns ?? []).map((name) => ({ name })),
  rows: (result?.rows ?? []).map((row) =>
    Array.from({ length: result!.columns.length }, (_, i) => wire(row[i]!)),
  ),
  affected_row_count: result?.rowsAffected ?? 0,
  last_insert_rowid: null,
});

function wire(value: Value): Wire {
  if (value === null) return { type: 'null' };
  if (typeof value === 'number' && !Number.isInteger(value)) return { type: 'float', value };
  return { type: typeof value === 'string' ? 'text' : 'integer', value: String(value) };
}

const describe = (error: unknown): object => ({
  message: error instanceof Error ? error.message : String(error),
  code: error instanceof Error && 'code' in error ? error.code : 'UNKNOWN',
});
