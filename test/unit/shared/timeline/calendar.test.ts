import {
  addDays,
  endOfJalaliMonth,
  endOfMonth,
  gregorian,
  jalali,
  jalaliPartsOf,
} from '@clew/shared/timeline/calendar.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

test.each([
  [1403, 1, 1, '2024-03-20'],
  [1404, 1, 1, '2025-03-21'],
  [1403, 12, 30, '2025-03-20'],
  [1404, 12, 30, null],
  [1405, 9, 1, '2026-11-22'],
  [1405, 7, 31, null],
])('%d/%d/%d is %s', (year, month, day, expected) => expect(jalali(year, month, day)).toBe(expected));

test('every day has one Jalali date and comes back from it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 50_000 }), (days) => {
      const day = addDays('1950-01-01', days);
      const { year, month, day: date } = jalaliPartsOf(day);
      expect(jalali(year, month, date)).toBe(day);
    }),
  );
});

test('days that are none', () => {
  expect(gregorian(2026, 2, 29)).toBeNull();
  expect(gregorian(2024, 2, 29)).toBe('2024-02-29');
  expect(endOfMonth(2026, 2)).toBe('2026-02-28');
  expect(endOfMonth(2026, 12)).toBe('2026-12-31');
  expect(endOfJalaliMonth(1404, 12)).toBe('2026-03-20');
});
