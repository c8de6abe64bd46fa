import { nameLikeness } from './names.ts';
import type { Row } from './rows.ts';

/**
 * Puts names together that designers break into two lines: family name above, given names below. Only where the box
 * holds nothing else and is called after a name, or is a heading: elsewhere two lines are two things. The second row
 * is left empty, since rows are known by their place.
 */
export function joinBrokenNames(rows: readonly Row[]): void {
  for (const [position, row] of rows.entries()) {
    const next = rows[position + 1];
    if (!next || row.block < 0 || next.block !== row.block) continue;
    if (rows[position - 1]?.block === row.block || rows[position + 2]?.block === row.block) continue;
    if (!/name|fio|person/i.test(row.hint) && row.level === 0) continue;
    const whole = `${row.text} ${next.text}`;
    if (whole.length > 60 || nameLikeness(row.text) === 1 || nameLikeness(whole) < 1) continue;
    row.text = whole;
    row.parts = [...row.parts, { text: ' ', tag: '', href: '', hint: '' }, ...next.parts];
    next.text = '';
    next.parts = [];
  }
}
