import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Database } from './database.ts';
import type { Statement } from './guarded.ts';

/**
 * Inserts rows by one statement with one parameter, however many they are: building and binding a parameter for every
 * value takes longer than SQLite takes to write it. A column that a row lacks becomes NULL.
 * @param onConflict e.g. `ON CONFLICT DO NOTHING`
 */
export function insertRows<T extends SQLiteTable>(
  writer: Database['writer'],
  table: T,
  rows: readonly T['$inferInsert'][],
  onConflict: SQL = sql``,
): Statement {
  const columns = Object.entries(getTableColumns(table));
  const values = (rows as readonly Record<string, unknown>[]).map((row) =>
    columns.map(([key, column]) => {
      const value = row[key] ?? null;
      const stored = value === null ? null : column.mapToDriverValue(value);
      // JSON could carry half a surrogate pair into the database, where text is UTF-8.
      return typeof stored === 'string' ? stored.toWellFormed() : stored;
    }),
  );
  const names = sql.join(
    columns.map(([, { name }]) => sql.identifier(name)),
    sql`, `,
  );
  const cells = sql.join(
    columns.map((_, n) => sql.raw(`value ->> ${n}`)),
    sql`, `,
  );
  // Without a WHERE the parser would take ON CONFLICT for the condition of a join.
  return writer.run(
    sql`INSERT INTO ${table} (${names}) SELECT ${cells} FROM json_each(${JSON.stringify(values)}) WHERE true ${onConflict}`,
  );
}
