import { bareName } from '@clew/shared/names/bare-name.ts';
import { splitLabel } from './labels.ts';
import { nameLikeness } from './names.ts';
import type { Row } from './rows.ts';
import { department, isTitle } from './titles.ts';

/** A row that names a person, with the title when it stands in the same row. `others`: further names beside hers. */
export type Named = { row: Row; name: string; others: string[]; title: string; likeness: number };

const separators = /\s+[-–—|•·/]\s+|\s*[|•:：]\s*|,\s+|\s*[–—]\s*|\s+\(|\)\s*|\s{2,}/;

/** Reads `Jane Doe`, `Jane Doe, CEO`, `CEO: Jane Doe`, `Contact: Jane Doe` and `<b>Jane Doe</b> CEO`. */
export function personIn(row: Row): Named | null {
  if (row.text.length > 220 || row.text.length < 3) return null;
  const labelled = row.label === 'name';
  const { label, value } = splitLabel(row.text);
  if (label !== '' && label !== 'name' && label !== 'contact' && label !== 'title') return null;
  const remark = /[([]([^)\]]{2,60})[)\]]/.exec(value)?.[1] ?? '';
  const whole = named(
    row,
    value,
    row.columnTitle || (isTitle(remark) ? remark : ''),
    labelled || label === 'name',
  );
  if (whole) return whole;
  const pieces = value
    .split(separators)
    .map((piece) => piece.replace(numberAfter, '').trim())
    .filter((piece) => piece !== '');
  const together = namesTogether(value);
  if (together.length > 1)
    return { row, name: together[0]!, others: together.slice(1), title: row.columnTitle, likeness: 1 };
  for (const [position, piece] of pieces.slice(0, 3).entries()) {
    const likeness = nameLikeness(piece);
    if (likeness === 0) continue;
    const rest = pieces.filter((_, other) => other !== position);
    const title = titleAfter(value, piece) || rest.find(isTitle) || '';
    if (title !== '' || (position === 0 && isOwn(row, piece, rest, likeness)))
      return { row, name: bareName(piece), others: likewise(pieces.slice(position + 1)), title, likeness };
    if (position === 1 && likeness === 1 && isRole(pieces[0]!) && /@|\d{3}|\(ext/.test(value))
      return { row, name: bareName(piece), others: [], title: pieces[0]!, likeness };
  }
  const led = titleThenName(value);
  if (led) return { row, ...led, others: [], likeness: 1 };
  for (const part of row.parts) {
    if (!/^(?:b|strong|a|em|span|font)$/.test(part.tag)) continue;
    const found = named(row, part.text.trim().replace(/[\s:,–—-]+$/, ''), '', labelled);
    if (!found) continue;
    const after = row.parts
      .filter((other) => other !== part)
      .map((other) => other.text.trim().replace(/^[\s,:–—-]+/, ''));
    return { ...found, title: after.find(isTitle) ?? '' };
  }
  return null;
}

function named(row: Row, text: string, title: string, labelled: boolean): Named | null {
  const likeness = /\s[–—|-]\s/.test(text) || saysMore(text) ? 0 : nameLikeness(text);
  if (likeness === 0) return null;
  return { row, name: bareName(text), others: [], title, likeness: labelled ? 1 : likeness };
}

/** A number that follows a name without a sign between. */
const numberAfter =
  /\s(?:(?:tel|tél|phone|mob|mobile|[tmp]|тел|моб|تلفن)[.:]?\s)?[+(]?[\d۰-۹][\d۰-۹\s()./-]{5,24}$/iu;

/** Whole names that follow one with its job: `Directors: Jane Doe, John Roe`. */
const likewise = (pieces: readonly string[]): string[] =>
  pieces.filter((piece) => / /.test(piece) && nameLikeness(piece) === 1 && !isTitle(piece)).map(bareName);

/** `Managing Director Jane Doe`, with nothing between. */
function titleThenName(text: string): { name: string; title: string } | null {
  const words = text.split(' ');
  if (words.length < 3 || words.length > 9 || /[\d,;:@|]/.test(text)) return null;
  for (const size of [3, 2]) {
    const name = words.slice(-size).join(' ');
    const jobs = words
      .slice(0, -size)
      .join(' ')
      .split(/\s(?=and\s|&\s)/);
    while (jobs.length > 1 && !isTitle(jobs[0]!)) jobs.shift();
    const title = jobs.join(' ').replace(/^(?:and|&)\s/, '');
    if (isTitle(title) && nameLikeness(name) === 1 && !isTitle(name)) return { name: bareName(name), title };
  }
  return null;
}

/** `Jane Doe, John Roe and Ann Lee`: whole names, one of them known. */
function namesTogether(text: string): string[] {
  const pieces = text.split(/\s*[,;،]\s+|\s(?:and|&|und|et|y|и|و)\s/);
  if (pieces.length < 2 || pieces.length > 6) return [];
  const likely = pieces.map((piece) => (piece.includes(' ') ? nameLikeness(piece) : 0));
  return likely.every((likeness) => likeness > 0) && likely.includes(1) ? pieces.map(bareName) : [];
}

/** A job or another person stands behind the comma. */
function saysMore(text: string): boolean {
  const [, ...rest] = text.split(/,\s+/);
  return rest.some((piece) => isTitle(piece) || (piece.includes(' ') && nameLikeness(piece) === 1));
}

/** The rest of the row after the name, commas and all, when it reads as one title. */
function titleAfter(value: string, name: string): string {
  const rest = value
    .slice(value.indexOf(name) + name.length)
    .replace(/^[\s,:–—|()-]+/, '')
    .replace(/[\s)]+$/, '');
  if (!isTitle(rest)) return '';
  // `Cluster Coordinator, Our Place`: a whole title and where; `Director, Finance`: one title.
  const [head = '', where] = rest.split(/,\s+/);
  const isWhole =
    where !== undefined && head.includes(' ') && isTitle(head) && !isTitle(where) && !department.test(where);
  return isWhole ? head : rest;
}

const isEmphasised = (row: Row, text: string): boolean =>
  row.parts.some((part) => /^(?:b|strong|a)$/.test(part.tag) && part.text.includes(text));

/** The name stands out from the rest of its row, or the rest is hardly anything. */
const isOwn = (row: Row, name: string, rest: readonly string[], likeness: number): boolean =>
  likeness === 1 || isEmphasised(row, name) || rest.every((part) => part.length < 12);

/** A few capitalised words before a name with its own number or mailbox. */
const isRole = (text: string): boolean =>
  /^(?:\p{Lu}[\p{L}.&/-]*(?:\s(?:of|and|&|for)\s|\s)?){1,4}$/u.test(text) && text.length < 40;
