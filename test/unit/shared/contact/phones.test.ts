import { formatPhone, parsePhones, phoneValue } from '@clew/shared/contact/phones.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const values = (text: string, region?: string) => parsePhones(text, region).map(phoneValue);

describe('parsePhones', () => {
  test.each([
    ['Tel. +44 20 7031 3000', undefined, ['+442070313000']],
    ['Call (202) 555-0123 x45 or 202-555-0124', 'US', ['+12025550123;ext=45', '+12025550124']],
    ['8 (495) 641-52-37, доб. 214', 'RU', ['+74956415237;ext=214']],
    ['(3452) 52-41-77, 52-41-78', 'RU', ['+73452524177', '+73452524178']],
    ['+7(495)641-52-37,641-52-38', 'RU', ['+74956415237', '+74956415238']],
    ['тел. 641-52-37 (495)', 'RU', ['+74956415237']],
    ['8 / 391 / 278-15-20', 'RU', ['+73912781520']],
    ['۰۲۱-۸۸۵۵۳۱۴۲ داخلی ۲۳', 'IR', ['+982188553142;ext=23']],
    ['تلفن: ۶۶۵۱۳۲۸۹ - ۰۲۱', 'IR', ['+982166513289']],
    ['ت: ۸۸۵۵۴۴۳۳-۷ (۰۲۱)', 'IR', ['+982188554433']],
    ['۰۲۱ - ۸۸۵۵۴۴۳۳ الی ۸', 'IR', ['+982188554433']],
    ['٠٩٣٥-٣١٩-٢٢٥٨ / ۰۹۱۲۶۲۸۴۴۰۱', 'IR', ['+989353192258', '+989126284401']],
    ['\u200e+98\u202c 912 628 4401', undefined, ['+989126284401']],
    ['＋1 (202) 555‑0123', 'SG', ['+12025550123']],
    ['1-800-FLOWERS', 'US', ['+18003569377']],
    ['https://wa.me/79869314472', undefined, ['+79869314472']],
    ['+1 202 555 0123, +1 202 555 0123', undefined, ['+12025550123']],
    ['01 800 212 0752', 'MX', ['+528002120752']],
    ['(0xx11) 2509-7600 / (0**11) 2509-7601', 'BR', ['+551125097600', '+551125097601']],
    ['US customers: 1866 296 6600 (toll free)', 'GB', ['+18662966600']],
    ['MOVIE LINE: (520) 494 STAR (7827)', 'US', ['+15204947827']],
    ['calling (212) NEW-YORK (639-9675). 311 is for the deaf', 'US', ['+12126399675']],
    ['Registration Front Desk: (805) 784-2400', 'US', ['+18057842400']],
    ['12.03.2024 +44 20 7031 3000', undefined, ['+442070313000']],
  ])('%s (%s)', (text, region, expected) => expect(values(text, region)).toEqual(expected));

  test.each([
    ['Tel: 671 1925', 'GB'],
    ['07-12-2010 2010/12/7 we moved', 'GB'],
    ['Av. Paulista, 550, 04571-000', 'BR'],
    ['04571-000', 'BR'],
    ['call (520) 494 STAR (1234)', 'US'],
    ['Registration No. 202 555 0123', 'US'],
    ['P. IVA 01601990136', 'IT'],
    ['St.Nr.: 43/151/01234', 'DE'],
    ['شماره کارت ۶۰۳۷-۱۱۲۲-۳۳۴۴-۵۵۶۶', 'IR'],
    ['کد پستی: ۱۹۴۸۷۵۵۲۲۸', 'IR'],
    ['ИНН 7709123456, р/с 40702810000000012345', 'RU'],
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
      fc.constantFrom('+4420703130', '+989126284', '+120255501', '+749564152'),
      fc.integer({ min: 10, max: 99 }),
    );
    fc.assert(
      fc.property(number, fc.constantFrom('', ';ext=12'), ([start, end], extension) => {
        const value = `${start}${start === '+989126284' ? '4' : ''}${end}${extension}`;
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
      '88554433',
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
