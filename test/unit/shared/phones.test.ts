import { formatPhone, parsePhones, phoneValue } from '@clew/shared/phones.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const values = (text: string, region?: string) => parsePhones(text, region).map(phoneValue);

describe('parsePhones', () => {
  test.each([
    ['Tel. +44 20 7031 3000', undefined, ['+442070313000']],
    ['Call (202) 555-0123 x45 or 202-555-0124', 'US', ['+12025550123;ext=45', '+12025550124']],
    ['8 (495) 640-27-18, доб. 214', 'RU', ['+74956402718;ext=214']],
    ['(3452) 51-30-66, 51-30-67', 'RU', ['+73452513066', '+73452513067']],
    ['+7(495)640-27-18,640-27-19', 'RU', ['+74956402718', '+74956402719']],
    ['тел. 640-27-18 (495)', 'RU', ['+74956402718']],
    ['8 / 391 / 277-04-19', 'RU', ['+73912770419']],
    ['۰۲۱-۸۸۷۷۵۲۶۴ داخلی ۲۳', 'IR', ['+982188775264;ext=23']],
    ['تلفن: ۶۶۴۰۲۱۷۸ - ۰۲۱', 'IR', ['+982166402178']],
    ['ت: ۸۸۷۷۶۶۵۵-۷ (۰۲۱)', 'IR', ['+982188776655']],
    ['۰۲۱ - ۸۸۷۷۶۶۵۵ الی ۸', 'IR', ['+982188776655']],
    ['٠٩٣٥-٢٠٨-١١٤٧ / ۰۹۱۲۵۱۷۳۳۹۰', 'IR', ['+989352081147', '+989125173390']],
    ['\u200e+98\u202c 912 517 3390', undefined, ['+989125173390']],
    ['＋1 (202) 555‑0123', 'SG', ['+12025550123']],
    ['1-800-FLOWERS', 'US', ['+18003569377']],
    ['https://wa.me/79858203361', undefined, ['+79858203361']],
    ['+1 202 555 0123, +1 202 555 0123', undefined, ['+12025550123']],
  ])('%s (%s)', (text, region, expected) => expect(values(text, region)).toEqual(expected));

  test.each([
    ['شماره کارت ۶۰۳۷-۹۹۷۱-۴۴۰۸-۲۲۱۶', 'IR'],
    ['کد پستی: ۱۹۳۹۶۴۴۱۱۷', 'IR'],
    ['ИНН 7728168971, р/с 40702810438110012455', 'RU'],
    ['SIRET 123 456 789 00012', 'FR'],
    ['from 22.11.2026 to 2026-12-01, 2019-2024', 'US'],
    ['192.168.100.100 and 51.5073510', 'GB'],
    ['https://shop.example/item/4155550123', 'US'],
    ['order202-555-0123', 'US'],
    ['202-555-0123@firm.example', 'US'],
    ['(202) 555-0123', undefined],
    ['12345', 'US'],
  ])('no phone in %s (%s)', (text, region) => expect(values(text, region)).toEqual([]));

  test('a fax is told apart, unless the number is a phone too', () => {
    const phones = parsePhones('Tel 020 7031 3000, Fax 020 7031 3001; Fax 020 7031 3000', 'GB');
    expect(phones.map(({ e164, fax }) => [e164, fax])).toEqual([
      ['+442070313000', false],
      ['+442070313001', true],
    ]);
  });

  test('what is stored reads back as itself, for every way of writing it', () => {
    const number = fc.tuple(
      fc.constantFrom('+4420703130', '+989125173', '+120255501', '+749564027'),
      fc.integer({ min: 10, max: 99 }),
    );
    fc.assert(
      fc.property(number, fc.constantFrom('', ';ext=12'), ([start, end], extension) => {
        const value = `${start}${start === '+989125173' ? '3' : ''}${end}${extension}`;
        expect(values(value)).toEqual([value]);
        expect(values(formatPhone(value))).toEqual([value]);
      }),
    );
  });

  test('every result is E.164 and whatever the text, it ends', () => {
    const piece = fc.constantFrom(
      '+',
      '0',
      '021',
      '88776655',
      ' ',
      '-',
      '(',
      ')',
      '/',
      '. ',
      ', ',
      'ext 5',
      '۰۹۱۲',
      '\n',
      'тел ',
      '#',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 40 }),
        fc.constantFrom(undefined, 'IR', 'DE', 'US'),
        (pieces, region) => {
          for (const { e164 } of parsePhones(pieces.join(''), region))
            expect(e164).toMatch(/^\+[1-9]\d{4,16}$/);
        },
      ),
      { numRuns: 300 },
    );
  });
});

test('what is no number is shown as it is', () => {
  expect(formatPhone('ask at the desk')).toBe('ask at the desk');
  expect(formatPhone('+442070313000;ext=7')).toBe('+44 20 7031 3000 ext. 7');
});
