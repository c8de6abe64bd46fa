import type { Block } from '../../adapters/evidence.ts';
import { type Label, labelOf, splitLabel } from './labels.ts';
import type { Row } from './rows.ts';
import { cellOf, tableOf } from './table.ts';
import { isTitle } from './titles.ts';

/**
 * Notes on every row what the page calls its value: the head of its table column, the label in its own row or in the
 * one right before it (`<dt>`, a cell to its side, a line that ends in a colon).
 */
export function labelRows(rows: readonly Row[], blocks: readonly Block[]): void {
  labelColumns(rows, blocks);
  for (const [position, row] of rows.entries()) {
    const { label, value } = splitLabel(row.text);
    if (label !== '' && value !== '') row.label ||= label;
    const next = rows[position + 1];
    const alone = labelOf(row.text);
    if (alone === '' || !next || next.label !== '' || row.level > 0 || !isBeside(row, next, blocks)) continue;
    const announces = /[:：]\s*$/.test(row.text) || /^(?:dt|th|td|label)$/.test(row.tag);
    if (announces && labelOf(next.text) === '') next.label = alone;
  }
}

/** In the same box, or in the box next to it. */
const isBeside = (row: Row, next: Row, blocks: readonly Block[]): boolean =>
  next.block === row.block ||
  blocks[next.block]?.parent === row.block ||
  blocks[next.block]?.parent === blocks[row.block]?.parent;

/** A table whose first line consists of labels labels its columns; a job at the head of one says that it lists holders. */
function labelColumns(rows: readonly Row[], blocks: readonly Block[]): void {
  const heads = new Map<number, Map<number, { label: Label; title: string }>>();
  const firstLine = new Map<number, number>();
  for (const row of rows) {
    const cell = cellOf(row.block, blocks);
    if (cell < 0) continue;
    const line = blocks[cell]!.parent;
    const table = tableOf(line, blocks);
    const nth = blocks[cell]!.nth;
    if (!firstLine.has(table)) firstLine.set(table, line);
    const isHead = firstLine.get(table) === line;
    if (isHead) {
      const label = labelOf(row.text.split('/')[0]!) || (isTitle(row.text) ? 'name' : '');
      if (label !== '')
        heads.set(
          table,
          (heads.get(table) ?? new Map()).set(nth, {
            label,
            title: labelOf(row.text) === '' ? row.text : '',
          }),
        );
    } else if ((heads.get(table)?.size ?? 0) > 1) {
      const head = heads.get(table)?.get(nth);
      row.label = head?.label ?? '';
      row.columnTitle = head?.title ?? '';
    }
  }
}
