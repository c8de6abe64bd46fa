import { companyLikelihood } from '@clew/shared/contact/companies.ts';
import type { Block } from '../../adapters/evidence.ts';
import { type Card, cardsOf } from './card.ts';
import { type Contact, contactsOf, type Place } from './contacts.ts';
import { learnPlaces } from './learn-places.ts';
import { isSameName } from './names.ts';
import { type Named, personIn } from './person-row.ts';
import { isListed, isPerson } from './person-signs.ts';
import { doTitlesPrecede, type Scene, type StatedTitle, titleIn, titleOf } from './person-title.ts';
import { type Reached, reachedIn } from './reached.ts';
import { type Row, shapeOf } from './rows.ts';
import { isTitle } from './titles.ts';

/** Work grows with the square of it; no rep ticks through more. */
const maxCandidates = 400;

/** A person as the visible text presents one: a name with a title or a way to reach them in the same box. */
export type PagePerson = {
  named: Named;
  title: StatedTitle | null;
  company: Row | null;
  contacts: Contact[];
  card: Card;
  /** What reaches them is the firm's as well. */
  shares: boolean;
};

const silent = new Set(['nav', 'related', 'quote']);
export function peopleOf(rows: readonly Row[], blocks: readonly Block[], place: Place): PagePerson[] {
  const content = rows.filter((row) => !silent.has(row.zone));
  const candidates = content
    .map(personIn)
    .filter((named): named is Named => named !== null)
    .slice(0, maxCandidates);
  const reached = reachedIn(content, place).slice(0, maxCandidates);
  const byRow = new Map(candidates.map((named) => [named.row, named]));
  const scene = { rows, content, blocks, byRow, titlesPrecede: doTitlesPrecede(candidates, content) };
  const people: PagePerson[] = [];
  const doubtful: PagePerson[] = [];
  for (const card of cardsOfPeople(scene, place)) {
    const named = byRow.get(card.anchor)!;
    const person = {
      named,
      title: titleOf(card, named, scene),
      company: card.rows.find((row) => row !== card.anchor && isCompany(row)) ?? null,
      contacts: card.rows
        .filter((row) => !reached.some((one) => one.row === row && !isSameName(one.name, named.name)))
        .flatMap((row) => contactsOf(row, place)),
      card,
      shares: false,
    };
    if (people.some((other) => other.named.name === named.name)) continue;
    if (isPerson(named, person.title !== null, person.contacts) || isListed(named, candidates)) {
      people.push(person);
      for (const name of named.others) people.push({ ...person, named: { ...named, name }, contacts: [] });
    } else if (person.title) doubtful.push(person);
  }
  learnPlaces(people, byRow);
  const shown = [...people, ...likePeople(doubtful, people)];
  for (const one of reached) {
    const known = shown.find(({ named }) => isSameName(named.name, one.name));
    if (!known) shown.push(personOf(one));
    else known.contacts.push(...one.contacts.filter((contact) => !reaches(known, contact)));
  }
  return shown.sort((one, other) => one.named.row.index - other.named.row.index);
}

/** A card is complete when it says what its person does or how to reach her. */
const cardsOfPeople = ({ content, blocks, byRow }: Scene, place: Place): Card[] =>
  cardsOf([...byRow.keys()], content, blocks, (rows) =>
    rows.some((row) => titleIn(row, byRow.get(row)) !== '' || contactsOf(row, place).length > 0),
  );

/** Names that look like nobody's count where several sure ones stand in the same form. */
const likePeople = (doubtful: readonly PagePerson[], people: readonly PagePerson[]): PagePerson[] => {
  const sure = people.map(({ named }) => shapeOf(named.row));
  return doubtful.filter(({ named: { row } }) => sure.filter((shape) => shape === shapeOf(row)).length > 1);
};

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

const isCompany = (row: Row): boolean =>
  row.label === 'company' ||
  (row.label === '' &&
    row.text.length < 80 &&
    companyLikelihood(row.text) > 0 &&
    !isTitle(row.text) &&
    !/\d{3}|@/.test(row.text));
