import type { Locale } from './locales.ts';
import { locale } from './messages.ts';

/** Jalali dates in Persian; digits follow the language by themselves. */
const tags = { en: 'en', fa: 'fa-IR-u-ca-persian', ru: 'ru' } as const;

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

export const formatNumber = (value: number): string =>
  new Intl.NumberFormat(tags[locale.value]).format(value);

/** With its sign: +15, −30. */
export const formatPoints = (points: number): string =>
  new Intl.NumberFormat(tags[locale.value], { signDisplay: 'exceptZero' }).format(points);

export const formatList = (
  items: readonly string[],
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string => new Intl.ListFormat(tags[locale.value], { type }).format(items);

export const formatDateTime = (at: number): string =>
  new Intl.DateTimeFormat(tags[locale.value], { dateStyle: 'medium', timeStyle: 'short' }).format(at);

/** The whole date, in a language that need not be the panel's. */
export const formatDateIn = (language: Locale, at: number): string =>
  new Intl.DateTimeFormat(tags[language], { dateStyle: 'long' }).format(at);

/** The year is said only when it is another than now's. */
function formatDay(at: number, now: number): string {
  const year = new Intl.DateTimeFormat(tags[locale.value], { year: 'numeric' });
  return new Intl.DateTimeFormat(tags[locale.value], {
    day: 'numeric',
    month: 'short',
    ...(year.format(at) === year.format(now) ? {} : { year: 'numeric' }),
  }).format(at);
}

/**
 * How far `at` lies from `now` (both ms), in words up to a week and as a date beyond.
 * @param justNow what to say within a minute
 */
export function formatWhen(at: number, now: number, justNow: string): string {
  const distance = at - now;
  const size = Math.abs(distance);
  if (size < minute) return justNow;
  if (size >= 7 * day) return formatDay(at, now);
  const relative = new Intl.RelativeTimeFormat(tags[locale.value], { numeric: 'auto' });
  if (size < hour) return relative.format(Math.round(distance / minute), 'minute');
  if (size < day) return relative.format(Math.round(distance / hour), 'hour');
  return relative.format(Math.round(distance / day), 'day');
}
