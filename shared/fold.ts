/** Comparison forms of text: digits, letter variants, scripts. Every function here is total and linear. */

/** Persian, Arabic-Indic and full-width digits as ASCII; the length stays the same. */
export function asciiDigits(text: string): string {
  return text.replace(/[۰-۹٠-٩０-９]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (code >= 0xff10 ? 0xff10 : code >= 0x06f0 ? 0x06f0 : 0x0660));
  });
}

/** Zero-width, joiner and bidirectional control characters: they show nothing and may hide or reverse text. */
const invisible = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

export const stripInvisible = (text: string): string => text.replace(invisible, '');

/** Arabic letter forms as Persian writes them, Tatweel and short vowels gone. */
export function unifyPersian(text: string): string {
  return text
    .replace(/[يىئ]/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/[ةۀ]/g, 'ه')
    .replace(/ؤ/g, 'و')
    .replace(/[أإٱ]/g, 'ا')
    .replace(/[\u0640\u064b-\u065f\u0670]/g, '');
}

/** One case, one form of each letter, no marks, words separated by single spaces. Keeps the script. */
export function foldText(text: string): string {
  // Most text is, and folding it takes a tenth of the time.
  if (isAscii(text)) return foldAscii(text);
  return unifyPersian(stripInvisible(asciiDigits(text.normalize('NFKC'))).toLowerCase())
    .normalize('NFD')
    .replace(/(?<![а-я])\p{Mn}|\u0308/gu, '')
    .normalize('NFC')
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the control characters are ASCII as well
const isAscii = (text: string): boolean => /^[\x00-\x7f]*$/.test(text);
const foldAscii = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const cyrillic: Record<string, string> = Object.fromEntries(
  (
    'а:a б:b в:v г:g д:d е:e ж:zh з:z и:i й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh ' +
    'щ:shch ъ: ы:y ь: э:e ю:yu я:ya і:i є:ye ґ:g ў:u ә:a ғ:g қ:k ң:n ө:o ұ:u ү:u һ:h ј:j љ:lj њ:nj ћ:c ђ:dj џ:dz'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

const latin: Record<string, string> = { ø: 'o', æ: 'ae', œ: 'oe', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };

/** Cyrillic and extended Latin in plain Latin letters: Иванов and Ivanov are one. Other scripts stay. */
export function latinise(text: string): string {
  return foldText(text).replace(
    /[а-яієґўәғқңөұүһјљњћђџøæœłđðþı]/g,
    (letter) => cyrillic[letter] ?? latin[letter] ?? letter,
  );
}

/** Persian consonants by sound; letters that Latin spelling renders as vowels or not at all are absent. */
const persian: Record<string, string> = Object.fromEntries(
  'ب:b پ:p ت:t ط:t ث:s س:s ص:s ش:s ج:k چ:k ح: خ:k د:d ذ:z ز:z ض:z ظ:z ژ:z ر:r غ:k ق:k ک:k گ:k ف:v و:v ل:l م:m ن:n ه: ی: ا: ع: ء:'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/** Between consonants, و is the vowel u or o. */
const consonant = '[بپتطثسصشجچحخدذزضظژرغقکگفلمنه]';
const vowelVav = new RegExp(`(?<=${consonant})و(?=${consonant}|$|\\s)`, 'g');

/**
 * The consonant skeleton of a text, one word each, alike for کریمی, Karimi and Карими. Coarse on purpose: good for
 * finding candidates, never for deciding.
 */
export const skeleton = (text: string): string => skeletonOf(latinise(text));

/** Of text that is latinised already. */
export function skeletonOf(latin: string): string {
  const bySound = isAscii(latin)
    ? latin
    : latin.replace(vowelVav, '').replace(/[\u0600-\u06ff]/g, (letter) => persian[letter] ?? letter);
  return bySound
    .replace(/kh|ch|gh|[cgjqx]/g, 'k')
    .replace(/ph|[fw]/g, 'v')
    .replace(/zh/g, 'z')
    .replace(/[aeiouyh]/g, '')
    .replace(/(\p{L})\1+/gu, '$1')
    .replace(/ {2,}/g, ' ')
    .trim();
}
