import { peopleIn, type Told } from './prose.ts';
import type { Row } from './rows.ts';
import { addressees, firstNameOf, signers, tailOf } from './signed.ts';
import { bareTitle, isTitle } from './titles.ts';

/** Somebody named in running text or under a quotation, with the row it was read from. */
export type Mention = { name: string; title: string; row: Row };

const maxMentions = 50;

/**
 * Names a firm's own pages mention: founders in the history, customers who praise it, staff whom they thank. In the running text of a
 * tale (`isTale`) anybody may appear: there only who signs or holds a job
 * counts.
 */
export function mentionsOf(rows: readonly Row[], isTale: boolean): Mention[] {
  const mentions = new Map<string, Mention>();
  for (const [position, row] of rows.entries()) {
    if (row.zone === 'nav' || row.zone === 'related' || row.text.length < 3) continue;
    const all = toldBy(row, rows.slice(Math.max(0, position - 3), position), isTale);
    const below = all.length === 1 && all[0]!.title === '' ? titleBelow(row, rows[position + 1]) : '';
    for (const one of all) {
      const told = below === '' ? one : { ...one, title: below };
      const key = told.name.toLowerCase();
      const known = mentions.get(key);
      if (!known && mentions.size < maxMentions) mentions.set(key, { ...told, row });
      else if (known && told.title !== '' && (known.title === '' || told.isTurn))
        mentions.set(key, { ...told, row });
    }
  }
  return [...mentions.values()];
}

/** A signature's second line: `Jane Doe` and below `(Owner)`. */
function titleBelow(row: Row, next: Row | undefined): string {
  if (!next || next.zone !== row.zone || row.text.length > 40 || next.text.length > 80) return '';
  const title = isSentence(next.text) ? '' : bareTitle(next.text);
  return isTitle(title) ? title : '';
}

function toldBy(row: Row, before: readonly Row[], isTale: boolean): Told[] {
  if (isSentence(row.text) || / is (?:an?|the|our) \p{Lu}/u.test(row.text)) {
    const told = peopleIn(row.text).filter(({ title }) => !isTale || title !== '');
    return [...told, ...signers(tailOf(row.text))];
  }
  const people = addressees(row.text);
  if (credit.test(row.text)) people.push(...signers(row.text).filter(({ title }) => title !== ''));
  if (row.zone === 'quote' || before.some(({ text }) => isSentence(text))) people.push(...signers(row.text));
  return people.length === 0 && isSignature(row, before.at(-1)) ? firstNameOf(row.text) : people;
}

/** `From Jane Doe, florist` says of itself that it names somebody. */
const credit = /^(?:[Ff]rom|[Bb]y|(?:[Dd]esigned|[Ww]ritten|[Cc]reated|[Pp]hotographed) by)\s\p{Lu}/u;

/** Running text, as against entries of lists and menus. */
const isSentence = (text: string): boolean => (text.match(/(?<=^|\s)\p{Ll}{2,}/gu)?.length ?? 0) > 2;

const closing = /^(?:\p{L}+\s)?(?:regards|sincerely|thanks|thank you|cheers|yours|wishes)\p{P}?$/iu;

/** A short line counts as a signature by its dash, by what its box is called, or by what stands right before it. */
const isSignature = (row: Row, previous: Row | undefined): boolean =>
  previous !== undefined &&
  (closing.test(previous.text) ||
    (isSentence(previous.text) &&
      (row.zone === 'quote' ||
        /^[–—~-]/.test(row.text) ||
        /[”"]$/.test(previous.text) ||
        /client|author|cite|sign|cust|name/i.test(row.hint))));
