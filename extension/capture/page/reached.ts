import { type Contact, contactsOf, type Place } from './contacts.ts';
import { isGivenName } from './names.ts';
import { peopleIn, type Told } from './prose.ts';
import type { Row } from './rows.ts';

/** Somebody whom a sentence or a label says to reach at a number or mailbox beside it. */
export type Reached = Told & { row: Row; contacts: Contact[] };

/** `For advice contact Billy on …`, `Mobile (Billy): …`, `Bob or Ann: …`, `call our manager Jane Doe at …`. */
export function reachedIn(rows: readonly Row[], place: Place): Reached[] {
  return rows.flatMap((row, position) => {
    if (row.zone === 'nav' || row.zone === 'related' || row.text.length > 300) return [];
    const people = namedFor(row.text);
    if (people.length === 0) return [];
    const beside = [row, rows[position + 1]].find((near) => near && direct(near, place).length > 0);
    if (!beside || (beside !== row && !/(?::|\b(?:on|at|via|under))$/.test(row.text))) return [];
    const contacts = direct(beside, place);
    return people.map((told, at) => ({
      ...told,
      row,
      contacts: contacts.length === people.length ? [contacts[at]!] : contacts,
    }));
  });
}

const direct = (row: Row, place: Place): Contact[] =>
  contactsOf(row, place).filter(({ field }) => field === 'email' || field === 'phone');

const call =
  /\b(?:contact|call|phone|ring|text|e-?mail|write to|ask for|speak (?:to|with)|talk to|reach|message)\s+((?:\p{L}+\s){0,4}?)(\p{Lu}\p{Ll}+(?:(?:,\s|\s(?:or|and|&)\s)\p{Lu}\p{Ll}+){0,2})(?![\p{L}'’]|\s\p{Lu})/u;
const label =
  /^(?:\p{L}+\s?)?\((\p{Lu}\p{Ll}+)\)\s?:|^(?:\p{L}[\p{L} &]{1,24}:\s)?(\p{Lu}\p{Ll}+(?:\s(?:or|and|&)\s\p{Lu}\p{Ll}+)?)(?::|,|\s[–-]|\s\([\p{L} &]{2,24}\):?)\s?(?=[+(\d]|\S+@|[MmTtCcPpEe](?:ob|el|ell|hone|-?mail))/u;

/** First names that are to be called; whole names where the text asks to get in touch at all. */
function namedFor(text: string): Told[] {
  const labelled = label.exec(text);
  const called = call.exec(text);
  const first = labelled?.[1] ?? labelled?.[2] ?? called?.[2] ?? '';
  const names = first.split(/,\s|\s(?:or|and|&)\s/).filter((name) => name !== '');
  if (names.length > 0 && names.every(isGivenName)) return names.map((name) => ({ name, title: '' }));
  return /\b(?:contact|call|phone|ring|e-?mail|write to|ask for|speak (?:to|with)|talk to|reach)\b/i.test(
    text,
  )
    ? peopleIn(text)
    : [];
}
