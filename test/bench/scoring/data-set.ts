import type { Example, Values } from '@clew/shared/scoring/card.ts';
import { readColumn } from './columns.ts';
import { BadInput, type Table } from './table.ts';

/** A table with outcomes, ready to learn from. */
export type DataSet = { name: string; examples: Example[] };

/** Which column is the outcome, which of its values is a win, what tells buyers apart, and what is not a feature. */
export type Roles = {
  label: string;
  positive: string;
  /** A column, or `*` for all but the label, joined by `|`. */
  key: string;
  drop: readonly string[];
};

export function toDataSet(
  name: string,
  { header, rows }: Table,
  { label, positive, key, drop }: Roles,
): DataSet {
  const at = (column: string): number => {
    const found = header.indexOf(column);
    if (found < 0) throw new BadInput(`${name} has no column "${column}"; it has ${header.join(', ')}`);
    return found;
  };
  const labelAt = at(label);
  const keyAt = key === '*' ? null : at(key);
  const left = new Set([labelAt, keyAt, ...drop.map(at)]);
  const features = header.flatMap((column, place) => (left.has(place) ? [] : [{ column, place }]));
  if (features.length === 0) throw new BadInput(`${name} has no column left to learn from`);
  const columns = features.map(({ column, place }) => ({
    column,
    values: readColumn(rows.map((row) => row[place]!)),
  }));
  const examples = rows.map((row, index): Example => {
    const values: Values = Object.fromEntries(columns.map(({ column, values }) => [column, values[index]!]));
    return {
      key: keyAt === null ? row.filter((_, place) => place !== labelAt).join('|') : row[keyAt]!,
      won: row[labelAt]!.trim() === positive.trim(),
      values,
    };
  });
  const wins = examples.filter(({ won }) => won).length;
  if (wins === 0 || wins === examples.length) {
    const found = [...new Set(rows.slice(0, 1000).map((row) => row[labelAt]!))].slice(0, 5).join(', ');
    throw new BadInput(
      `${wins ? 'All' : 'No'} rows of ${name} have "${positive}" in "${label}"; there is ${found}`,
    );
  }
  return { name, examples };
}
