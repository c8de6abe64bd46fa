import { findDates, plainText } from '@clew/shared/timeline/dates.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../any-text.ts';

const today = '2026-11-22';

describe('findDates', () => {
  test.each([
    ['on 2027-03-01', ['2027-03-01']],
    ['01.03.2027 or 3/25/2027', ['2027-03-01', '2027-03-25']],
    ['۱۴۰۵/۱۰/۰۱', ['2026-12-22']],
    ['۱ دی ۱۴۰۵', ['2026-12-22']],
    ['۱ فروردین', ['2027-03-21']],
    ['1 March 2027 and March 2nd, 2027', ['2027-03-01', '2027-03-02']],
    ['3 марта', ['2027-03-03']],
    ['am 3. März 2027', ['2027-03-03']],
    ['by December', ['2026-12-31']],
    ['تا پایان اسفند', ['2027-03-20']],
    ['in Q1 2027', ['2027-03-31']],
    ['within 3 weeks', ['2026-12-13']],
    ['в течение двух недель', ['2026-12-06']],
    ['ظرف دو هفته', ['2026-12-06']],
    ['next month', ['2027-01-21']],
    ['ماه آینده', ['2027-01-21']],
    ['by the end of the year', ['2026-12-31']],
    ['до конца года', ['2026-12-31']],
    ['تا پایان سال', ['2027-03-20']],
    ['31.02.2027, 99 March, 1999/99/99, +98 21 8877 2027', []],
    ['', []],
  ])('%s', (text, days) => expect(findDates(text, today).map(({ day }) => day)).toEqual(days));

  test('gives the place in the original text', () => {
    const text = 'شروع از ۱ دی\u200c ۱۴۰۵ است';
    const [date] = findDates(text, today);
    expect(text.slice(date!.start, date!.end)).toContain('دی');
  });
});

test('folding keeps every position', () => {
  fc.assert(
    fc.property(anyText(200), (text) => {
      expect(plainText(text)).toHaveLength(text.length);
    }),
  );
});
