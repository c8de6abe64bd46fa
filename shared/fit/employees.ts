import { asciiDigits, stripInvisible, unifyPersian } from '../fold.ts';

/** How many people work somewhere; `most` is Infinity for "1,000+". */
export type Employees = { least: number; most: number };

/** 51, 1,000, 1 000, 1.000, 10K, 2.5 тыс. */
const number = String.raw`\d{1,3}(?:[,.\u00a0\u202f٬' ]\d{3}){1,2}(?!\d)|\d{1,7}(?:[.,]\d)?`;
const scale = String.raw`\s?(?:k|тыс\.?|هزار)(?!\p{L})`;
const amount = `(${number})(${scale})?`;
const range = new RegExp(
  String.raw`(?<![\d.,/])(?:(?:from|between|от|с|از|بین)\s)?${amount}\s?(?:[-–—−‑]|to|and|bis|до|تا|و)\s?${amount}`,
  'iu',
);
const atLeast = new RegExp(
  String.raw`(?<![\d.,/])(?:(?:over|more than|at least|über|mehr als|более|больше|свыше|بیش از|بیشتر از)\s${amount}|${amount}\s?\+)`,
  'iu',
);
const atMost = new RegExp(
  String.raw`(?<![\d.,/])(?:up to|fewer than|less than|under|bis zu|до|менее|меньше|تا|کمتر از)\s${amount}`,
  'iu',
);
const exact = new RegExp(String.raw`(?<![\d.,/])${amount}`, 'iu');

/** What the people of a firm are called, and what makes of mere people those of a firm. */
const staff = String.raw`employees|staff|team members|colleagues|co-?workers|people on (?:our|the) team|mitarbeite\p{L}*|beschäftigte\p{L}*|sotrudnik\p{L}*|сотрудник\p{L}*|работник\p{L}*|специалист\p{L}* в штате|کارمند|کارکنان|پرسنل|نفر نیرو`;
const before = String.raw`(?:team of|staff of|employ(?:s|ing)?|workforce of|headcount(?: of|:)?|company size:?|number of employees:?|команд\p{L}* из|штат\p{L}*(?: из|:)?|численность:?|размер компании:?|تیم|تعداد کارکنان:?|تعداد پرسنل:?)\s?(?:is |about |around |over |more than |up to |более |около |до |حدود |بیش از )?`;
const stated = new RegExp(
  String.raw`(?<![\p{L}\d])(?:[^\n.!?;|]{0,30}\d[^\n.!?;|]{0,12}(?:${staff})|${before}\d[^\n.!?;|]{0,20})`,
  'iu',
);

/** The headcount that a field for it states: the number alone is enough there. */
export function employeesInField(text: string): Employees | null {
  const plain = plainText(text.slice(0, 200));
  const two = range.exec(plain);
  if (two) return between(countOf(two[1]!, two[2] ?? two[4]), countOf(two[3]!, two[4]));
  const open = atLeast.exec(plain);
  if (open) return between(countOf(open[1] ?? open[3]!, open[2] ?? open[4]), Number.POSITIVE_INFINITY);
  const cap = atMost.exec(plain);
  if (cap) return between(1, countOf(cap[1]!, cap[2]));
  const one = exact.exec(plain);
  const value = one ? countOf(one[1]!, one[2]) : 0;
  return one && between(value, value);
}

/** The headcount that a line of a page states, which has to say that it speaks of the firm's own people. */
export function employeesInLine(line: string): Employees | null {
  const match = stated.exec(plainText(line.slice(0, 400)));
  const found = match && employeesInField(match[0]);
  if (!found || (found.least === found.most && /(?<!\d)(?:19|20)\d\d(?!\d)/.test(match[0]))) return null;
  return found;
}

const plainText = (text: string): string => unifyPersian(stripInvisible(asciiDigits(text)));

/** `5-10 тыс.` scales both ends. */
function countOf(digits: string, unit: string | undefined): number {
  const grouped = /\d[,.\u00a0\u202f٬' ]\d{3}/.test(digits);
  const value = Number(grouped ? digits.replace(/\D/g, '') : digits.replace(',', '.'));
  return Math.round(unit ? value * 1_000 : value);
}

const between = (least: number, most: number): Employees | null =>
  least >= 1 && most >= least && least <= 10_000_000 ? { least, most } : null;
