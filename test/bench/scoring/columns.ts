import { asciiDigits } from '@clew/shared/fold.ts';
import type { Value } from '@clew/shared/scoring/card.ts';

/** The part of a column's values that have to be of a kind for it to be of that kind; the others are then unknown. */
const mostly = 0.8;

const unanswered = new Set(
  'select|na|n/a|n.a.|#n/a|nan|null|none|nil|?|-|--|unknown|undefined|missing|not available|not provided|(blank)|(null)'.split(
    '|',
  ),
);

/** A column of a table of texts as features have it: numbers, days since 1970, or texts; null where nobody answered. */
export function readColumn(texts: readonly string[]): Value[] {
  const answers = texts.map((text) => {
    const trimmed = text.replaceAll('\u00a0', ' ').trim();
    return trimmed === '' || unanswered.has(trimmed.toLowerCase()) ? null : trimmed;
  });
  const answered = answers.filter((answer) => answer !== null);
  const readings = [decimalPoint, decimalComma, isoDay, dayFirst, monthFirst].map((read) => ({
    read,
    understood: answered.filter((answer) => read(answer) !== null).length,
  }));
  const best = readings.reduce((a, b) => (b.understood > a.understood ? b : a));
  if (best.understood === 0 || best.understood < mostly * answered.length) return answers;
  return answers.map((answer) => (answer === null ? null : best.read(answer)));
}

const number = (whole: string, fraction: string): number | null => {
  const value = Number(fraction === '' ? whole : `${whole}.${fraction}`);
  return Number.isFinite(value) ? value : null;
};

/** Without what stands around a number: currency, percent, the accountant's parentheses. */
function bare(text: string): string {
  const plain = asciiDigits(text).replace(/[\s'_]|[$€£¥₹₽﷼%]/g, '');
  return /^\(.*\)$/.test(plain) ? `-${plain.slice(1, -1)}` : plain.replace(/^\+/, '').replace('−', '-');
}

function decimalPoint(text: string): number | null {
  const plain = bare(text);
  if (/^-?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(plain)) return number(plain, '');
  return /^-?\d{1,3}(,\d{3})+(\.\d*)?$/.test(plain) ? number(plain.replaceAll(',', ''), '') : null;
}

function decimalComma(text: string): number | null {
  const plain = bare(text);
  const match = /^(-?(?:\d+|\d{1,3}(?:\.\d{3})+)),(\d+)$/.exec(plain);
  if (match) return number(match[1]!.replaceAll('.', ''), match[2]!);
  return /^-?(\d+|\d{1,3}(\.\d{3})+)$/.test(plain) ? number(plain.replaceAll('.', ''), '') : null;
}

const dayOf = (year: number, month: number, day: number, time: string): number | null => {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const [hours = 0, minutes = 0] = (/(\d{1,2}):(\d{2})/.exec(time) ?? []).slice(1).map(Number);
  const full = year < 70 ? year + 2000 : year < 100 ? year + 1900 : year;
  return Date.UTC(full, month - 1, day, hours, minutes) / 86_400_000;
};

function isoDay(text: string): number | null {
  const match = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T](.*))?$/.exec(asciiDigits(text));
  return match && dayOf(Number(match[1]), Number(match[2]), Number(match[3]), match[4] ?? '');
}

const shortDay = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?:[ T,](.*))?$/;

function dayFirst(text: string): number | null {
  const match = shortDay.exec(asciiDigits(text));
  return match && dayOf(Number(match[3]), Number(match[2]), Number(match[1]), match[4] ?? '');
}

function monthFirst(text: string): number | null {
  const match = shortDay.exec(asciiDigits(text));
  return match && dayOf(Number(match[3]), Number(match[1]), Number(match[2]), match[4] ?? '');
}
