import { legalForms } from '@clew/shared/contact/companies.ts';
import { faxWords, otherNumberWords, phoneWords } from '@clew/shared/contact/phone-words.ts';
import { callMe, closing, companyLabel, nameLabel, titleLabel } from '@clew/shared/mail/closings.ts';
import { fromLabel, otherLabel, sentFrom, wrote } from '@clew/shared/mail/reply-words.ts';
import { cyrillicGivenNames, iranianGivenNames, latinGivenNames } from '@clew/shared/names/given-names.ts';
import { otherWords } from '@clew/shared/names/other-words.ts';
import { honorifics, particles, suffixes } from '@clew/shared/names/titles.ts';
import { means, noMeans } from '@clew/shared/timeline/means-words.ts';
import { needs, noNeeds } from '@clew/shared/timeline/need-words.ts';
import {
  deadlines,
  gregorianMonths,
  jalaliMonths,
  notNow,
  numbers,
  units,
  urgent,
} from '@clew/shared/timeline/words.ts';
import { looksLikeTitle } from '@clew/shared/titles/job-titles.ts';
import { seniority } from '@clew/shared/titles/seniority-words.ts';
import { moreLatinNames, persianNames } from '../capture/page/given-names.ts';
import { labelOf } from '../capture/page/labels.ts';
import { plainWords, structureWords } from './kept-words.ts';

/** The words of a pattern as it is written; what it spells by parts is not among them. */
const wordsIn = (pattern: string | RegExp): string[] =>
  (typeof pattern === 'string' ? pattern : pattern.source)
    .replace(/\\(?:[pP]\{[^}]{0,30}\}|u\{[^}]{0,8}\}|u[\da-f]{4}|[a-zA-Z])/g, ' ')
    .match(/\p{L}{2,}/gu) ?? [];

const patterns = [
  ...[phoneWords, faxWords, otherNumberWords, callMe, closing, companyLabel, nameLabel, titleLabel],
  ...[fromLabel, otherLabel, sentFrom, wrote, means, noMeans, needs, noNeeds, deadlines, notNow, urgent],
  ...units.map(([pattern]) => pattern),
  ...seniority.flatMap(({ words }) => words),
];

const kept = new Set([
  ...plainWords,
  ...structureWords,
  ...legalForms,
  ...otherWords,
  ...honorifics,
  ...suffixes,
  ...particles,
  ...gregorianMonths.keys(),
  ...jalaliMonths.keys(),
  ...numbers.keys(),
  ...patterns.flatMap(wordsIn),
]);

/** Lower case, accents of Latin letters gone: as the lists spell. */
export const plain = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{Mn}+/gu, '')
    .normalize('NFC');

const givenNames: readonly ReadonlySet<string>[] = [
  latinGivenNames,
  moreLatinNames,
  cyrillicGivenNames,
  iranianGivenNames,
  persianNames,
];

/** The list of given names that a word stands in. */
export const givenNamesWith = (word: string): ReadonlySet<string> | undefined =>
  givenNames.find((names) => names.has(plain(word)));

/** What stems of jobs end in; with anything else after it the stem may begin somebody's name. */
const inflections =
  /^(?:|[a-z]?s|e[nrs]?|ers?|ors?|in|innen|ion|ions|ing|eurs?|euse|rice|ists?|[aoy]|al|ive|ants?|ung|ment|ational|ian|\p{Script=Cyrillic}{1,3}|\p{Script=Arabic}{1,3})$/u;

function isJobWord(word: string): boolean {
  if (word.length < 5 || word.length > 30 || !looksLikeTitle(word)) return false;
  let stem = 3;
  while (stem < word.length && !looksLikeTitle(word.slice(0, stem))) stem++;
  const rest = word.slice(stem);
  return inflections.test(rest) || looksLikeTitle(rest.replace(/^s(?=\p{L}{4})/u, ''));
}

/** Whether readers go by a word, and nobody is called by it. */
export function isKept(word: string): boolean {
  const lower = plain(word);
  if (givenNamesWith(lower)) return false;
  return kept.has(lower) || labelOf(lower) !== '' || isJobWord(lower);
}

/** Whether a part of a class name, path or key says what an element is. */
export const isStructure = (word: string): boolean =>
  structureWords.has(word.toLowerCase()) || plainWords.has(word.toLowerCase());
