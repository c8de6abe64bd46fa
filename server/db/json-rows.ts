import { type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';

type Value<C extends SQLiteColumn> = C['_']['notNull'] extends true ? C['_']['data'] : C['_']['data'] | null;
type Rows<C extends Record<string, SQLiteColumn>> = { [Name in keyof C]: Value<C[Name]> }[];

/**
 * All rows of a query as one value: each row and each value in it costs the driver several times what SQLite takes to
 * find it. In no order. For columns of text, numbers and JSON.
 */
export function jsonRows<C extends Record<string, SQLiteColumn>>(columns: C): SQL<Rows<C>> {
  const names = Object.keys(columns);
  const values = Object.values(columns).map((column) =>
    column.dataType === 'json' ? sql`json(${column})` : sql`${column}`,
  );
  const rows = sql<Rows<C>>`json_group_array(json_array(${sql.join(values, sql`, `)}))`;
  return rows.mapWith(
    (text: string) =>
      (JSON.parse(text) as unknown[][]).map((row) =>
        Object.fromEntries(names.map((name, n) => [name, row[n]])),
      ) as Rows<C>,
  );
}
