import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'libsql';

export type Statement = { sql: string; args?: unknown[] };
export type Rows = { rows: unknown[][] };

/** libSQL in memory, with each statement compiled once: most of what a short batch costs. */
export class MemorySql {
  readonly #native = new Sqlite(':memory:');
  readonly #compiled = new Map<string, { statement: Sqlite.Statement; reads: boolean }>();

  constructor() {
    const folder = join(import.meta.dirname, '../../../server/db/migrations');
    for (const name of readdirSync(folder)
      .filter((each) => each.endsWith('.sql'))
      .sort()) {
      this.#native.exec(readFileSync(join(folder, name), 'utf8').replaceAll('--> statement-breakpoint', ''));
    }
  }

  /** All or nothing. */
  batch(statements: readonly Statement[]): Rows[] {
    this.run({ sql: 'BEGIN' });
    try {
      const results = statements.map((statement) => this.run(statement));
      this.run({ sql: 'COMMIT' });
      return results;
    } catch (error) {
      this.run({ sql: 'ROLLBACK' });
      throw error;
    }
  }

  run({ sql, args = [] }: Statement): Rows {
    let compiled = this.#compiled.get(sql);
    if (!compiled) {
      const statement = this.#native.prepare(sql);
      const reads = /^\s*(select|pragma)/i.test(sql);
      compiled = { statement: reads ? statement.raw(true) : statement, reads };
      this.#compiled.set(sql, compiled);
    }
    if (compiled.reads) return { rows: compiled.statement.all(...args) as unknown[][] };
    compiled.statement.run(...args);
    return { rows: [] };
  }
}
