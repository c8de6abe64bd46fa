import { companyLikelihood } from '@clew/shared/contact/companies.ts';
import { latinise } from '@clew/shared/fold.ts';
import type { Block } from '../../adapters/evidence.ts';
import { type Card, cardsOf } from './card.ts';
import { type Contact, contactsOf, type Place } from './contacts.ts';
import { splitLabel } from './labels.ts';
import { isSameName, nameLikeness } from './names.ts';
import { type Named, personIn } from './person-row.ts';
import { type Reached, reachedIn } from './reached.ts';
import { type Row, shapeOf } from './rows.ts';
import { rowBelow } from './table.ts';
import { hasJobWord, isTitle } from './titles.ts';

/** Work grows with the square of it; no rep ticks through more. */
const maxCandidates = 400;

type Stated = { value: string; row: Row };

/** A person as the visible text presents one: a name with a title or a way to reach them in the same box. */
export type PagePerson = {
  named: Named;
  title: Stated | null;
  company: Row | null;
  contacts: Contact[];
  card: Card;
  /** What reaches them is the firm's as well. */
  shares: boolean;
};

const silent = new Set(['nav', 'related', 'quote']);
const hinted = /(?:name|fio|person|staff|member|team|doctor|people|employee|profile|manager)/i;
const strictly =
  /\b(?:full-?name|person-?name|member-?name|staff-?name|team-?name|doctor-?name|employee-?name|fio)\b/i;

export function peopleOf(rows: readonly Row[], blocks: readonly Block[], place: Place): PagePerson[] {
  const content = rows.filter((row) => !silent.has(row.zone));
  const candidates = content
    .map(personIn)
    .filter((named): named is Named => named !== null)
    .slice(0, maxCandidates);
  const reached = reachedIn(content, place).slice(0, maxCandidates);
  const byRow = new Map(candidates.map((named) => [named.row, named]));
  const holds = (list: readonly Row[]) =>
    list.some((row) => titleIn(row, byRow.get(row)) !== '' || contactsOf(row, place).length > 0);
  const precedes = titlesPrecede(candidates, content);
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
    const title =
      titleOf(card, named, byRow, precedes ? content : null) ??
      titleBelow(card, rows, blocks) ??
      announced(card, content) ??
      sectionTitle(card, content);
    const company = card.rows.find((row) => row !== card.anchor && isCompany(row)) ?? null;
    const ofOthers = (row: Row) =>
      reached.some((other) => other.row === row && !isSameName(other.name, named.name));
    const contacts = card.rows.filter((row) => !ofOthers(row)).flatMap((row) => contactsOf(row, place));
    const person = { named, title, company, contacts, card, shares: false };
    if (people.some((other) => other.named.name === named.name)) continue;
    if (isPerson(named, title !== null, contacts) || isListed(named, candidates)) {
      people.push(person);
      for (const name of named.others) people.push({ ...person, named: { ...named, name }, contacts: [] });
    } else if (title !== null) doubtful.push(person);
  }
  learn(people, byRow);
  const sure = people.map(({ named }) => shapeOf(named.row));
  const looksLikeOthers = ({ named: { row } }: PagePerson) =>
    sure.filter((shape) => shape === shapeOf(row)).length > 1;
  const shown = [...people, ...doubtful.filter(looksLikeOthers)];
  for (const one of reached) {
    const known = shown.find(({ named }) => isSameName(named.name, one.name));
    if (!known) shown.push(personOf(one));
    else known.contacts.push(...one.contacts.filter((contact) => !reaches(known, contact)));
  }
  return shown.sort((one, other) => one.named.row.index - other.named.row.index);
}

const reaches = ({ contacts }: PagePerson, { value }: Contact): boolean =>
  contacts.some((contact) => contact.value === value);

const personOf = ({ name, title, row, contacts }: Reached): PagePerson => ({
  named: { row, name, others: [], title, likeness: 1 },
  title: title === '' ? null : { value: title, row },
  company: null,
  contacts,
  card: { anchor: row, rows: [row] },
  shares: true,
});

/** What the entries of a list have in one place is a title, or a firm, in all of them. */
function learn(people: readonly PagePerson[], byRow: ReadonlyMap<Row, Named>): void {
  const titles = new Map<string, number>();
  const companies = new Map<string, number>();
  const count = (places: Map<string, number>, place: string) =>
    places.set(place, (places.get(place) ?? 0) + 1);
  for (const { title, company, named, card } of people) {
    if (title && title.row !== named.row) count(titles, placeOf(title.row, card));
    if (company) count(companies, placeOf(company, card));
  }
  for (const person of people) {
    const { card } = person;
    for (const row of card.rows) {
      if (row === card.anchor || row === person.title?.row || !isPlain(row, byRow)) continue;
      const [asTitle, asCompany] = [
        titles.get(placeOf(row, card)) ?? 0,
        companies.get(placeOf(row, card)) ?? 0,
      ];
      if (!person.company && asCompany > Math.max(1, asTitle)) person.company = row;
      else if (!person.title && asTitle > 1 && row !== person.company)
        person.title = { value: row.text, row };
    }
  }
}

/** Where in its card a row stands, and in what form. */
const placeOf = (row: Row, { anchor }: Card): string => `${row.index - anchor.index} ${shapeOf(row)}`;

const isCompany = (row: Row): boolean =>
  row.label === 'company' ||
  (row.label === '' &&
    row.text.length < 80 &&
    companyLikelihood(row.text) > 0 &&
    !isTitle(row.text) &&
    !/\d{3}|@/.test(row.text));

/** A known name needs some sign that the page presents a person; the mere shape of one needs a sure sign. */
function isPerson({ row, name, likeness }: Named, hasTitle: boolean, contacts: readonly Contact[]): boolean {
  if (
    row.label === 'name' ||
    contacts.some(({ field, value }) => field === 'email' && namesMailbox(name, value))
  )
    return true;
  if (likeness === 1) return hasTitle || contacts.length > 0 || hinted.test(row.hint) || row.level > 0;
  return hasTitle && strictly.test(row.hint);
}

/** One of several known names that the page lists in one form. */
function isListed({ row, likeness }: Named, candidates: readonly Named[]): boolean {
  if (likeness < 1 || row.text.length > 60) return false;
  return candidates.filter((other) => other.likeness === 1 && shapeOf(other.row) === shapeOf(row)).length > 2;
}

/** `j.doe@`, `jdoe@`, `doe.jane@` and `janedoe@` for Jane Doe. */
function namesMailbox(name: string, email: string): boolean {
  const mailbox = email
    .split('@')[0]!
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  const words = latinise(name).split(' ');
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (last.length < 3 || words.length < 2 || !mailbox.includes(last)) return false;
  return mailbox.includes(first) || mailbox.replace(last, '').startsWith(first.slice(0, 1));
}

/** Short, without contact or name: fit to be a title where the other entries have theirs. */
const isPlain = (row: Row, byRow: ReadonlyMap<Row, Named>): boolean =>
  row.text.length > 2 &&
  row.text.length < 60 &&
  !/[@\d?!]|[,.]$/.test(row.text) &&
  row.label === '' &&
  !isLowerCase(row.text) &&
  byRow.get(row)?.likeness !== 1;

/** Jobs are written in capitals more often than remarks, where the alphabet is used so. */
const isLowerCase = (text: string): boolean =>
  (text.match(/(?<=\s)[a-z]{3,}/g)?.length ?? 0) > text.split(' ').length / 2;

/** In a table whose lines hold the names and, below, what each of them does. */
function titleBelow({ anchor }: Card, rows: readonly Row[], blocks: readonly Block[]): Stated | null {
  const row = rowBelow(anchor, rows, blocks);
  return row && isTitle(row.text) ? { value: row.text, row } : null;
}

/** `Director of Operations:` right before the name. */
function announced({ anchor }: Card, content: readonly Row[]): Stated | null {
  const row = content[content.indexOf(anchor) - 1];
  return row && /[:：]$/.test(row.text) && isTitle(row.text) ? { value: row.text, row } : null;
}

/** People listed under a heading that is a job hold it: `Partners`. */
function sectionTitle({ anchor }: Card, content: readonly Row[]): Stated | null {
  const heading = content.findLast(
    (row) =>
      row.index < anchor.index &&
      row.index > anchor.index - 60 &&
      row.level > 0 &&
      (anchor.level === 0 || row.level < anchor.level),
  );
  if (!heading || heading.text.length > 40) return null;
  const value = /^[\p{L} -]+s$/u.test(heading.text) ? heading.text.slice(0, -1) : heading.text;
  // "Register of lawyers" lists lawyers and is none.
  return isTitle(value) &&
    hasJobWord(value.split(/\s/)[/\p{Script=Latin}/u.test(value) ? value.split(/\s/).length - 1 : 0]!)
    ? { value, row: heading }
    : null;
}

/** In a list that begins with a title and ends with a name every title stands before its name. */
function titlesPrecede(candidates: readonly Named[], content: readonly Row[]): boolean {
  const sure = candidates.filter(({ likeness, title }) => likeness === 1 && title === '');
  if (sure.length < 3) return false;
  const beside = ({ row }: Named, step: 1 | -1) => content[content.indexOf(row) + step];
  const isJob = (row: Row | undefined) => row !== undefined && isTitle(row.text);
  const before = sure.filter((named) => isJob(beside(named, -1))).length;
  const last = candidates.findLast((named) => named.likeness === 1 || isJob(beside(named, -1)))!;
  return before > sure.length / 2 && isJob(beside(sure[0]!, -1)) && !isJob(beside(last, 1));
}

function titleIn(row: Row, named: Named | undefined): string {
  if (named && named.title !== '') return named.title;
  if (named && named.likeness === 1) return '';
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
  before: readonly Row[] | null,
): Stated | null {
  if (named.title !== '') return { value: named.title, row: named.row };
  if (before) {
    const row = before[before.indexOf(card.anchor) - 1];
    return row && isTitle(row.text) ? { value: row.text, row } : null;
  }
  const at = card.rows.indexOf(card.anchor);
  const order = [...card.rows.slice(at + 1, at + 5), ...card.rows.slice(Math.max(0, at - 2), at).reverse()];
  for (const row of order) {
    const value = titleIn(row, byRow.get(row));
    if (value !== '') return { value, row };
  }
  return null;
}
