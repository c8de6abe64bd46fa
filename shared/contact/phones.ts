import type { CountryCode, PhoneNumber } from 'libphonenumber-js/max';
import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { asciiDigits, stripInvisible } from '../fold.ts';
import { faxWords, otherNumberWords, phoneWords } from './phone-words.ts';

// The full metadata, though 20 KB larger: only its patterns tell a phone number from a postal code or a tax number of
// the same length, and it is never injected into a page.

/** `e164` as `+989121234567`, `extension` digits or '', `raw` as written (controls removed, ASCII digits). */
export type Phone = { e164: string; extension: string; raw: string; fax: boolean };

/** Work is capped: what a page hides behind its first five hundred candidates nobody will call. */
const maxAttempts = 4_000;
const maxPhones = 200;

/** Digits in groups, with what may stand between the groups of one number, or of several on a line. */
const run = /\+?\(?\d(?:(?!\)\. )[ ()./+~-]{0,4}\d){5,47}\)?/g;
const extensionAfter =
  /^[\s,;(.–-]{0,4}(?:ext(?:ension|n)?|x|доб(?:авочный)?|вн(?:утр)?|داخلی|داخلي|poste|int(?:erno)?|durchwahl|dw|;ext=|,,|#)\s?[.:=]?\s?#?(\d{1,9})(?!\d)/i;
/** A number after one of these may leave out the area code of the number before. */
const continuation = /^\s{0,2}(?:[,;/|~–-]|و|и|или|یا|or|and|und|et|&|\+)?\s{0,2}$/i;

type Group = { digits: string; start: number; end: number };
type Place = { text: string; start: number; end: number };

/** Same number of characters, so that positions stay. */
const clean = (text: string): string =>
  asciiDigits(stripInvisible(text))
    .replace(/[\u2010-\u2015\u2212\uff0d]/g, '-')
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000\t]/g, ' ')
    .replace(/[（]/g, '(')
    .replace(/[）]/g, ')')
    .replace(/[＋]/g, '+')
    .replace(/[．]/g, '.')
    .replace(/\+(?=\+)/g, ' ')
    .replace(carrier, '0  ')
    .replace(date, (text) => '·'.repeat(text.length));

/** Brazil's sign for the digits of any carrier: `(0xx11) 2509-7626`. */
const carrier = /(?<!\w)0(?:xx|\*\*)(?=\d\d(?!\d))/gi;

/** Full dates, which would run into the numbers beside them. */
const date =
  /(?<![\d+(]|\d[-./ ])(?:\d{1,2}([./-])\d{1,2}\1(?:19|20)\d\d|(?:19|20)\d\d([./-])\d{1,2}\2\d{1,2})(?![\d)]|[-./]\d)/g;

/**
 * The phone numbers in a text, each once, in the order found.
 * @param region ISO 3166 code that national forms are read in; without it only international forms count
 */
export function parsePhones(text: string, region?: string): Phone[] {
  if (!/[\d۰-۹٠-٩０-９]{2}/.test(text)) return [];
  const country = region && isSupportedCountry(region) ? region : undefined;
  const reader = new Reader(clean(text), country);
  return [...reader.read().values()];
}

/** `number` or `number;ext=12`, the form in which leads keep phones. */
export const phoneValue = ({ e164, extension }: Phone): string =>
  extension ? `${e164};ext=${extension}` : e164;

/** A stored phone for people to read: `+98 912 123 4567 ext. 12`. What does not parse stays as it is. */
export function formatPhone(value: string): string {
  const [number = '', extension] = value.split(';ext=');
  const parsed = parsePhoneNumberFromString(number);
  if (!parsed) return value;
  return parsed.formatInternational() + (extension ? ` ext. ${extension}` : '');
}

class Reader {
  readonly text: string;
  readonly country: CountryCode | undefined;
  readonly found = new Map<string, Phone>();
  attempts = 0;
  /** The number last found and where it ended, for those that share its area code. */
  last: { number: string; end: number; fax: boolean } | null = null;

  constructor(text: string, country: CountryCode | undefined) {
    this.text = text;
    this.country = country;
  }

  read(): Map<string, Phone> {
    for (const match of this.text.matchAll(run)) {
      if (this.attempts > maxAttempts || this.found.size >= maxPhones) break;
      const place = { text: this.text, start: match.index, end: match.index + match[0].length };
      const context = contextOf(place);
      const follows = this.last !== null && place.start - this.last.end <= 2;
      if (context.refused && !follows) continue;
      const groups = groupsOf(place);
      // "202-555-0123-45#": the sign closes an extension.
      if (this.text[place.end] === '#' && groups.length > 1) groups.pop();
      this.readRun(groups, context);
    }
    for (const { 0: raw, index, 1: digits = '' } of [
      ...this.text.matchAll(vanity),
      ...this.text.matchAll(spelledOut),
    ]) {
      if (this.found.size >= maxPhones) break;
      if (!digitsOf(keypad(raw)).endsWith(digitsOf(digits))) continue;
      this.accept(this.parse(keypad(raw)), index, index + raw.length, true, false);
    }
    return this.found;
  }

  /** Reads numbers off the front of a run until nothing of it is left. */
  readRun(groups: Group[], context: Context): void {
    let from = 0;
    while (from < groups.length) {
      const taken =
        this.takeReversed(groups, from, context) ||
        this.takeLongest(groups, from, context) ||
        this.takeShared(groups, from);
      from += taken || this.unread(groups, from);
    }
  }

  /** How many groups to leave: the rest of a number that begins with its prefix and no plan knows is none either. */
  unread(groups: Group[], from: number): number {
    if (!/^0\d\d/.test(groups[from]!.digits)) return 1;
    let to = from + 1;
    while (to < groups.length && /^[ .-]$/.test(this.text.slice(groups[to - 1]!.end, groups[to]!.start)))
      to++;
    return to - from;
  }

  /** The most groups that make a number: a range («88554433-7») or a second number stays over. */
  takeLongest(groups: Group[], from: number, context: Context): number {
    const most = Math.min(groups.length, from + 9);
    for (let to = most; to > from; to--) {
      if (this.takeGroups(groups, from, to, context)) return to - from;
    }
    return 0;
  }

  takeGroups(groups: Group[], from: number, to: number, context: Context): boolean {
    const first = groups[from]!;
    const end = groups[to - 1]!.end;
    const written = this.text.slice(first.start, end);
    const digits = written.replace(/\D/g, '').length;
    if (digits < 5 || digits > 17 || !plausible(written, context)) return false;
    const international = /^\(?(?:\+|00)/.test(written);
    const whole = from === 0 && to === groups.length;
    const sure = international || context.whatsapp || context.labelled || context.whole;
    const read = this.parse(context.whatsapp ? `+${written}` : written);
    const number = !read?.isValid() && tollFree.test(written) ? this.parse(`+${written}`) : read;
    if (!number) return false;
    const formatted = /\D/.test(written) || written.startsWith('0');
    if (number.isValid() && (sure || formatted))
      return this.accept(number, first.start, end, true, context.fax);
    const northAmerican = /^(?:1[ .-]?)?(?:\(\d{3}\) ?|\d{3}[-. ])\d{3}[-. ]\d{4}$/.test(written);
    if (!whole || !(sure || (northAmerican && number.countryCallingCode === '1'))) return false;
    return this.accept(number, first.start, end, isDialled(number), context.fax);
  }

  /** «88554433-7 (021)» and «66513289 - 021»: the area code comes last. */
  takeReversed(groups: Group[], from: number, context: Context): number {
    const most = Math.min(groups.length, from + 5);
    for (let to = from + 2; to <= most; to++) {
      const code = groups[to - 1]!;
      const first = groups[from]!;
      const bracketed = /^\(\d{3,5}\)$/.test(this.text.slice(code.start, code.end));
      if (!bracketed && !/^0\d{1,4}$/.test(code.digits)) continue;
      if (/^[+(0]/.test(this.text.slice(first.start, first.end))) continue;
      const rest = groups.slice(from, to - 1).map(({ digits }) => digits);
      // A short last group may be the end of a range.
      const numbers = rest.length > 1 && rest.at(-1)!.length < 3 ? [rest, rest.slice(0, -1)] : [rest];
      for (const digits of numbers) {
        const number = this.parse(code.digits + digits.join(''));
        if (number?.isValid() && this.accept(number, first.start, code.end, true, context.fax))
          return to - from;
      }
    }
    return 0;
  }

  /** «(3452) 52-41-77, 52-41-78»: the area code was given with the number before. */
  takeShared(groups: Group[], from: number): number {
    const { last } = this;
    if (!last || !continuation.test(this.text.slice(last.end, groups[from]!.start))) return 0;
    for (let to = Math.min(groups.length, from + 4); to > from; to--) {
      const digits = groups
        .slice(from, to)
        .map((group) => group.digits)
        .join('');
      if (digits.length < 5 || digits.length > 8) continue;
      const number = this.parse(last.number.slice(0, -digits.length) + digits);
      if (number?.isValid() && this.accept(number, groups[from]!.start, groups[to - 1]!.end, true, last.fax))
        return to - from;
    }
    return 0;
  }

  parse(written: string): PhoneNumber | undefined {
    if (this.attempts++ > maxAttempts) return undefined;
    return parsePhoneNumberFromString(written.replaceAll('~', ' '), {
      defaultCountry: this.country,
      extract: false,
    });
  }

  accept(number: PhoneNumber | undefined, start: number, end: number, good: boolean, fax: boolean): boolean {
    if (!number || !good) return false;
    const rest = this.text.slice(end, end + 30);
    const extension = /^[ -]{1,3}(\d{1,9})#/.exec(rest) ?? extensionAfter.exec(rest);
    const raw = this.text.slice(start, end + (extension?.[0].length ?? 0));
    this.last = { number: number.number, end, fax };
    const known = this.found.get(number.number);
    if (known) known.fax &&= fax;
    else this.found.set(number.number, { e164: number.number, extension: extension?.[1] ?? '', raw, fax });
    return true;
  }
}

/** North America's free numbers, which firms elsewhere give to callers from there. */
const tollFree = /^1[ .-]?8(?:00|33|44|55|66|77|88)[ .-]?\d{3}[ .-]?\d{4}$/;

/** Numbers that no plan lists yet are kept, local ones without their area code are not: nobody abroad reaches them. */
const isDialled = (number: PhoneNumber): boolean => number.isPossible() && number.nationalNumber.length >= 8;

function groupsOf({ text, start, end }: Place): Group[] {
  const groups: Group[] = [];
  for (const match of text.slice(start, end).matchAll(/\+?\(?\d+\)?/g)) {
    const from = start + match.index;
    groups.push({ digits: match[0].replace(/\D/g, ''), start: from, end: from + match[0].length });
  }
  return groups;
}

/** What the words before a run say about it. `whole`: there is nothing else in the text. */
type Context = { labelled: boolean; refused: boolean; fax: boolean; whatsapp: boolean; whole: boolean };

function contextOf({ text, start, end }: Place): Context {
  const before = text.slice(Math.max(0, start - 40), start);
  const line = before.slice(before.lastIndexOf('\n') + 1).toLowerCase();
  const whatsapp = /(?:wa\.me\/|[?&]phone=)\+?$/.test(line);
  const phone = lastIndexOf(line, phoneWords);
  const other = lastIndexOf(line, otherNumberWords);
  const inAddress =
    /[\p{L}\p{N}]\.[\p{L}]{2,}\/\S*$|[@#_=]$|[\p{L}]$|\d[,:]?$/u.test(line) &&
    !/(?:^|[^\p{L}])(?:tel|t|p|m|тел|т)$/u.test(line);
  return {
    labelled: phone > other,
    refused:
      !whatsapp && (other > phone || inAddress || /^[\p{L}_@]*[\w@]*@/u.test(text.slice(end, end + 20))),
    fax: lastIndexOf(line, faxWords) >= 0 && lastIndexOf(line, faxWords) >= phone,
    whatsapp,
    whole: /^\W*$/.test(text.slice(0, start).slice(-40)) && start < 40 && text.length - end < 40,
  };
}

const lastIndexOf = (text: string, words: RegExp): number => {
  let last = -1;
  for (const match of text.matchAll(words)) last = match.index;
  return last;
};

/** Dates, years, decimals, network addresses and Brazil's postal codes have digits in groups too. */
function plausible(written: string, { labelled }: Context): boolean {
  if (/^(?:19|20)\d\d ?- ?(?:19|20)\d\d$/.test(written)) return false;
  if (
    /^\d{1,2}([./-])\d{1,2}\1(?:19|20)\d\d/.test(written) ||
    /^(?:19|20|1[34])\d\d([./-])\d{1,2}\1\d{1,2}/.test(written)
  )
    return false;
  if (labelled) return true;
  return !/^\d{1,3}(?:\.\d{1,3}){3}$|^\d+\.\d+$|^\d{5}-\d{3}$/.test(written);
}

/** Numbers spelled in letters, after the prefixes that advertise with them. */
const vanity =
  /(?<![\w+-])(?:\+?1[-. ]?)?\(?(?:8(?:00|33|44|55|66|77|88)|0[589]0[08]|1[38]00)\)?[-. ](?=[A-Z\d-. ]{0,8}[A-Z]{3})[A-Z\d]{1,8}(?:[- ][A-Z\d]{2,8}){0,2}(?![\w-])/g;

/** Letters that digits in brackets repeat: `(520) 494 STAR (7827)`. */
const spelledOut = /(?<![\w+-])\(?\d{3}\)?[-. ](?:\d{3}[-. ])?[A-Z][A-Z-]{2,9}(?= ?\((\d[\d-]{2,6}\d)\))/g;

const digitsOf = (text: string): string => text.replace(/\D/g, '');

const keypad = (text: string): string =>
  text.replace(/[A-Z]/g, (letter) => '22233344455566677778889999'[letter.charCodeAt(0) - 65]!);
