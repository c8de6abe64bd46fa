import { unifyPersian } from '../fold.ts';
import { persianCompoundFirst, persianCompoundSecond } from './given-names.ts';
import type { Core, Words } from './parse.ts';

const seyed = /^(?:سید|سیده|میر|السید)$/;

/** The words that make up the given name: سید and compounds such as محمد امین belong together. At least one is left. */
function givenCount(words: readonly string[]): number {
  const plain = words.map((word) => unifyPersian(word).replaceAll('\u200c', ''));
  const most = words.length - 1;
  let count = seyed.test(plain[0]!) ? 2 : 1;
  while (
    count < most &&
    persianCompoundFirst.has(plain[count - 1]!) &&
    persianCompoundSecond.has(plain[count]!)
  )
    count++;
  return Math.max(1, Math.min(count, most));
}

/** Persian names are given name first, the rest is the family name; after a comma it is the other way round. */
export function parsePersian({ words, inverted }: Words): Core {
  const blank: Core = { given: '', middle: '', patronymic: '', family: '' };
  if (inverted) return { ...blank, given: words.join(' '), family: inverted.join(' ') };
  const count = givenCount(words);
  return { ...blank, given: words.slice(0, count).join(' '), family: words.slice(count).join(' ') };
}
