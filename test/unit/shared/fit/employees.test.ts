import { employeesInField, employeesInLine } from '@clew/shared/fit/employees.ts';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

const inf = Number.POSITIVE_INFINITY;

test.each([
  ['51-200 employees', 51, 200],
  ['1,001-5,000', 1_001, 5_000],
  ['1 001–5 000 сотрудников', 1_001, 5_000],
  ['10.000 Mitarbeiter', 10_000, 10_000],
  ['11–50 сотрудников', 11, 50],
  ['от 50 до 200', 50, 200],
  ['5-10 тыс. человек', 5_000, 10_000],
  ['۵۰ تا ۲۰۰ نفر', 50, 200],
  ['بیش از ۵۰۰ نفر', 500, inf],
  ['1,000+', 1_000, inf],
  ['10K+ employees', 10_000, inf],
  ['более 1000 человек', 1_000, inf],
  ['up to 50', 1, 50],
  ['about 30 people', 30, 30],
  ['2.5k employees', 2_500, 2_500],
])('a field says %s', (text, least, most) => {
  expect(employeesInField(text)).toEqual({ least, most });
});

test.each(['Self-employed', '', 'many', '0', '200-50'])('a field says no headcount: %s', (text) => {
  expect(employeesInField(text)).toBeNull();
});

test.each([
  ['We are a team of 30 people in Kiel', 30, 30],
  ['Founded in 1987, 51-200 employees', 51, 200],
  ['The firm employs 340.', 340, 340],
  ['Команда из 45 человек', 45, 45],
  ['В штате более 200 сотрудников', 200, inf],
  ['تیم ۲۵ نفره ما', 25, 25],
  ['۱۲۰ کارمند', 120, 120],
])('a line says %s', (line, least, most) => {
  expect(employeesInLine(line)).toEqual({ least, most });
});

test.each(['Trusted by 10,000 people', 'more than 500 customers', 'In 2024 employees', 'Our employees'])(
  'a line speaks of something else: %s',
  (line) => {
    expect(employeesInLine(line)).toBeNull();
  },
);

test('a range is read whatever its ends are', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9_999 }), fc.integer({ min: 0, max: 90_000 }), (least, more) => {
      const most = least + more;
      const grouped = (value: number) => value.toLocaleString('en');
      for (const text of [`${least}-${most}`, `${grouped(least)}–${grouped(most)} employees`])
        expect(employeesInField(text)).toEqual({ least, most });
    }),
  );
});
