import { asciiDigits } from '@clew/shared/fold.ts';
import { contactsOf, type Place } from './contacts.ts';
import type { PagePerson } from './people.ts';
import type { Row } from './rows.ts';

const marked =
  /(?:^|[\s(,;])(?:ext(?:ension|n)?|доб(?:авочный)?|вн(?:утр(?:енний)?)?|داخلی|durchwahl|poste)\.?\s?[:.]?\s?(\d{1,5})(?!\d)/iu;

/** Whoever is listed with an extension alone is reached by the switchboard's number and it. */
export function joinExtensions(people: readonly PagePerson[], rows: readonly Row[], place: Place): void {
  const listed = people.flatMap((person) => {
    const found = extensionOf(person, place);
    return found ? [{ person, ...found }] : [];
  });
  if (listed.length === 0) return;
  const numbers = switchboards(people, rows, place);
  for (const { person, extension, row } of listed) {
    const number = numbers.findLast(({ index }) => index < row.index)?.value;
    if (number)
      person.contacts.push({ field: 'phone', value: `${number};ext=${extension}`, via: 'text', row });
  }
}

function extensionOf({ card }: PagePerson, place: Place): { extension: string; row: Row } | null {
  for (const row of card.rows) {
    if (row.text.length > 120 || contactsOf(row, place).some(({ field }) => field === 'phone')) continue;
    const text = asciiDigits(row.text);
    const extension =
      row.label === 'extension' && /^\d{1,5}$/.test(text) ? text : (marked.exec(text)?.[1] ?? '');
    if (extension !== '') return { extension, row };
  }
  return null;
}

type Number = { index: number; value: string };

/** The number that others' extensions belong to; else the first of each row that is nobody's own. */
function switchboards(people: readonly PagePerson[], rows: readonly Row[], place: Place): Number[] {
  const own = new Set(people.flatMap(({ contacts }) => contacts.map(({ value }) => value)));
  const extended = [...own].find((value) => value.includes(';ext='));
  if (extended) return [{ index: -1, value: extended.split(';')[0]! }];
  return rows
    .filter(({ zone }) => zone !== 'nav' && zone !== 'related')
    .flatMap((row) => {
      const number = contactsOf(row, place).find(
        ({ field, value }) => field === 'phone' && value.startsWith('+') && !own.has(value),
      );
      return number ? [{ index: row.index, value: number.value.split(';')[0]! }] : [];
    });
}
