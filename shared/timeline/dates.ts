import { asciiDigits, unifyPersian } from '../fold.ts';
import {
  addDays,
  type Day,
  endOfJalaliMonth,
  endOfMonth,
  gregorian,
  jalali,
  jalaliPartsOf,
  partsOf,
} from './calendar.ts';
import { gregorianMonths, jalaliMonths, numbers, units } from './words.ts';

/** A time that a text names: its last day, and where it stands in the text. */
export type FoundDate = { day: Day; start: number; end: number };

/** Longer texts are cut, so that the work is bounded; a page's text about its needs is not that long. */
const maxLength = 20_000;
const maxDates = 50;

/**
 * One character for each of the text's, so that positions stay: lower case, ASCII digits, Persian letters alike, ZWNJ
 * a space, accents of Latin letters gone.
 */
export function plainText(text: string): string {
  let plain = '';
  for (const char of text.slice(0, maxLength)) {
    const folded = unifyPersian(asciiDigits(char.toLowerCase())).normalize('NFD')[0] ?? ' ';
    const kept = /[\u200c\u200e\u200f\u202a-\u202e\u2066-\u2069\s]/.test(char)
      ? ' '
      : /[йآ]/.test(char.toLowerCase())
        ? char.toLowerCase()
        : folded;
    plain += kept.length === char.length ? kept : kept.padEnd(char.length).slice(0, char.length);
  }
  return plain;
}

const names = (list: Iterable<string>) => [...list].sort((a, b) => b.length - a.length).join('|');
const word = (pattern: string) => `(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`;
const monthNames = names(
  [...gregorianMonths.keys(), ...jalaliMonths.keys()].map((name) => name.normalize('NFC')),
);
const count = `\\d{1,3}|${names(numbers.keys())}`;
const unit = (at: number) => `(?:${units[at]![0]})`;
const anyUnit = units.map((_, at) => unit(at)).join('|');

type Reader = { pattern: RegExp; read: (match: RegExpMatchArray, today: Day) => Day | null };

const readers: readonly Reader[] = [
  {
    pattern: /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/gu,
    read: ([, year, month, day]) =>
      (Number(year) < 1500 ? jalali : gregorian)(Number(year), Number(month), Number(day)),
  },
  {
    pattern: /(?<!\d)(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?!\d)/gu,
    read: ([, first, second, year]) =>
      gregorian(Number(year), Number(second), Number(first)) ??
      gregorian(Number(year), Number(first), Number(second)),
  },
  {
    pattern: new RegExp(
      `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|-го|\\.|er)?(?: of| de)? (${monthNames})(?![\\p{L}])\\.?(?:,? (?:de )?(\\d{4}))?`,
      'gu',
    ),
    read: ([, day, month, year], today) => inMonth(month!, year, Number(day), today),
  },
  {
    pattern: new RegExp(
      `(?<![\\p{L}])(${monthNames})\\.? (\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,? (\\d{4}))?`,
      'gu',
    ),
    read: ([, month, day, year], today) => inMonth(month!, year, Number(day), today),
  },
  {
    pattern: new RegExp(
      `${word('in|by|until|end of|before|during|im|bis|ende|en|fin|debut|в|до|к|конца|начале|конце|تا|پایان|آخر|اواخر|در|ماه')} (${monthNames})(?![\\p{L}])(?: (\\d{4}))?`,
      'gu',
    ),
    read: ([, month, year], today) => inMonth(month!, year, null, today),
  },
  {
    pattern:
      /(?<![\p{L}\d])(?:q([1-4])|([1-4])(?:-й|-м|-го|\.)? (?:quarter|quartal|кв(?:артал)?[аеу]?)|t([1-4]))[ ./]{0,2}(\d{4})(?!\d)/gu,
    read: ([, q, quarter, t, year]) => endOfMonth(Number(year), Number(q ?? quarter ?? t) * 3),
  },
  {
    pattern: new RegExp(
      `${word('within|in|over|innerhalb(?: von)?|dans|en|sous|через|в течение|за|ظرف|طی|تا')} (?:the next )?(${count}) (${anyUnit})(?![\\p{L}])`,
      'gu',
    ),
    read: ([, amount, length], today) => addDays(today, quantity(amount!) * daysOf(length!)),
  },
  {
    pattern: new RegExp(
      `${word('next|this|coming|nachste[nrs]?|kommende[nrs]?|diese[nrs]?|proch(?:ain|aine)|следующ\\p{L}{2,3}|ближайш\\p{L}{2,3}|этой?|этом|будущ\\p{L}{2,3}')} (${anyUnit})(?![\\p{L}])`,
      'gu',
    ),
    read: ([whole, length], today) =>
      addDays(today, daysOf(length!) * (/^(?:this|diese|эт)/.test(whole) ? 1 : 2)),
  },
  {
    pattern: new RegExp(
      `(?<![\\p{L}])(${anyUnit}) (?:آینده|بعد|بعدی|پیش رو|جاری|prochaine?|que viene)(?![\\p{L}])`,
      'gu',
    ),
    read: ([, length], today) => addDays(today, daysOf(length!) * 2),
  },
  {
    pattern: new RegExp(
      `(?<![\\p{L}])(?:end of (?:the |this )?|ende (?:des |dieses )?|fin (?:de |du |d')?(?:l')?|конца (?:этого )?|پایان|آخر|اواخر) ?(${unit(2)}|${unit(4)})(?![\\p{L}])`,
      'gu',
    ),
    read: ([whole, length], today) => endOf(daysOf(length!), /[پآا]/.test(whole), today),
  },
];

/** The times that a text names, in the order found. What has no year is taken as the next such day from `today`. */
export function findDates(text: string, today: Day): FoundDate[] {
  const plain = plainText(text);
  const found: FoundDate[] = [];
  for (const { pattern, read } of readers) {
    for (const match of plain.matchAll(pattern)) {
      if (found.length >= maxDates) break;
      const day = read(match, today);
      const start = match.index;
      const end = start + match[0].length;
      if (day && !found.some((other) => start < other.end && other.start < end))
        found.push({ day, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const quantity = (text: string) => numbers.get(text) ?? Number(text);

const daysOf = (text: string): number =>
  units.find(([pattern]) => new RegExp(`^(?:${pattern})$`, 'u').test(text))?.[1] ?? 1;

/** `day` null: the end of the month. */
function inMonth(name: string, year: string | undefined, day: number | null, today: Day): Day | null {
  const jalaliMonth = jalaliMonths.get(name);
  const month = jalaliMonth ?? gregorianMonths.get(name);
  if (month === undefined) return null;
  const on = (inYear: number) =>
    jalaliMonth
      ? day === null
        ? endOfJalaliMonth(inYear, month)
        : jalali(inYear, month, day)
      : day === null
        ? endOfMonth(inYear, month)
        : gregorian(inYear, month, day);
  if (year !== undefined) {
    const given = Number(year);
    return given < (jalaliMonth ? 1300 : 1900) || given > (jalaliMonth ? 1479 : 2100) ? null : on(given);
  }
  const now = jalaliMonth ? jalaliPartsOf(today).year : partsOf(today).year;
  const soon = on(now);
  return soon !== null && soon >= today ? soon : on(now + 1);
}

function endOf(days: number, persian: boolean, today: Day): Day {
  if (persian) {
    const { year, month } = jalaliPartsOf(today);
    return endOfJalaliMonth(year, days > 100 ? 12 : month);
  }
  const { year, month } = partsOf(today);
  return endOfMonth(year, days > 100 ? 12 : month);
}
