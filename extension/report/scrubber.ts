import { companyDomain } from '@clew/shared/contact/domains.ts';
import { parsePhones } from '@clew/shared/contact/phones.ts';
import { asciiDigits } from '@clew/shared/fold.ts';
import { givenNamesWith, isKept, isStructure, plain } from './vocabulary.ts';

/** Gives 0 ≤ n < `below`; by chance, so that no report can be read backwards. */
export type Draw = (below: number) => number;

export type Scrubber = {
  /** Running text: every word that readers do not go by, every number and every address made another one. */
  text(text: string): string;
  /** Class names, ids, keys, paths: what says what an element is stays. */
  tokens(text: string): string;
  /** An address; its host stays where it is that of the site or one that everybody shares. */
  url(address: string): string;
};

/**
 * Replaces whatever could be personal by something of the same shape, the same thing always by the same one: a name
 * stays a name and the name in its e-mail address, a phone stays a phone of its country.
 * @param site the address of the page
 * @param words every word of the page: none of them comes up in another's place
 * @param region ISO country for numbers without a prefix
 */
export function createScrubber(site: URL, words: ReadonlySet<string>, region: string, draw: Draw): Scrubber {
  const made = new Map<string, string>();
  /** No name of the page may stand inside the one that takes its place: Maria in Mariana. */
  const named = [...words].filter((word) => word.length > 2 && givenNamesWith(word));
  /** What stands for `original`, made once. Where nothing good comes up in a hundred tries it is nothing but x's. */
  const always = (
    kind: string,
    original: string,
    make: (tries: number) => string,
    good: (made: string) => boolean,
  ): string => {
    const key = `${kind} ${original}`;
    let stand = made.get(key);
    for (let tries = 0; stand === undefined; tries++) {
      const next = make(tries);
      if (next !== original && good(next)) stand = next;
      else if (tries === 100) stand = original.replace(/\p{L}/gu, 'x').replace(/[1-9]/g, '5');
    }
    made.set(key, stand);
    return stand;
  };
  const one = (letters: string): string => [...letters][draw([...letters].length)]!;

  const wordFor = (word: string): string => {
    const lower = word.toLowerCase();
    const names = [...word].length > 2 ? givenNamesWith(lower) : undefined;
    const list = names && [...names];
    const stand = always(
      'word',
      plain(lower),
      (tries) => (list && tries < 50 ? list[draw(list.length)]! : letterwise(lower, one)),
      (next) => {
        if ([...next].length < 3) return true;
        return !words.has(next) && !isKept(next) && !named.some((each) => next.includes(each));
      },
    );
    return inCaseOf(word, stand);
  };
  const digitsFor = (run: string): string =>
    always(
      'digits',
      run,
      () =>
        run.replace(/\d/g, (digit, at: number) =>
          at === 0 && digit === '0' ? '0' : String(at === 0 ? 1 + draw(9) : draw(10)),
        ),
      () => true,
    );

  /** Country and the first digit of the area stay: that is what makes it parse. */
  const phoneFor = (e164: string): string =>
    always(
      'phone',
      e164,
      () => e164.slice(0, 4) + e164.slice(4).replace(/\d/g, () => String(draw(10))),
      (next) => parsePhones(next)[0]?.e164 === next,
    );
  const number = (run: string): string => {
    const ascii = asciiDigits(run);
    const digits = ascii.replace(/\D/g, '');
    const [phone] = digits.length >= 7 && digits.length <= 17 ? parsePhones(ascii, region) : [];
    const tail = phone ? commonTail(digits, phone.e164) : 0;
    // The last digits are the phone's, what goes before is a prefix for calls from within.
    const replaced =
      phone && tail >= 6 ? digits.slice(0, -tail) + phoneFor(phone.e164).slice(-tail) : undefined;
    let at = 0;
    const shown = replaced ? ascii.replace(/\d/g, () => replaced[at++]!) : ascii.replace(/\d+/g, digitsFor);
    return inDigitsOf(run, shown);
  };

  const plainText = (text: string): string =>
    text
      .replace(/(?:\+?\(?\p{Nd}(?:[ \u00a0()./~–-]{0,3}\p{Nd}){5,17})|\p{Nd}+/gu, (run, at: number) =>
        // A letter right before it makes it a part of a word, such as an id.
        /\p{L}/u.test(text[at - 1] ?? '')
          ? run.replace(/\p{Nd}+/gu, (part) => inDigitsOf(part, digitsFor(asciiDigits(part))))
          : number(run),
      )
      .replace(/\p{L}[\p{L}\p{M}]*/gu, (word, at: number, all: string) => {
        if (all[at - 1] === '.' && endings.has(word.toLowerCase())) return word;
        return isKept(word) ? word : wordFor(word.replace(/\p{M}/gu, '') || word);
      })
      .replace(/(?<!\p{L})\p{M}+/gu, '');

  const tokens = (text: string): string =>
    text.replace(/\d{3,}/g, digitsFor).replace(/\p{L}[\p{L}\p{M}]*/gu, (run) =>
      // Two letters are a language or a mail program's class, and nobody.
      run.length < 3 || isStructure(run) || isSchema(run)
        ? run
        : run.replace(/\p{Lu}?[^\p{Lu}]+|\p{Lu}+(?!\p{Ll})/gu, (part) =>
            isStructure(part) ? part : wordFor(part),
          ),
    );

  const own = companyDomain(site.href);
  /** Of a host that many share the subdomain goes: such sites give one to every customer. */
  const host = (name: string): string => {
    const labels = name.toLowerCase().split('.');
    const domain = companyDomain(`https://${name}`);
    if (domain !== null && domain === own) return name;
    const isShared = domain === null && labels.length > 1;
    const last = labels.length - ownLabels(labels);
    return labels
      .map((label, index) => {
        const stays =
          index < last
            ? label.length < 3 || isStructure(label) || commonHosts.has(label)
            : index > last
              ? endings.has(label)
              : (isShared && endings.has(labels.at(-1)!)) || name.endsWith('schema.org');
        return stays ? label : plainText(label).toLowerCase();
      })
      .join('.');
  };
  const email = (address: string): string => {
    const at = address.lastIndexOf('@');
    return `${plainText(address.slice(0, at))}@${host(address.slice(at + 1))}`;
  };
  const path = (text: string): string =>
    text
      .split('/')
      .map((part) => encoded(part, tokens))
      .join('/');
  const url = (address: string): string => {
    const text = address.trim();
    const scheme = /^([a-z][a-z+.-]{1,20}):/i.exec(text)?.[1]?.toLowerCase() ?? '';
    if (/^(?:javascript|data|blob|vbscript|file)$/.test(scheme)) return '';
    if (scheme !== '' && !/^https?$/.test(scheme))
      return `${scheme}:${encoded(text.slice(scheme.length + 1), everything)}`;
    const [, origin = '', rest = ''] = /^((?:https?:)?\/\/[^/?#]*)?([\s\S]*)$/i.exec(text)!;
    const [, route = '', query = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(#[\s\S]*)?$/.exec(rest)!;
    const [, protocol = '', name = ''] = /^((?:https?:)?\/\/)(?:[^@]*@)?([^:]*)/i.exec(origin) ?? [];
    const asked = query.replace(
      /([^?&=]+)(=[^&]*)?/g,
      (_, key: string, value = '') => tokens(key) + (value && `=${encoded(value.slice(1), everything)}`),
    );
    return protocol + (name && host(name)) + path(route) + asked + encoded(hash, everything);
  };
  const everything = (text: string): string =>
    text
      .split(/((?:https?:\/\/|www\.)[^\s<>"']{1,800}|[^\s@<>()"',;:/?&=]{1,64}@[\p{L}\p{N}.-]{3,253})/iu)
      .map((part, index) =>
        index % 2 === 0 ? plainText(part) : /^(?:https?:|www\.)/i.test(part) ? url(part) : email(part),
      )
      .join('');
  return { text: everything, tokens, url };
}

/** Endings of hosts that stay, so that an address stays one. */
const endings = new Set(
  'com org net info biz edu gov eu de at ch fr es it nl be pl cz ru ir uk us ca au in ie se no dk fi pt br mx tr io co ai app dev shop example'.split(
    ' ',
  ),
);
const commonHosts = new Set('www m mobile en de fr es ru fa web app blog mail my'.split(' '));
const schemaTypes =
  /^(?:Person|Organization|LocalBusiness|Corporation|ProfilePage|WebSite|WebPage|PostalAddress|ContactPoint|BreadcrumbList|ListItem|ImageObject|Article|Product|Offer|Place)$/;
const isSchema = (word: string): boolean => schemaTypes.test(word);

/** How many labels at the end are the owner's name and what is above it: `firm.co.uk` has three. */
const ownLabels = (labels: readonly string[]): number =>
  labels.length > 2 && /^(?:co|com|org|net|ac|gov|edu)$/.test(labels.at(-2)!) && labels.at(-1)!.length === 2
    ? 3
    : Math.min(2, labels.length);

const commonTail = (digits: string, e164: string): number => {
  let length = 0;
  while (length < digits.length && digits.at(-1 - length) === e164.at(-1 - length)) length++;
  return length;
};

function encoded(text: string, scrub: (text: string) => string): string {
  if (!text.includes('%')) return scrub(text);
  try {
    return encodeURIComponent(scrub(decodeURIComponent(text)));
  } catch {
    return scrub(text.replaceAll('%', ' '));
  }
}

/** Digits of one script for those of another. */
function inDigitsOf(original: string, replaced: string): string {
  const zero = [0x660, 0x6f0].find((code) =>
    [...original].some((each) => each.charCodeAt(0) >= code && each.charCodeAt(0) < code + 10),
  );
  return zero === undefined
    ? replaced
    : replaced.replace(/\d/g, (digit) => String.fromCharCode(zero + Number(digit)));
}

function inCaseOf(original: string, word: string): string {
  if (original.length > 1 && original === original.toUpperCase() && original !== original.toLowerCase())
    return word.toUpperCase();
  const [first = ''] = original;
  return first !== first.toLowerCase() ? word[0]!.toUpperCase() + word.slice(1) : word;
}

const scripts: readonly (readonly [RegExp, consonants: string, vowels: string])[] = [
  [/\p{Script=Latin}/u, 'bcdfgklmnprstvz', 'aeiou'],
  [/\p{Script=Cyrillic}/u, 'бвгдзклмнпрст', 'аеиоу'],
  [/\p{Script=Arabic}/u, 'بپتجدرزسشفکلمن', 'اویه'],
  [/\p{Script=Greek}/u, 'βγδκλμνπρστ', 'αεηιο'],
  [/\p{Script=Hebrew}/u, 'בגדהזחטכלמנ', 'אוי'],
  [/\p{Script=Hangul}/u, '가나다라마바사', '아자차카'],
  [/\p{Script=Hiragana}|\p{Script=Katakana}/u, 'カサタナハ', 'アイウエ'],
  [/\p{Script=Han}/u, '天地山川木水火', '人口中大'],
];

/** What Russian patronymics and surnames end in: it says what they are, not whose. */
const tails = /(?<=\p{Script=Cyrillic}{2})(?:ович|евич|овна|евна|ична|ов|ев|ин|ова|ева|ина|ский|ская)$/u;

/** A word that nobody has, sayable, of the same length and script. */
function letterwise(word: string, one: (letters: string) => string): string {
  const tail = tails.exec(word)?.[0] ?? '';
  let index = 0;
  const stem = word.slice(0, word.length - tail.length).replace(/\p{L}/gu, (letter) => {
    const [, consonants, vowels] = scripts.find(([script]) => script.test(letter)) ?? scripts[0]!;
    return one(index++ % 2 === 0 ? consonants : vowels);
  });
  return stem + tail;
}
