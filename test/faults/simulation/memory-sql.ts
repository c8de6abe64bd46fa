import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';

export type Statement = { sql: string; args?: unknown[] };
export type Rows = { rows: unknown[][] };

const folder = join(import.meta.dirname, '../../../server/db/migrations');

/**
 * SQLite in memory, with each statement compiled once. It is Node's own, whose statements cost a third of what they
 * cost through the driver of the server; the driver has its own class of faults, on a file and over the network.
 */
export class MemorySql {
  /** Moves whenever anything may have been written. */
  version = 0;
  readonly #native = new DatabaseSync(':memory:');
  readonly #compiled = new Map<string, { statement: StatementSync; reads: boolean }>();

  constructor() {
    const migrations = readdirSync(folder).filter((name) => name.endsWith('.sql'));
    for (const name of migrations.sort()) {
      this.#native.exec(readFileSync(join(folder, name), 'utf8').replaceAll('--> statement-breakpoint', ''));
    }
  }

  /** All or nothing. */
  batch(statements: readonly Statement[]): Rows[] {
    if (statements.every(({ sql }) => this.#compile(sql).reads))
      return statements.map((one) => this.run(one));
    this.#native.exec('BEGIN');
    try {
      const results = statements.map((statement) => this.run(statement));
      this.#native.exec('COMMIT');
      return results;
    } catch (error) {
      this.#native.exec('ROLLBACK');
      throw error;
    }
  }

  run({ sql, args = [] }: Statement): Rows {
    const { statement, reads } = this.#compile(sql);
    if (reads) return { rows: statement.all(...(args as SQLInputValue[])) as unknown as unknown[][] };
    this.version += 1;
    statement.run(...(args as SQLInputValue[]));
    return { rows: [] };
  }

  #compile(sql: string) {
    const known = this.#compiled.get(sql);
    if (known) return known;
    const statement = this.#native.prepare(sql);
    statement.setReturnArrays(true);
    const compiled = { statement, reads: /^\s*(select|pragma)/i.test(sql) };
    this.#compiled.set(sql, compiled);
    return compiled;
  }
}
