import { unifyPersian } from '../fold.ts';
import {
  cyrillicGivenNames,
  iranianGivenNames,
  latinGivenNames,
  persianCompoundFirst,
  persianCompoundSecond,
} from './given-names.ts';
import { otherWords } from './other-words.ts';
import { parseName } from './parse.ts';
import { isPatronymic, turkicTail } from './russian.ts';
import { honorifics, particles } from './titles.ts';

const latinOrCyrillicWord = /^\p{Lu}[\p{L}\p{M}'’ʻ`-]*\.?$/u;
const persianWord = /^[\p{Script=Arabic}\u200c]{2,25}$/u;
const initial = /^(?:\p{Lu}\.?){1,3}$/u;

/**
 * How surely a short text is the name of one person: 0 it is not, 0.5 it has the shape of one, 1 it also holds a
 * known given name, a patronymic or a form of address. For headings and table cells, not for running text.
 */
export function nameLikelihood(text: string): number {
  const line = text.trim();
  if (line.length < 3 || line.length > 80 || /[\d@/\\|<>:;!?=*#_…\n]|\.{2,}/.test(line)) return 0;
  if (!mayBeName(line.split(/\s+/))) return 0;
  const { honorific, given, middle, patronymic, family } = parseName(line);
  const words = [given, middle, patronymic, family]
    .join(' ')
    .split(' ')
    .filter((word) => word !== '');
  if (words.length < 1 || words.length > 6 || words.every((word) => initial.test(word))) return 0;
  const persian = words.every((word) => persianWord.test(word));
  if (
    !persian &&
    !words.every(
      (word) => latinOrCyrillicWord.test(word) || initial.test(word) || isSmall(word.toLowerCase()),
    )
  )
    return 0;
  if (words.some((word) => !initial.test(word) && otherWords.has(fold(word)))) return 0;
  if (honorific !== '' && family !== '') return 1;
  if (words.length === 1) return 0;
  const known =
    [given, family, middle].some((part) => part.split(/[ -]/).some(isKnown)) || isPatronymic(patronymic);
  return known ? 1 : 0.5;
}

/** Most lines of a page fall here, before anything is parsed. */
const mayBeName = (words: readonly string[]): boolean =>
  words.length <= 10 &&
  words.every((word) => !/^\p{Ll}/u.test(word) || isSmall(word) || isHonorific(word) || word === 'and') &&
  !words.some((word) => otherWords.has(word.toLowerCase()));

/** Words of a name that are written small. */
const isSmall = (word: string) => particles.has(word) || turkicTail.test(word);
const isHonorific = (word: string) => honorifics.has(word.replace(/[.,]/g, '')) || /^\p{Ll}+\.$/u.test(word);

const fold = (word: string) =>
  unifyPersian(word.toLowerCase())
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{Mn}+|[.\u200c]/gu, '')
    .normalize('NFC');

function isKnown(word: string): boolean {
  const folded = fold(word);
  return [
    latinGivenNames,
    cyrillicGivenNames,
    iranianGivenNames,
    persianCompoundFirst,
    persianCompoundSecond,
  ].some((names) => names.has(folded));
}
