import { latinise } from '@clew/shared/fold.ts';
import type { Block } from '../../adapters/evidence.ts';
import { type Card, cardsOf } from './card.ts';
import { type Contact, contactsOf, type Place } from './contacts.ts';
import { splitLabel } from './labels.ts';
import { nameLikeness } from './names.ts';
import { type Named, personIn } from './person-row.ts';
import type { Row } from './rows.ts';
import { isTitle } from './titles.ts';

/** A person as the visible text presents one: a name with a title or a way to reach them in the same box. */
export type PagePerson = {
  named: Named;
  title: { value: string; row: Row } | null;
  contacts: Contact[];
  card: Card;
};

const silent = new Set(['nav', 'related', 'quote']);
const hinted =
  /\b(?:name|fio|fullname|person|staff|member|team|author|doctor|people|employee|profile|bio|title)\b/i;

const strictly =
  /\b(?:fullname|full-name|person-?name|member-?name|staff-?name|team-?name|doctor-?name|employee-?name|fio)\b/i;

export function peopleOf(rows: readonly Row[], blocks: readonly Block[], place: Place): PagePerson[] {
  const content = rows.filter((row) => !silent.has(row.zone));
  const candidates = content.map(personIn).filter((named): named is Named => named !== null);
  const byRow = new Map(candidates.map((named) => [named.row, named]));
  const holds = (list: readonly Row[]) =>
    list.some((row) => titleIn(row, byRow.get(row)) !== '' || contactsOf(row, place).length > 0);
  const cards = cardsOf(
    candidates.map(({ row }) => row),
    content,
    blocks,
    holds,
  );
  const people: PagePerson[] = [];
  const doubtful: PagePerson[] = [];
  for (const card of cards) {
    const named = byRow.get(card.anchor)!;
    const title = titleOf(card, named, byRow);
    const contacts = card.rows.flatMap((row) => contactsOf(row, place));
    if (people.some((person) => person.named.name === named.name)) continue;
    if (named.likeness > 0 && isPerson(named, title !== null, contacts))
      people.push({ named, title, contacts, card });
    else if (title !== null) doubtful.push({ named, title, contacts, card });
  }
  const sure = people.map(({ named }) => shapeOf(named.row));
  const looksLikeOthers = ({ named: { row } }: PagePerson) =>
    sure.filter((shape) => shape === shapeOf(row)).length > 1;
  return [...people, ...doubtful.filter(looksLikeOthers)].sort(
    (one, other) => one.named.row.index - other.named.row.index,
  );
}

/** Entries of one list look alike: what is a name in most of them is one in all. */
const shapeOf = (row: Row): string => `${row.tag}|${row.zone}|${row.hint.split(' ')[0]}|${row.parts[0]?.tag}`;

/** A known name needs some sign that the page presents a person; the mere shape of one needs a sure sign. */
function isPerson({ row, name, likeness }: Named, hasTitle: boolean, contacts: readonly Contact[]): boolean {
  if (
    row.label === 'name' ||
    contacts.some(({ field, value }) => field === 'email' && namesMailbox(name, value))
  )
    return true;
  const isHinted = hinted.test(row.hint);
  if (likeness === 1) return hasTitle || contacts.length > 0 || isHinted || row.level > 0;
  return hasTitle && strictly.test(row.hint);
}

/** `j.doe@`, `doe@`, `jane@` and `janedoe@` for Jane Doe. */
function namesMailbox(name: string, email: string): boolean {
  const mailbox = email
    .split('@')[0]!
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  const words = latinise(name)
    .split(' ')
    .filter((word) => word.length > 2);
  return mailbox.length > 2 && words.some((word) => mailbox.includes(word));
}

function titleIn(row: Row, named: Named | undefined): string {
  if (named) return named.title;
  const { label, value } = splitLabel(row.text);
  if (row.label === 'title' || label === 'title') return value;
  if (label !== '' || row.label !== '') return '';
  if (isTitle(row.text) && nameLikeness(row.text) < 1) return row.text;
  return row.parts.map((part) => part.text.trim()).find((text) => text !== row.text && isTitle(text)) ?? '';
}

/** In the name's own row, else the nearest row of the card, after the name before those in front of it. */
function titleOf(
  card: Card,
  named: Named,
  byRow: ReadonlyMap<Row, Named>,
): { value: string; row: Row } | null {
  if (named.title !== '') return { value: named.title, row: named.row };
  const at = card.rows.indexOf(card.anchor);
  const order = [...card.rows.slice(at + 1, at + 5), ...card.rows.slice(Math.max(0, at - 2), at).reverse()];
  for (const row of order) {
    if (byRow.has(row) && row !== card.anchor) continue;
    const value = titleIn(row, undefined);
    if (value !== '') return { value, row };
  }
  return null;
}
