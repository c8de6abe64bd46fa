import type { Block } from '../../adapters/evidence.ts';
import type { Row } from './rows.ts';

/** The block of the table cell a block stands in; -1 outside of tables. */
export function cellOf(block: number, blocks: readonly Block[]): number {
  for (let at = block, steps = 0; at >= 0 && steps < 6; at = blocks[at]!.parent, steps++)
    if (/^t[dh]$/.test(blocks[at]!.tag)) return at;
  return -1;
}

/** The block of the table that a line of cells stands in, the line itself where it has none. */
export function tableOf(line: number, blocks: readonly Block[]): number {
  for (let at = line, steps = 0; at >= 0 && steps < 4; at = blocks[at]!.parent, steps++)
    if (blocks[at]!.tag === 'table') return at;
  return line;
}

/** What stands right below a row in its column of a table. `rows`: all of the page. */
export function rowBelow(row: Row, rows: readonly Row[], blocks: readonly Block[]): Row | undefined {
  const cell = cellOf(row.block, blocks);
  if (cell < 0) return undefined;
  const { parent: line, nth } = blocks[cell]!;
  const { parent: body, nth: lineNth } = blocks[line] ?? { parent: -1, nth: 0 };
  return rows.slice(row.index + 1, row.index + 41).find((other) => {
    const below = blocks[cellOf(other.block, blocks)];
    const lower = below && blocks[below.parent];
    return below?.nth === nth && lower?.parent === body && lower.nth === lineNth + 1;
  });
}
