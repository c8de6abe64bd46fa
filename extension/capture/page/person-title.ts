import type { Block } from '../../adapters/evidence.ts';
import type { Card } from './card.ts';
import { splitLabel } from './labels.ts';
import { nameLikeness } from './names.ts';
import type { Named } from './person-row.ts';
import type { Row } from './rows.ts';
import { rowBelow } from './table.ts';
import { hasJobWord, isTitle } from './titles.ts';

export type StatedTitle = { value: string; row: Row };

/** A page's rows, all of them and without menus and quotations, and who is named in which. */
export type Scene = {
  rows: readonly Row[];
  content: readonly Row[];
  blocks: readonly Block[];
  byRow: ReadonlyMap<Row, Named>;
  /** In this list every title stands before its name. */
  titlesPrecede: boolean;
};

/** The job of whom a card belongs to: stated beside the name, in its table, or for the whole section. */
export const titleOf = (card: Card, named: Named, scene: Scene): StatedTitle | null =>
  beside(card, named, scene) ?? below(card, scene) ?? announced(card, scene) ?? ofSection(card, named, scene);

/** In a table whose lines hold the names and, below, what each of them does. */
function below({ anchor }: Card, { rows, blocks }: Scene): StatedTitle | null {
  const row = rowBelow(anchor, rows, blocks);
  return row && isTitle(row.text) ? { value: row.text, row } : null;
}

/** `Director of Operations:` right before the name. */
function announced({ anchor }: Card, { content }: Scene): StatedTitle | null {
  const row = content[content.indexOf(anchor) - 1];
  return row && /[:：]$/.test(row.text) && isTitle(row.text) ? { value: row.text, row } : null;
}

/** People listed under a heading that is a job hold it: `Partners`, which firms may be as well. */
function ofSection({ anchor }: Card, { likeness }: Named, { content }: Scene): StatedTitle | null {
  const heading = content.findLast(
    (row) =>
      row.index < anchor.index &&
      row.index > anchor.index - 60 &&
      row.level > 0 &&
      (anchor.level === 0 || row.level < anchor.level),
  );
  if (!heading || heading.text.length > 40) return null;
  if (likeness < 1 && /partners?$|members?$/i.test(heading.text)) return null;
  const isPlural = /^[\p{L} -]+s$/u.test(heading.text);
  if (!isPlural && !isNoPageHead(heading)) return null;
  const value = isPlural ? heading.text.slice(0, -1) : heading.text;
  return isTitle(value) && hasJobWord(head(value)) ? { value, row: heading } : null;
}

/** The noun of a short heading: "Register of lawyers" lists lawyers and is none, nor is «Реестр адвокатов». */
function head(text: string): string {
  const words = text.split(/\s+(?:of\s.*)?/);
  return (/\p{Script=Latin}/u.test(text) ? words.findLast((word) => word !== '') : words[0]) ?? '';
}

/** In a list that begins with a title and ends with a name every title stands before its name. */
export function doTitlesPrecede(candidates: readonly Named[], content: readonly Row[]): boolean {
  const sure = candidates.filter(({ likeness, title }) => likeness === 1 && title === '');
  if (sure.length < 3) return false;
  const next = ({ row }: Named, step: 1 | -1) => content[content.indexOf(row) + step];
  const isJob = (row: Row | undefined) => row !== undefined && isTitle(row.text);
  const before = sure.filter((named) => isJob(next(named, -1))).length;
  const last = candidates.findLast((named) => named.likeness === 1 || isJob(next(named, -1)))!;
  return before > sure.length / 2 && isJob(next(sure[0]!, -1)) && !isJob(next(last, 1));
}

export function titleIn(row: Row, named: Named | undefined): string {
  if (named && named.title !== '') return named.title;
  if (named && named.likeness === 1) return '';
  const { label, value } = splitLabel(row.text);
  if (row.label === 'title' || label === 'title') return value;
  if (label !== '' || row.label !== '') return '';
  if (isTitle(row.text) && nameLikeness(row.text) < 1) return row.text;
  return row.parts.map((part) => part.text.trim()).find((text) => text !== row.text && isTitle(text)) ?? '';
}

/** What the whole page is headed by is no job of the one whose name follows: a vacancy, and who offers it. */
const isNoPageHead = ({ level }: Row): boolean => level !== 1;

/** In the name's own row, else the nearest row of the card, after the name before those in front of it. */
function beside(card: Card, named: Named, { content, byRow, titlesPrecede }: Scene): StatedTitle | null {
  if (named.title !== '') return { value: named.title, row: named.row };
  if (titlesPrecede) {
    const row = content[content.indexOf(card.anchor) - 1];
    return row && isTitle(row.text) ? { value: row.text, row } : null;
  }
  const at = card.rows.indexOf(card.anchor);
  const order = [
    ...card.rows.slice(at + 1, at + 5),
    ...card.rows
      .slice(Math.max(0, at - 2), at)
      .filter(isNoPageHead)
      .reverse(),
  ];
  for (const row of order) {
    const value = titleIn(row, byRow.get(row));
    if (value !== '') return { value, row };
  }
  return null;
}
