import { getTableColumns } from 'drizzle-orm';
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import { written } from './compiled.ts';
import type { Statement } from './guarded.ts';

/** SQLite takes 32,766 parameters in one statement. */
const mostValues = 30_000;

/**
 * Inserts rows by as few statements as there can be. Their text is put together here: drizzle takes several times as
 * long for a parameter as SQLite takes to write it. A column that a row lacks becomes NULL.
 * @param onConflict e.g. `ON CONFLICT DO NOTHING`
 */
export function insertRows<T extends SQLiteTable>(
  table: T,
  rows: readonly T['$inferInsert'][],
  onConflict = '',
): Statement[] {
  const columns = Object.entries(getTableColumns(table));
  const names = columns.map(([, { name }]) => `"${name}"`).join(', ');
  const into = `INSERT INTO "${getTableConfig(table).name}" (${names}) VALUES`;
  const cells = `(${columns.map(() => '?').join(', ')})`;
  const most = Math.floor(mostValues / columns.length);
  const statements: Statement[] = [];
  for (let from = 0; from < rows.length; from += most) {
    const some: readonly Record<string, unknown>[] = rows.slice(from, from + most);
    const values = some.flatMap((row) =>
      columns.map(([key, column]) => {
        const value = row[key] ?? null;
        const stored = value === null ? null : column.mapToDriverValue(value);
        // Text in the database is UTF-8, which has no half surrogate pairs.
        return typeof stored === 'string' ? stored.toWellFormed() : stored;
      }),
    );
    const text = `${into} ${Array(some.length).fill(cells).join(', ')} ${onConflict}`;
    statements.push(written(text, values));
  }
  return statements;
}
