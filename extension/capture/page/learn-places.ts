import type { Card } from './card.ts';
import type { PagePerson } from './people.ts';
import type { Named } from './person-row.ts';
import { type Row, shapeOf } from './rows.ts';

/** What the entries of a list have in one place is a title, or a firm, in all of them. */
export function learnPlaces(people: readonly PagePerson[], byRow: ReadonlyMap<Row, Named>): void {
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
