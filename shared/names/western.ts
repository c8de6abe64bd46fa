import {
  iranianCompoundFirst,
  iranianCompoundSecond,
  iranianGivenNames,
  latinGivenNames,
} from './given-names.ts';
import type { Core, Words } from './parse.ts';
import { iberianSurnames, particles } from './titles.ts';

const blank: Core = { given: '', middle: '', patronymic: '', family: '' };
const join = (words: readonly string[]) => words.join(' ');
const plain = (word: string) => word.toLowerCase().replaceAll('.', '');
const isCapitals = (word: string) => /^\p{Lu}[\p{Lu}'’-]+$/u.test(word);
const isGiven = (word: string) =>
  latinGivenNames.has(
    plain(word)
      .normalize('NFD')
      .replace(/\p{Mn}/gu, '')
      .split('-')[0]!,
  );

/** Given, middle and family names in the order of most of the world; "Smith, John M" by its comma. */
export function parseWestern({ words, inverted }: Words): Core {
  if (inverted) return { ...blank, ...givenAndMiddle(words), family: join(inverted) };
  const order = familyFirst(words) ? [...words.slice(1), words[0]!] : words;
  const start = familyStart(order);
  return { ...blank, ...givenAndMiddle(order.slice(0, start)), family: join(order.slice(start)) };
}

/** "DUPONT Jean" by its capitals, "Brookfield Aaron" and "Brookfield Aaron M." because only the second is a given name. */
function familyFirst(words: readonly string[]): boolean {
  const [first, second] = words as [string, string];
  if (words.length > 3 || particles.has(plain(first))) return false;
  const last = words.at(-1)!;
  if (isCapitals(first) && first.length > 2 && words.slice(1).every((word) => /\p{Ll}/u.test(word)))
    return true;
  if (words.length === 3 && /^\p{L}\.?$/u.test(last)) return !isGiven(first) && isGiven(second);
  if (words.length !== 2 || first.length < 3 || isCapitals(last) !== isCapitals(first)) return false;
  return !isGiven(first) && isGiven(second) && !first.includes('.');
}

/** Where the family name starts: at its first particle, at a double surname's first half, else with the last word. */
function familyStart(words: readonly string[]): number {
  const last = words.length - 1;
  const couple = coupleCount(words);
  if (couple > last) return couple;
  const from = Math.max(1, couple);
  const particle = words.findIndex(
    (word, index) => index >= from && index < last && particles.has(plain(word)),
  );
  if (particle >= 0 && plain(words[particle]!).length > 1) return particle;
  // "Ortega y Gasset"
  if (particle > from && /^[ye]$/.test(words[particle]!)) return particle - 1;
  if (
    last - 1 >= from &&
    iberianSurnames.has(plain(words[last - 1]!)) &&
    iberianSurnames.has(plain(words[last]!))
  )
    return last - 1;
  if (last >= 2 && isIranianCompound(words)) return 2;
  // Iranians have no middle names.
  return iranianGivenNames.has(plain(words[0]!)) ? 1 : Math.max(from, last);
}

/** "Ann and Peter Hollow", "Pedro y Elena": how many words name the two, 0 where there is one person. */
const coupleCount = (words: readonly string[]) =>
  words.length > 2 && /^(?:and|&|und|et|y)$/i.test(words[1]!) ? 3 : 0;

const isIranianCompound = (words: readonly string[]) =>
  /^s[ae]yy?ed(?:eh)?$/.test(plain(words[0]!)) ||
  (iranianCompoundFirst.has(plain(words[0]!)) && iranianCompoundSecond.has(plain(words[1] ?? '')));

function givenAndMiddle(words: readonly string[]): { given: string; middle: string } {
  const count = coupleCount(words) || (isIranianCompound(words) ? 2 : 1);
  return { given: join(words.slice(0, count)), middle: join(words.slice(count)) };
}
