import { looksLikeTitle } from '../titles/job-titles.ts';
import { parsePersian } from './persian.ts';
import { parseRussian } from './russian.ts';
import {
  givenNameHonorifics,
  honorificJoiners,
  honorifics,
  particles,
  professionSuffixes,
  suffixes,
} from './titles.ts';
import { parseWestern } from './western.ts';

/** The parts of a name as written, '' where absent. Joined by spaces in the culture's order they give the name back. */
export type PersonName = {
  honorific: string;
  given: string;
  middle: string;
  patronymic: string;
  family: string;
  suffix: string;
};

/** The words of a name between honorific and suffix. `inverted`: what stood before the comma is the family name. */
export type Words = { words: string[]; inverted: string[] | null };

/** Parts that a culture's rules fill; the others are found beforehand. */
export type Core = Pick<PersonName, 'given' | 'middle' | 'patronymic' | 'family'>;

/** Longer texts are no names. */
const maxLength = 200;

/** Splits a person's name as people write it on pages and in signatures. Never fails: the worst is one given name. */
export function parseName(text: string): PersonName {
  const segments = tidy(text)
    .split(/\s*[,،]\s*/)
    .filter((segment) => segment !== '');
  const [first = '', ...others] = segments.map((segment) => segment.split(' '));
  const head = stripTitles(first === '' ? [] : first);
  const tail = others.findIndex((words) => !words.every(isSuffix));
  const isJob = head.words.length > 1 && looksLikeTitle(join(others[0] ?? []));
  if (tail !== 0 || head.words.length === 0 || isJob) {
    // "John Smith, MD", "John Smith, CEO" or no comma; words after the degrees are a job or a place.
    const degrees = tail < 0 ? others : others.slice(0, tail);
    const suffix = [head.suffix, ...degrees.map(join)].filter((part) => part !== '').join(', ');
    return assemble(head, { words: head.words, inverted: null }, suffix);
  }
  const given = stripTitles(others[0]!);
  const suffix = [
    head.suffix,
    given.suffix,
    ...others
      .slice(1)
      .filter((words) => words.every(isSuffix))
      .map(join),
  ];
  return assemble(
    { ...given, honorific: join([head.honorific, given.honorific]) },
    { words: given.words, inverted: head.words },
    suffix.filter((part) => part !== '').join(', '),
  );
}

/** Controls, symbols, nicknames and what follows a dash or bar are gone; ZWNJ, part of Persian spelling, stays. */
function tidy(text: string): string {
  return text
    .slice(0, maxLength)
    .normalize('NFC')
    .replace(/[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/\u200d|\ufe0f|[\p{Extended_Pictographic}\u{1f1e6}-\u{1f1ff}™®©★✓✔]/gu, ' ')
    .replace(/^\s*["«“]([^"»”]{1,60})["»”]\s*,/, '$1,')
    .replace(/[([{][^)\]}]{0,80}[)\]}]/g, ' ')
    .replace(/(?<=^|\s)["«“‘'][^"»”’']{1,60}["»”’'](?=$|[\s,])/g, ' ')
    .replace(/(?:^|\s)(?:she|he|they)\/(?:her|him|them)\S{0,12}/gi, ' ')
    .replace(/\s[|•·–—-]\s.*$/s, '')
    .replace(/(?<=[\s,])Ph\.? D(?:\.|$)/i, 'Ph.D.')
    .replace(/(?<=[\s,])(attorney|counsell?or) at law$/i, '$1-at-law')
    .replace(/\s+/g, ' ')
    .trim();
}

/** For the lists of titles: no case, dots or Latin accents. */
const bare = (word: string) =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{Mn}+|[.,;:]/gu, '')
    .normalize('NFC');
const join = (words: readonly string[]) => words.filter((word) => word !== '').join(' ');

/** "AIA-CSI" and "MD/PhD" are suffixes too, and so are dotted capitals nobody listed: "D.D.S.". */
function isSuffix(word: string): boolean {
  const plain = bare(word);
  return (
    suffixes.has(plain) ||
    plain.split(/[-/]/).every((part) => suffixes.has(part)) ||
    /^(?:\p{L}\.){3,}$/u.test(word)
  );
}

type Titled = { honorific: string; words: string[]; suffix: string };

function stripTitles(all: readonly string[]): Titled {
  let start = leadingTitles(all);
  let end = all.length;
  while (end > start + 1 && endsName(all, start, end)) end--;
  // "King John V": a lone letter after one name is an initial or a family name, not a generation.
  if (end < all.length && /^[vi]\.?$/i.test(all[end]!) && end - start < 2) end++;
  if (start === end && start > 0 && !honorifics.has(bare(all[start - 1]!))) start--;
  return { honorific: join(all.slice(0, start)), words: all.slice(start, end), suffix: join(all.slice(end)) };
}

function endsName(all: readonly string[], start: number, end: number): boolean {
  const word = all[end - 1]!;
  if (professionSuffixes.has(bare(word))) return end - start > 2;
  if (!isSuffix(word)) return false;
  // Short degrees look like names and initials ("Yo-Yo Ma", "Anna B."): they need capitals or an earlier full name.
  const ambiguous = /^(?:i|v|ma|ba|do|ra|pe|ea|pt|ca|rd|od|dc|mp|ms|st|np|ir)$/.test(bare(word));
  return (
    !ambiguous ||
    (end - start > 2 && (/^\p{Lu}{2}$/u.test(word) || /^[iv]$/i.test(word) || word.includes('.')))
  );
}

/** How many words from the start are honorifics, joined ones included: "Mr. and Mrs.", "Lt.Gov.", "His Excellency Lord". */
function leadingTitles(all: readonly string[]): number {
  let taken = 0;
  for (let at = 0; at < all.length && at < 8; at++) {
    const word = bare(all[at]!);
    // A single capital with a dot is an initial, except where it is the usual form of address.
    const title = honorifics.has(word) && !(/^\p{Lu}\.$/u.test(all[at]!) && all.length > at + 2);
    if (
      title ||
      (word.includes('-') && honorifics.has(word.split('-')[0]!) && honorifics.has(word.split('-')[1]!))
    )
      taken = at + 1;
    else if (!honorificJoiners.has(word)) break;
  }
  return taken;
}

function assemble({ honorific }: Titled, words: Words, suffix: string): PersonName {
  const core = parseCore(words, honorific);
  return { honorific, ...core, suffix: suffix.replace('-at-law', ' at law') };
}

function parseCore(words: Words, honorific: string): Core {
  const [only] = words.words;
  const blank = { given: '', middle: '', patronymic: '', family: '' };
  if (only === undefined) return words.inverted ? { ...blank, family: join(words.inverted) } : blank;
  if (words.words.length === 1 && words.inverted === null) {
    const title = bare(honorific.split(' ').at(-1) ?? '');
    const isFamily = honorific !== '' && !givenNameHonorifics.has(title);
    return isFamily ? { ...blank, family: only } : { ...blank, given: only };
  }
  // "Monsieur de Villiers" is a family name.
  if (honorific !== '' && words.inverted === null && /^\p{Ll}/u.test(only) && particles.has(only))
    return { ...blank, family: join(words.words) };
  const sample = join([...(words.inverted ?? []), ...words.words]);
  if (/\p{Script=Cyrillic}/u.test(sample)) return parseRussian(words);
  if (/\p{Script=Arabic}/u.test(sample)) return parsePersian(words);
  return parseWestern(words);
}
