import { formatNumber, formatPoints, formatWhen } from '@clew/extension/i18n/format.ts';
import { directionOf, preferredLocale } from '@clew/extension/i18n/locales.ts';
import { locale, messages } from '@clew/extension/i18n/messages.ts';
import { afterEach, expect, test } from 'vitest';

afterEach(() => {
  locale.value = 'en';
});

const noon = Date.UTC(2026, 2, 21, 12);
const hour = 3_600_000;

test('times are words for a week and dates after', () => {
  expect(formatWhen(noon - 20_000, noon, 'just now')).toBe('just now');
  expect(formatWhen(noon - 3 * hour, noon, '')).toBe('3 hours ago');
  expect(formatWhen(noon - 26 * hour, noon, '')).toBe('yesterday');
  expect(formatWhen(noon - 30 * 24 * hour, noon, '')).toBe('Feb 19');
  expect(formatWhen(noon - 300 * 24 * hour, noon, '')).toBe('May 25, 2025');
});

test('Persian has its own digits and the Jalali calendar', () => {
  locale.value = 'fa';
  expect(formatNumber(1404)).toBe('۱٬۴۰۴');
  // Nowruz of 1405 fell on 21 March 2026.
  expect(formatWhen(noon, noon + 9 * 24 * hour, '')).toBe('۱ فروردین');
  expect(formatWhen(noon - 3 * hour, noon, '')).toContain('۳');
});

test('Russian counts in its three forms', () => {
  locale.value = 'ru';
  const { count } = messages.value.list;
  expect([1, 3, 5, 21, 112].map(count)).toEqual(['1 лид', '3 лида', '5 лидов', '21 лид', '112 лидов']);
});

test('points carry their sign', () => {
  expect([15, -30, 0].map(formatPoints)).toEqual(['+15', '-30', '0']);
});

test('the language follows the browser and falls back to English', () => {
  expect(preferredLocale(['fa-IR', 'en'])).toBe('fa');
  expect(preferredLocale(['de-DE', 'ru'])).toBe('ru');
  expect(preferredLocale(['zh'])).toBe('en');
  expect(directionOf('fa')).toBe('rtl');
});
