import { isRole, namesHolder, rolesListed, weightOf } from '@clew/shared/titles/roles.ts';
import type { Block } from '../../adapters/evidence.ts';
import { contactsOf, type Place } from './contacts.ts';
import { splitLabel } from './labels.ts';
import { nameLikeness } from './names.ts';
import { type Row, shapeOf } from './rows.ts';
import { cellOf, tableOf } from './table.ts';
import { isTitle } from './titles.ts';

/** A job that the page names without saying who holds it, in the words around it. */
export type Role = { value: string; quote: string; row: Row };

const maxRoles = 20;
const silent = new Set(['nav', 'related', 'quote']);

/**
 * Whom to ask for at a firm: what stands in a column or behind a label of positions, jobs with a mailbox or a number of
 * their own, lists of nothing but jobs, and jobs that a sentence lists. Who decides most comes first.
 * @param held what belongs to the people whom the page names: their rows, and their titles in lower case
 */
export function rolesOf(
  rows: readonly Row[],
  blocks: readonly Block[],
  place: Place,
  held: { rows: ReadonlySet<Row>; titles: ReadonlySet<string> },
): Role[] {
  const ofPeople = linesOfPeople(rows, blocks);
  const content = rows.filter(
    (row) =>
      !silent.has(row.zone) && row.text !== '' && !held.rows.has(row) && !ofPeople.has(lineOf(row, blocks)),
  );
  const inLists = listed(content, blocks);
  const roles = new Map<string, Role>();
  for (const [position, row] of content.entries()) {
    const isAlone =
      isPosition(row) || (isNamed(row) && (inLists.has(row) || isReached(row, content[position + 1], place)));
    const found = isAlone ? [{ value: roleText(row), quote: row.text, row }] : rolesIn(row);
    for (const role of found) {
      const key = role.value.toLowerCase();
      if (!held.titles.has(key) && !roles.has(key)) roles.set(key, role);
    }
  }
  return [...roles.values()]
    .sort((one, other) => weightOf(other.value) - weightOf(one.value))
    .slice(0, maxRoles);
}

/** Without its label, its bullet and what ends it: `Position: Sales Manager`, `- Sales Manager:`. */
function roleText({ text }: Row): string {
  const { label, value } = splitLabel(text);
  return (label === 'title' ? value : text).replace(/^[\s•·*–-]+|[\s:,;*]+$/g, '');
}

/** The page itself says that it is a position. */
function isPosition(row: Row): boolean {
  const text = roleText(row);
  const isCalled = row.label === 'title' || splitLabel(row.text).label === 'title';
  return isCalled && isTitle(text) && namesHolder(text);
}

const isNamed = (row: Row): boolean => isRole(roleText(row)) && nameLikeness(row.text) < 1;

/** By a number or a mailbox beside it, or in the short row below. */
const isReached = (row: Row, next: Row | undefined, place: Place): boolean =>
  [row, next].some(
    (near) =>
      near !== undefined &&
      (near === row || near.text.length < 60) &&
      contactsOf(near, place).some(({ field }) => field === 'email' || field === 'phone'),
  );

const rolesIn = (row: Row): Role[] =>
  row.text
    .split(/(?<=[.!?؟])\s/)
    .flatMap((quote) => rolesListed(quote).map((value) => ({ value, quote: quote.trim(), row })));

/** Rows of lists, columns and series of headings that hold three jobs at least, and hardly anything else. */
function listed(content: readonly Row[], blocks: readonly Block[]): Set<Row> {
  const lists = [...Map.groupBy(content, (row) => listOf(row, blocks)).values()];
  const jobs = lists.flatMap((list) => {
    const roles = list.filter(isNamed);
    return new Set(roles.map(roleText)).size >= 3 && roles.length > list.length / 2 ? roles : [];
  });
  return new Set(jobs);
}

function listOf(row: Row, blocks: readonly Block[]): string {
  const cell = blocks[cellOf(row.block, blocks)];
  if (cell) return `${tableOf(cell.parent, blocks)} ${cell.nth}`;
  return row.tag === 'li' ? `${blocks[row.block]?.parent}` : shapeOf(row);
}

/** Lines of tables that name somebody: the position beside the name is held. */
function linesOfPeople(rows: readonly Row[], blocks: readonly Block[]): Set<number | undefined> {
  const lines = new Set(rows.filter(({ label }) => label === 'name').map((row) => lineOf(row, blocks)));
  lines.delete(undefined);
  return lines;
}

/** The line of the table that a row stands in; undefined outside of tables. */
const lineOf = (row: Row, blocks: readonly Block[]): number | undefined =>
  blocks[cellOf(row.block, blocks)]?.parent;
