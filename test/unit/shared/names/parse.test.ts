import { type PersonName, parseName } from '@clew/shared/names/parse.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../any-text.ts';

/** Only the parts that are there. */
const parts = (text: string): Partial<PersonName> =>
  Object.fromEntries(Object.entries(parseName(text)).filter(([, value]) => value !== ''));

describe('Western names', () => {
  test.each<[string, Partial<PersonName>]>([
    ['Ann Lee', { given: 'Ann', family: 'Lee' }],
    ['Ann', { given: 'Ann' }],
    ['Mr. Hollow', { honorific: 'Mr.', family: 'Hollow' }],
    ['Sir Edmund', { honorific: 'Sir', given: 'Edmund' }],
    [
      'Dr. Ann M. Lee, PhD, MBA',
      { honorific: 'Dr.', given: 'Ann', middle: 'M.', family: 'Lee', suffix: 'PhD, MBA' },
    ],
    ['Hollow Jr., Peter B', { given: 'Peter', middle: 'B', family: 'Hollow', suffix: 'Jr.' }],
    ['Ann Lee, Ph. D.', { given: 'Ann', family: 'Lee', suffix: 'Ph.D.' }],
    ['Ann de la Brook', { given: 'Ann', family: 'de la Brook' }],
    ['van Hollow, Ann', { given: 'Ann', family: 'van Hollow' }],
    ['Monsieur de Hollow', { honorific: 'Monsieur', family: 'de Hollow' }],
    ['HOLLOW Ann', { given: 'Ann', family: 'HOLLOW' }],
    ['Brookfield Aaron', { given: 'Aaron', family: 'Brookfield' }],
    ['Peter "Pip" Hollow', { given: 'Peter', family: 'Hollow' }],
    ['🚀 Ann Lee (she/her) ✓', { given: 'Ann', family: 'Lee' }],
    ['Ann Lee, Head of Sales', { given: 'Ann', family: 'Lee' }],
    ['Ann Lee | Head of Sales', { given: 'Ann', family: 'Lee' }],
    ['Ann and Peter Hollow', { given: 'Ann and Peter', family: 'Hollow' }],
    ['Elena García Ortiz', { given: 'Elena', family: 'García Ortiz' }],
    ['Seyed Ali Hollowi', { given: 'Seyed Ali', family: 'Hollowi' }],
    ['Ann Lee attorney at law', { given: 'Ann', family: 'Lee', suffix: 'attorney at law' }],
    ['', {}],
    [', ,', {}],
  ])('%s', (text, expected) => expect(parts(text)).toEqual(expected));
});

describe('Russian names', () => {
  test.each<[string, Partial<PersonName>]>([
    ['Лукошкин Пётр Сергеевич', { given: 'Пётр', patronymic: 'Сергеевич', family: 'Лукошкин' }],
    ['Пётр Сергеевич Лукошкин', { given: 'Пётр', patronymic: 'Сергеевич', family: 'Лукошкин' }],
    ['Пётр Сергеевич', { given: 'Пётр', patronymic: 'Сергеевич' }],
    ['Пётр Лукошкевич', { given: 'Пётр', family: 'Лукошкевич' }],
    ['Лукошкина Вера', { given: 'Вера', family: 'Лукошкина' }],
    ['ЛУКОШКИН Акакий', { given: 'Акакий', family: 'ЛУКОШКИН' }],
    ['Лукошкин П.С.', { given: 'П.', patronymic: 'С.', family: 'Лукошкин' }],
    ['П. С. Лукошкин', { given: 'П.', patronymic: 'С.', family: 'Лукошкин' }],
    ['Лукошкина, Вера Ильинична', { given: 'Вера', patronymic: 'Ильинична', family: 'Лукошкина' }],
    ['Лукошкин Али Гусейн оглы', { given: 'Али', patronymic: 'Гусейн оглы', family: 'Лукошкин' }],
    [
      'проф. Лукошкин Лев Фомич, д.т.н.',
      { honorific: 'проф.', given: 'Лев', patronymic: 'Фомич', family: 'Лукошкин', suffix: 'д.т.н.' },
    ],
    ['Веры Лукошкиной', { given: 'Веры', family: 'Лукошкиной' }],
  ])('%s', (text, expected) => expect(parts(text)).toEqual(expected));
});

describe('Persian names', () => {
  test.each<[string, Partial<PersonName>]>([
    ['آرمان سرخ‌بید', { given: 'آرمان', family: 'سرخ‌بید' }],
    ['جناب آقای دکتر آرمان سرخ‌بید', { honorific: 'جناب آقای دکتر', given: 'آرمان', family: 'سرخ‌بید' }],
    ['مهندس سید محمد امین سرخ بید', { honorific: 'مهندس', given: 'سید محمد امین', family: 'سرخ بید' }],
    ['محمد سرخ‌بید', { given: 'محمد', family: 'سرخ‌بید' }],
    ['سرخ‌بید، دکتر آرمان', { honorific: 'دکتر', given: 'آرمان', family: 'سرخ‌بید' }],
    ['خانم سرخ‌بید', { honorific: 'خانم', family: 'سرخ‌بید' }],
    ['\u202bسيد علي سرخ‌بید\u202c', { given: 'سيد علي', family: 'سرخ‌بید' }],
  ])('%s', (text, expected) => expect(parts(text)).toEqual(expected));
});

test('no word is invented, doubled or lost', () => {
  const word = fc.constantFrom(
    'Ann',
    'Lee',
    'van',
    'Dr.',
    'Jr.',
    'M.',
    'Пётр',
    'Сергеевич',
    'Лукошкин',
    'سید',
    'آرمان',
    'سرخ‌بید',
    'III',
    'García',
    'and',
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
      const found = Object.values(parseName(words.join(' ')))
        .join(' ')
        .split(/[\s,]+/);
      expect(found.filter((part) => part !== '').sort()).toEqual([...words].sort());
    }),
    { numRuns: 300 },
  );
});

test('whatever the text, it ends in strings', () => {
  fc.assert(
    fc.property(anyText(300), (text) => {
      for (const part of Object.values(parseName(text))) expect(typeof part).toBe('string');
    }),
  );
});
