import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** A file of comma-separated values: every cell as it is written, by row. */
export type Table = { header: string[]; rows: string[][] };

/** Something the caller has to put right, in one line. */
export class BadInput extends Error {}

/** @param delimiter null: whichever of , ; tab and | the first line has most of */
export function readTable(file: string, delimiter: string | null): Table {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new BadInput(`${file} cannot be read`);
  }
  const [names, ...rows] = recordsOf(file, text, delimiter ?? likelyDelimiter(text));
  if (!names || rows.length === 0) throw new BadInput(`${file} has no rows below its header`);
  const seen = new Map<string, number>();
  const header = names.map((name, at) => {
    const plain = name.trim() || `column ${at + 1}`;
    seen.set(plain, (seen.get(plain) ?? 0) + 1);
    return seen.get(plain) === 1 ? plain : `${plain} (${seen.get(plain)})`;
  });
  return { header, rows: rows.map((row) => header.map((_, at) => row[at] ?? '')) };
}

function recordsOf(file: string, text: string, delimiter: string): string[][] {
  try {
    const options = {
      bom: true,
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    };
    return parse(text, options) as string[][];
  } catch (error) {
    throw new BadInput(`${file} is no table: ${(error as Error).message}`);
  }
}

function likelyDelimiter(text: string): string {
  const line = text.slice(0, 10_000).split(/[\r\n]/, 1)[0]!;
  const count = (delimiter: string) => line.split(delimiter).length;
  return [',', ';', '\t', '|'].reduce((a, b) => (count(b) > count(a) ? b : a));
}
