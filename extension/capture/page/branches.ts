import type { Contact } from './contacts.ts';
import type { Row } from './rows.ts';

/** Contacts that stand under one heading. */
export type Branch = { heading: Row; contacts: Contact[] };

const isHeading = (row: Row): boolean =>
  row.text.length > 2 &&
  row.text.length < 60 &&
  !/[\d@?!]/.test(row.text) &&
  (row.level > 0 ||
    row.parts.some(({ tag, text }) => /^(?:b|strong)$/.test(tag) && text.trim() === row.text));

/** More numbers than one firm's card can hold are those of its branches: parts them by the headings above. */
export function branchesOf(contacts: readonly Contact[], rows: readonly Row[]): Branch[] {
  const branches = new Map<Row, Branch>();
  for (const contact of contacts) {
    const heading = rows
      .slice(Math.max(0, contact.row.index - 15), contact.row.index + 1)
      .findLast(isHeading);
    if (!heading) continue;
    const branch = branches.get(heading) ?? { heading, contacts: [] };
    branch.contacts.push(contact);
    branches.set(heading, branch);
  }
  return [...branches.values()].filter((branch) => branch.contacts.length < 20);
}
