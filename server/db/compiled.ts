import { fillPlaceholders, sql } from 'drizzle-orm';
import type { Statement } from './guarded.ts';

/** What a `batch()` of drizzle wants of a statement. */
type Prepared = {
  getQuery(): { sql: string; params: unknown[] };
  mapResult(response: unknown, isFromBatch?: boolean): unknown;
};

type Values = { readonly [name: string]: string | number | readonly string[] };

const texts = new Map<string, readonly Prepared[]>();

/**
 * Statements whose text is put together once, and then only filled: that takes drizzle several times as long as SQLite
 * takes to answer them, and `batch()` knows no placeholders.
 * @param kind names the text, with all it depends on but how many values there are; of few kinds
 * @param build gets a placeholder for each value; it may hand it to drizzle and do nothing else with it
 */
export function compiled<V extends Values, const T extends readonly Statement[]>(
  kind: string,
  values: V,
  build: (values: V) => T,
): T {
  const lengths = Object.values(values).map((value) => (Array.isArray(value) ? value.length : ''));
  const form = `${kind} ${lengths}`;
  let prepared = texts.get(form);
  if (!prepared) {
    const statements = build(placeholders(values)) as unknown as readonly { _prepare(): Prepared }[];
    prepared = statements.map((each) => each._prepare());
    texts.set(form, prepared);
  }
  const named = nameAll(values);
  return prepared.map((each) => filled(each, named)) as unknown as T;
}

/** A statement of one's own among those of drizzle. It gives no rows. */
export const written = (sql: string, params: unknown[]): Statement => {
  const prepared: Prepared = { getQuery: () => ({ sql, params }), mapResult: () => undefined };
  return { _prepare: () => prepared } as unknown as Statement;
};

const filled = (prepared: Prepared, named: Record<string, unknown>) => ({
  _prepare: (): Prepared => ({
    getQuery() {
      const { sql, params } = prepared.getQuery();
      return { sql, params: fillPlaceholders(params, named) };
    },
    mapResult: (response, isFromBatch) => prepared.mapResult(response, isFromBatch),
  }),
});

/** Each value under a name of its own, those of lists by their place in them. */
const nameAll = (values: Values): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      typeof value === 'object' ? value.map((each, n) => [`${name} ${n}`, each]) : [[name, value]],
    ),
  );

const placeholders = <V extends Values>(values: V): V =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'object'
        ? value.map((_, n) => sql.placeholder(`${name} ${n}`))
        : sql.placeholder(name),
    ]),
  ) as unknown as V;
