import { countryNamed } from '@clew/shared/contact/countries.ts';
import { unifyPersian } from '@clew/shared/fold.ts';
import { bareName, plainName } from '@clew/shared/names/bare-name.ts';
import { latinGivenNames } from '@clew/shared/names/given-names.ts';
import { nameLikelihood } from '@clew/shared/names/looks-like-name.ts';
import { otherWords } from '@clew/shared/names/other-words.ts';
import { parseName } from '@clew/shared/names/parse.ts';
import { moreLatinNames, persianNames } from './given-names.ts';

/** A first name alone, except those that are places or plain words as well. */
export const isGivenName = (word: string): boolean =>
  (latinGivenNames.has(fold(word)) || moreLatinNames.has(fold(word))) && !cities.test(`${word} `);

/** One name in full and short form: `Dan Doe` and `Daniel C. Doe`, `Jane Doe` and `Jane Doe, Jr.` */
export function isSameName(one: string, two: string): boolean {
  const [first, second] = [one, two].map((name) =>
    name
      .toLowerCase()
      .replace(/,?\s(?:jr|sr|i{2,3})\.?$/, '')
      .split(/[\s.]+/),
  );
  const [a = '', b = ''] = [first![0], second![0]];
  return (
    first!.at(-1) === second!.at(-1) && a.length > 0 && b.length > 0 && (a.startsWith(b) || b.startsWith(a))
  );
}

/** Words that begin a link, a greeting or a heading around a name. */
const calls =
  /^(?:e-?mail|call|contact|write|message|follow|ask|meet|about|view|visit|see|text|phone|click|read|hi|hello|dear|thanks|thank|regards|sincerely|by|with|from|and|the|in|our|my|new|all|best|san|santa|los|las|el|saint|st\.?|fort|ft\.?|mount|lake|port|north|south|east|west|upper|lower|old|ann(?= arbor)|via|rue|calle|написать|здравствуйте|уважаем\p{L}+|توسط|نویسنده)\s/iu;
/** Last words of places, firms and headings. */
const ends =
  /\s(?:[A-Z]{2}|inc|llc|ltd|co|corp|gmbh|beach|city|county|islands?|avenue|ave|street|st|road|rd|drive|lane|square|tower|circle|heights|springs|falls|bay|hills|canyon|airport|bridge|museum|college|academy|award|prize|foundation|fund|trust|method|model|system|enterprises|systems|audio|boats?|cars?|pipes?|pumps?|castors?|tips|options|areas|amenities|plates?|lines?|checks?|bar|grill|bakery|deli|salon|spa|express|magazine|times|post|herald|tribune|journal|gazette|stadium|arena|cent(?:er|re)|hall|library|hospital|school|church|park|club|tower|building|house|scholarship|memorial)\.?$/;
/** Whoever writes the form of address out before a single word names a firm: `Mister Plumber`. */
const brand = /^(?:mister|doctor|captain|king|queen|madame)\s\p{L}+$/iu;
const cities =
  /^(?:charlotte|victoria|austin|dallas|houston|jackson|madison|lincoln|augusta|savannah|sydney|adelaide|florence|vienna|paris|virginia|georgia|carolina|columbia|orlando|jordan|chad|israel|ireland|india|chelsea|kent|devon|christian|april|may|june|august|summer|autumn|dean|page|grant|mark|bill|will|rich|rose|joy|hope|faith|grace|guy|van|art|frank|miles|price|chase|chance|prince|sky|ray|pat|max|gene|jade|ruby|amber|crystal|ginger|holly|ivy|olive|basil|rusty|sandy|rocky|dusty|sonny|bud|chip|skip|buck|drew|jean)\s/i;
/** Words of menus that are surnames too. */
const surnames = new Set(
  'wood woods price small king law long love mills page post rice rose short sharp stone summers swift ward waters west winter wise wright young best bond case chase cook day field fields flowers frost gold good green hunt little moon north snow speed walker banks brooks marsh'.split(
    ' ',
  ),
);
const cyrillicInitials = /^\p{Script=Cyrillic}{2,}(?:-\p{Script=Cyrillic}+)?\s\p{Lu}\.\s?\p{Lu}\.$/u;

/**
 * How surely a text is a person's name: 0 it is not, 0.5 it has the shape of one, 1 it begins with a known given name
 * or carries a form of address. A remark in brackets after the name does not count.
 */
export function nameLikeness(text: string): 0 | 0.5 | 1 {
  if (text.length > 90) return 0;
  const line = plainName(text).replace(/^[\s~–—-]+|[\s,:–—-]+$/g, '');
  if (calls.test(line) || isPlace(line) || brand.test(line)) return 0;
  if (cyrillicInitials.test(line)) return 1;
  const { honorific, given, family, middle } = parseName(line);
  const first = fold(given.split(' ')[0] ?? '');
  const isKnown =
    latinGivenNames.has(first) || moreLatinNames.has(first) || persianNames.has(first) || /^سید/.test(first);
  const likelihood = nameLikelihood(line);
  if (likelihood === 0)
    return isKnown &&
      surnames.has(family.toLowerCase()) &&
      middle === '' &&
      !cities.test(line) &&
      /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(line)
      ? 1
      : 0;
  if (!/\p{Script=Latin}/u.test(line)) {
    if (family === '' || given === '') return isKnown && likelihood === 1 ? 1 : 0;
    return likelihood === 1 || isKnown ? 1 : 0.5;
  }
  if (honorific !== '') return 1;
  if (
    ends.test(
      bareName(line)
        .toLowerCase()
        .replace(/\s(\p{L}{2})$/u, (end) => (/\s\p{Lu}{2}$/u.test(line) ? end.toUpperCase() : end)),
    )
  )
    return 0;
  if (line.includes(',') && !isKnown) return 0;
  if (line.split(' ').some((word) => otherWords.has(word.toLowerCase()))) return 0;
  return isKnown && !(cities.test(line) && family === '') ? 1 : 0.5;
}

/** Whether capitalised words that follow a name make it that of a place or an institution: `Jane Doe Stadium`. */
export const isPlaceAfter = (words: string): boolean => ends.test(` ${words.toLowerCase()}`);

/** `Galway, Ireland` */
const isPlace = (line: string): boolean => {
  const comma = line.lastIndexOf(',');
  return comma > 0 && countryNamed(line.slice(comma + 1)) !== undefined;
};

const fold = (word: string): string =>
  unifyPersian(word.toLowerCase())
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{Mn}+/gu, '')
    .replace(/\.$/, '');
