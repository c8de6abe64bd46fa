import { cyrillicGivenNames } from './given-names.ts';
import type { Core, Words } from './parse.ts';
import { parseWestern } from './western.ts';

const blank: Core = { given: '', middle: '', patronymic: '', family: '' };

/** Feminine patronymics in every case end like nothing else; masculine ones share their ending with surnames. */
const feminine = /(?:[оеё]вн|ичн|инишн)(?:а|ы|е|у|ой|ою)$/i;
const masculine = /(?:[оеё]в|ь|[кмтв])ич(?:а|у|ем|е)?$/i;
/** Patronymics of Turkic languages are two words. */
export const turkicTail = /^(?:оглы|оглу|кызы|кизи|улы|углы|угли|гызы)$/i;

/** Without the endings of the cases: Николай and Николая are one. */
const stem = (word: string) =>
  word
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/(?<=.{2})[аеиоуыюяйь]{1,3}$/, '');
const givenStems: ReadonlySet<string> = new Set([...cyrillicGivenNames].map(stem));

export const isPatronymic = (word: string): boolean => feminine.test(word) || masculine.test(word);

/** Tells Николаевич from Рабинович: the root is a name. */
const isOfKnownName = (word: string) =>
  feminine.test(word) || givenStems.has(stem(word.replace(/(?:[оеё]вич|ич)(?:а|у|ем|е)?$/i, '')));

const isInitial = (word: string) => /^\p{Lu}\.?$/u.test(word);
const isInitials = (word: string) => /^(?:\p{Lu}\.){1,3}\p{Lu}?\.?$/u.test(word) || isInitial(word);
const splitInitials = (word: string): string[] => word.match(/\p{Lu}\.?/gu) ?? [word];

/** Endings that hardly any given name has. */
const familyEnding =
  /(?:[оеё]в|[оеё]ва|ск(?:ий|ой|ая)|цк(?:ий|ая)|енко|швили|адзе|янц?|[ыи]х|уллин|ович|евич|чук)$/i;
const isGiven = (word: string) => {
  const first = word.toLowerCase().split('-')[0]!;
  return cyrillicGivenNames.has(first) || (first.length > 3 && givenStems.has(stem(first)));
};
const isCapitals = (word: string) =>
  word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();

/** Russian names come as ФИО (family, given, patronymic) and as ИОФ; the patronymic's place tells which. */
export function parseRussian({ words: all, inverted }: Words): Core {
  const words = all.flatMap((word) => (isInitials(word) && word.length > 2 ? splitInitials(word) : [word]));
  if (inverted) return { ...blank, ...named(words), family: inverted.join(' ') };
  if (words.some((word) => isInitial(word))) return withInitials(words);
  const turkic = words.findIndex((word) => turkicTail.test(word));
  if (turkic >= 2) {
    const patronymic = `${words[turkic - 1]} ${words[turkic]}`;
    return withPatronymic(
      [...words.slice(0, turkic - 1), patronymic, ...words.slice(turkic + 1)],
      turkic - 1,
    );
  }
  const at = patronymicAt(words);
  // «Пётр Сергеевич» has no family name, «Рабинович Борис» and «Борис Рабинович» no patronymic.
  if (at > 0 && (words.length > 2 || isOfKnownName(words[at]!))) return withPatronymic(words, at);
  return inOrder(words);
}

/** Where the patronymic stands, -1 where there is none; never first. */
function patronymicAt(words: readonly string[]): number {
  const known = words.findLastIndex((word, index) => index > 0 && isPatronymic(word) && isOfKnownName(word));
  return known > 0 ? known : words.findLastIndex((word, index) => index > 0 && isPatronymic(word));
}

/** After the patronymic stands the family name; without one there, it stands first. */
function withPatronymic(words: readonly string[], at: number): Core {
  const after = words.slice(at + 1);
  const before = words.slice(0, at);
  const patronymic = words[at]!;
  if (after.length > 0) return { ...blank, given: before.join(' '), patronymic, family: after.join(' ') };
  const given = before.pop() ?? '';
  return { ...blank, given, patronymic, family: before.join(' ') };
}

function withInitials(words: readonly string[]): Core {
  const initials = words.filter(isInitial);
  const rest = words.filter((word) => !isInitial(word));
  if (rest.length === 0) return { ...blank, given: words[0]!, family: words.slice(1).join(' ') };
  // «Михаил В. Петров»: the letter is the middle of an otherwise full name.
  if (rest.length > 1 && !isInitial(words[0]!)) {
    const full = inOrder(rest);
    return { ...full, patronymic: [full.patronymic, ...initials].join(' ').trim() };
  }
  return { ...blank, given: initials[0]!, patronymic: initials.slice(1).join(' '), family: rest.join(' ') };
}

const named = (words: readonly string[]): Partial<Core> => ({
  given: words[0] ?? '',
  patronymic: words.slice(1).join(' '),
});

/** Two or more words without a patronymic: given name first unless the words themselves say otherwise. */
function inOrder(words: readonly string[]): Core {
  const first = words[0]!;
  const last = words.at(-1)!;
  const familyFirst =
    !/^\p{Ll}/u.test(last) &&
    (isCapitals(first) !== isCapitals(last)
      ? isCapitals(first)
      : isGiven(first) === isGiven(last)
        ? familyEnding.test(first) && !familyEnding.test(last) && !isGiven(first)
        : isGiven(last));
  if (words.length > 2 && !familyFirst) return parseWestern({ words: [...words], inverted: null });
  return familyFirst
    ? { ...blank, given: words.slice(1).join(' '), family: first }
    : { ...blank, given: first, family: words.slice(1).join(' ') };
}
