import { countryNamed } from '@clew/shared/contact/countries.ts';
import { maxContacts } from '../drafting.ts';
import type { Contact } from './contacts.ts';
import { labelOf } from './labels.ts';
import type { Row } from './rows.ts';

/** Contacts that stand under one heading. */
export type Branch = { heading: Row; contacts: Contact[] };

const isHeading = (row: Row): boolean =>
  row.text.length > 2 &&
  row.text.length < 60 &&
  !/[\d@?!]/.test(row.text) &&
  labelOf(row.text) === '' &&
  (row.level > 0 ||
    row.parts.some(({ tag, text }) => /^(?:b|strong)$/.test(tag) && text.trim() === row.text));

/** How many rows an office has from its heading to its last number. */
const reach = 15;

/**
 * More numbers than one firm's card can hold are those of its branches: parts them by the headings above, and those
 * that stand too far below one by the country right above.
 */
export function branchesOf(contacts: readonly Contact[], rows: readonly Row[]): Branch[] {
  const branches = new Map<string, Branch>();
  for (const contact of contacts) {
    const above = rows.slice(0, contact.row.index + 1);
    const near = above.slice(-reach);
    const heading =
      near.findLast(isHeading) ??
      near.findLast(({ text }) => countryNamed(text) !== undefined) ??
      above.findLast(isHeading);
    if (!heading) continue;
    const branch = branches.get(heading.text) ?? { heading, contacts: [] };
    branch.contacts.push(contact);
    branches.set(heading.text, branch);
  }
  return [...branches.values()].flatMap(({ heading, contacts }) =>
    Array.from({ length: Math.ceil(contacts.length / maxContacts) }, (_, part) => ({
      heading,
      contacts: contacts.slice(part * maxContacts, (part + 1) * maxContacts),
    })),
  );
}
