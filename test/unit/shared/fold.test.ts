import {
  asciiDigits,
  foldText,
  latinise,
  skeleton,
  stripInvisible,
  unifyPersian,
} from '@clew/shared/fold.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from './any-text.ts';

test('digits of every script become ASCII and nothing moves', () => {
  expect(asciiDigits('۰۱۲۳۴۵۶۷۸۹ ٠١٢٣٤٥٦٧٨٩ ０９ 09')).toBe('0123456789 0123456789 09 09');
  fc.assert(
    fc.property(anyText(), (text) => {
      expect(asciiDigits(text)).toHaveLength(text.length);
    }),
  );
});

test('controls that hide or reverse text are removed', () => {
  expect(stripInvisible('\u202eevil\u202c \u200fعلی\u200c\u200f')).toBe('evil علی');
});

describe('foldText', () => {
  test.each([
    ['  José   NÚÑEZ ', 'jose nunez'],
    ['علي‌ كريمى', 'علی کریمی'],
    ['Straße', 'strasse'],
    ['Семён Йодко', 'семен йодко'],
    ['O’Neill-Smith', 'o neill smith'],
  ])('%s → %s', (text, folded) => expect(foldText(text)).toBe(folded));

  test('folds plain ASCII as it folds all other text', () => {
    const ascii = fc.string({ unit: 'binary-ascii', maxLength: 40 });
    fc.assert(
      fc.property(ascii, (text) => {
        expect(`${foldText(text)} я`.trim()).toBe(foldText(`${text} я`));
      }),
    );
  });

  test('is idempotent', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });
});

test.each([
  ['Иванов', 'ivanov'],
  ['Щербаков Юрий', 'shcherbakov yuriy'],
  ['Łukasz Øster', 'lukasz oster'],
])('%s in Latin letters is %s', (text, expected) => expect(latinise(text)).toBe(expected));

test('Arabic letter forms are written as in Persian', () => {
  expect(unifyPersian('كيمياء مُحَمَّد')).toBe('کیمیاء محمد');
});

test.each([
  ['کریمی', 'Karimi', 'Карими'],
  ['موسوی', 'Mousavi', 'Мусави'],
  ['نوری', 'Nouri', 'Нури'],
])('%s, %s and %s sound alike', (persian, latin, cyrillic) => {
  expect(skeleton(persian)).toBe(skeleton(latin));
  expect(skeleton(cyrillic)).toBe(skeleton(latin));
});
