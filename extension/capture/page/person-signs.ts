import { latinise } from '@clew/shared/fold.ts';
import type { Contact } from './contacts.ts';
import type { Named } from './person-row.ts';
import { shapeOf } from './rows.ts';

const hinted = /(?:name|fio|person|staff|member|team|doctor|people|employee|profile|manager)/i;
const strictly =
  /\b(?:full-?name|person-?name|member-?name|staff-?name|team-?name|doctor-?name|employee-?name|fio)\b/i;

/** A known name needs some sign that the page presents a person; the mere shape of one needs a sure sign. */
export function isPerson(
  { row, name, likeness }: Named,
  hasTitle: boolean,
  contacts: readonly Contact[],
): boolean {
  if (
    row.label === 'name' ||
    contacts.some(({ field, value }) => field === 'email' && namesMailbox(name, value))
  )
    return true;
  if (likeness === 1) return hasTitle || contacts.length > 0 || hinted.test(row.hint) || row.level > 0;
  return hasTitle && strictly.test(row.hint);
}

/** One of several known names that the page lists in one form. */
export function isListed({ row, likeness }: Named, candidates: readonly Named[]): boolean {
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
