import { readSignature, type Signature } from '@clew/shared/mail/signature.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const parts = (message: string, hints = {}): Partial<Signature> | null => {
  const signature = readSignature(message, hints);
  if (!signature) return null;
  const { text, ...rest } = signature;
  expect(message.replaceAll('\r', '')).toContain(text.split('\n').at(-1));
  return Object.fromEntries(Object.entries(rest).filter(([, value]) => value.length > 0));
};

describe('readSignature', () => {
  test('reads an English one below a closing, and leaves the fax and the disclaimer', () => {
    const message = `Hi Peter,\n\nShall we meet on Friday?\n\nKind regards,\n\nAnn Lee, PhD\nHead of Purchasing\nHollow & Brook Ltd\n5 Copper Street, London EC2A 4QT\nT: 020 7946 0722 | F: 020 7946 0723\nann.lee@hollowbrook.example\nwww.hollowbrook.example\n\nThis e-mail is confidential.`;
    expect(parts(message)).toEqual({
      name: 'Ann Lee',
      title: 'Head of Purchasing',
      company: 'Hollow & Brook Ltd',
      address: '5 Copper Street, London EC2A 4QT',
      emails: ['ann.lee@hollowbrook.example'],
      phones: ['+442079460722'],
      urls: ['www.hollowbrook.example'],
    });
  });

  test('reads a Russian one, above the quoted message', () => {
    const message = `Добрый день!\n\nС уважением,\nПётр Лукошкин\nглавный бухгалтер ООО «Лукошко»\nтел.: 8 (495) 641-52-37, доб. 12\n\nпн, 3 мар. 2025 г. в 10:15, Анна <ann@hollow.example>:\n> С уважением,\n> Анна`;
    expect(parts(message)).toEqual({
      name: 'Пётр Лукошкин',
      title: 'главный бухгалтер',
      company: 'ООО «Лукошко»',
      phones: ['+74956415237;ext=12'],
    });
  });

  test('reads a Persian one', () => {
    const message = `سلام\n\nبا احترام\nدکتر آرمان سرخ‌بید\nمدیر فروش\nشرکت سرخ‌بید البرز\nتلفن: ۰۲۱-۸۸۵۵۳۱۴۲ داخلی ۱۱\nنمابر: ۰۲۱-۸۸۵۵۳۱۴۳\narman@sorkhbid.ir`;
    expect(parts(message)).toEqual({
      name: 'آرمان سرخ‌بید',
      title: 'مدیر فروش',
      company: 'شرکت سرخ‌بید البرز',
      phones: ['+982188553142;ext=11'],
      emails: ['arman@sorkhbid.ir'],
    });
  });

  test('tells the company by the domain when nothing else does', () => {
    expect(
      parts('--\nAnn Lee\nCopper Kettle - Buyer\nann@copperkettle.example / 01.63.32.49.69'),
    ).toMatchObject({
      name: 'Ann Lee',
      company: 'Copper Kettle',
      title: 'Buyer',
      phones: ['01.63.32.49.69'],
    });
  });

  test.each([
    ['See you then.\n\nCheers,\nPip\n\nSent from my phone', { name: 'Pip' }],
    ['Passt.\n\nLG Lulu', { name: 'Lulu' }],
    [
      'Ok.\n\nViele Grüße, Wiebke Brook (Einkauf)\nwiebke(at)brook.example',
      { name: 'Wiebke Brook', title: 'Einkauf', emails: ['wiebke@brook.example'] },
    ],
    [
      'Ann Lee\nCEO at Hollow Inc.\nann@hollow.example',
      { name: 'Ann Lee', title: 'CEO', company: 'Hollow Inc.', emails: ['ann@hollow.example'] },
    ],
  ])('%j', (message, expected) => expect(parts(message)).toEqual(expected));

  test.each([
    '',
    'Shall we meet on Friday at ten? I will bring the papers.',
    'On 3/3/2025 10:15, Peter wrote:\n> Kind regards,\n> Peter Hollow\n> +442079460722',
  ])('finds none in %j', (message) => expect(readSignature(message)).toBeNull());

  test('starts at the name in the header when there is no closing', () => {
    const message =
      'The order 1234567 is on its way and will arrive on Friday\nAnn Lee\nHollow Ltd\n+44 20 7946 0722';
    expect(parts(message, { senderName: 'Ann Lee' })).toEqual({
      name: 'Ann Lee',
      company: 'Hollow Ltd',
      phones: ['+442079460722'],
    });
  });

  test('leaves the meeting it invites to', () => {
    const message =
      'Best,\nAnn Lee (she/her)\nHollow Ltd\n\nMicrosoft Teams meeting\nJoin the meeting now\n+46 8 505 212 34,,550918273# Sweden';
    expect(parts(message)).toEqual({ name: 'Ann Lee', company: 'Hollow Ltd' });
  });

  test.each([
    ['Call me tomorrow: (202) 555-0143. The shop, you know?', 'US', '+12025550143'],
    ['Наберите меня завтра после 12: 8 495 641-52-37.', 'RU', '+74956415237'],
    ['شماره\u200cام ۰۹۱۲۳۴۵۶۷۸۹ است.', 'IR', '+989123456789'],
  ])('takes the number that the text calls its own: %s', (message, region, phone) => {
    expect(readSignature(message, { region })?.phones).toEqual([phone]);
  });

  test('only says what the message says', () => {
    const line = fc.constantFrom(
      'Ann Lee',
      'Regards,',
      '--',
      'CEO',
      'Hollow Ltd',
      '+44 20 7946 0722',
      'ann@hollow.example',
      '',
      '> quote',
      'www.hollow.example',
      '5 Copper Street',
      'با احترام',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
        const signature = readSignature(lines.join('\n'));
        if (!signature) return;
        for (const value of [
          signature.name,
          signature.title,
          signature.company,
          ...signature.emails,
          ...signature.urls,
        ]) {
          expect(lines.join('\n')).toContain(value);
        }
      }),
    );
  });
});
