import { replyText, stripQuotes } from '@clew/shared/mail/reply.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const own = 'Yes, let us do that.\nAnn';

/** What programs put above the quoted message, in their languages; the reply stands before it. */
const openings = [
  'On Mon, 3 Mar 2025 at 10:15, Peter Hollow <peter@hollow.example> wrote:\n\n> Shall we?',
  'On Mon, 3 Mar 2025 at 10:15, Peter Hollow of the Accounting Department\n<peter@hollow.example>\nwrote:\n\n> Shall we?',
  '> On 3 Mar 2025, at 10:15, Peter Hollow <peter@hollow.example> wrote:\n>\n> Shall we?',
  'Am Mo., 3. März 2025 um 10:15 Uhr schrieb Peter Hollow <peter@hollow.example>:\n\n> Wollen wir?',
  'Le lun. 3 mars 2025 à 10:15, Peter Hollow <peter@hollow.example> a écrit :\n\nOn y va ?',
  'El lun, 3 mar 2025 a las 10:15, Peter Hollow (<peter@hollow.example>) escribió:\n\n> ¿Vamos?',
  'Il giorno lun 3 mar 2025 alle ore 10:15 Peter Hollow <peter@hollow.example> ha scritto:\n\n> Andiamo?',
  'пн, 3 мар. 2025 г. в 10:15, Пётр Лукошкин <peter@hollow.example>:\n\n> Сделаем?',
  '03.03.2025 10:15, Пётр Лукошкин пишет:\n> Сделаем?',
  'در تاریخ دوشنبه ۱۳ اسفند ۱۴۰۳ ساعت ۱۰:۱۵ آرمان <peter@hollow.example> نوشت:\n\n> انجام دهیم؟',
  '在 2025年3月3日，上午10:15，Peter <peter@hollow.example> 写道：\n\n> 好吗',
  '-----Original Message-----\nFrom: Peter\nSubject: Plan\n\nShall we?',
  '-----پیام اصلی-----\nاز: آرمان\n\nانجام دهیم؟',
  '________________________________\nFrom: Peter Hollow <peter@hollow.example>\nSent: Monday, 3 March 2025 10:15\nTo: Ann\nSubject: Plan\n\nShall we?',
  'Von: Peter Hollow\nGesendet: Montag, 3. März 2025 10:15\nAn: Ann\nBetreff: Plan\n\nWollen wir?',
  'От: Пётр Лукошкин\nОтправлено: 3 марта 2025 г. 10:15\nКому: Анна\nТема: План\n\nСделаем?',
  'از: آرمان\nارسال شده: ۱۳ اسفند ۱۴۰۳\nبه: آنا\nموضوع: برنامه\n\nانجام دهیم؟',
  '27 Dec 2025, 12:08 by peter@hollow.example:\n\n> Shall we?',
  'Peter Hollow a écrit :\n> On y va ?',
  'W dniu 2025-12-27 o 12:08, Peter pisze:\n> Idziemy?',
  '> a bare quote\n> at the end',
];

describe('stripQuotes', () => {
  test.each(openings)('leaves the quote out: %s', (opening) => {
    expect(stripQuotes(`${own}\n\n${opening}`)).toBe(own);
    expect(stripQuotes(`${own}\r\n${opening.replaceAll('\n', '\r\n')}`)).toBe(own);
  });

  test.each([
    'On the whole we like it, but 10:15 is early.\nAnn',
    'From: the bottom of my heart.\nAnn',
    'در تاریخ ۲۰ آبان جلسه داریم',
    '> Only a quote.',
    '> A quote.\n\nAnd an answer.',
    '',
  ])('keeps what is no quote: %s', (text) => expect(stripQuotes(text)).toBe(text));

  test('keeps answers written between the lines of the quote', () => {
    const text = 'See below.\n\nOn 3/3/2025 10:15, Peter wrote:\n> One?\nYes.\n> Two?\nNo.';
    expect(stripQuotes(text)).toBe('See below.\n\n> One?\nYes.\n> Two?\nNo.');
  });

  test('finds the answer below the quote', () => {
    expect(stripQuotes('On 3/3/2025 10:15, Peter wrote:\n> One?\n> Two?\n\nYes to both.')).toBe(
      'Yes to both.',
    );
  });

  test('is idempotent', () => {
    const line = fc.constantFrom(own, '> quoted', '', '--', '_____', ...openings);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const once = stripQuotes(lines.join('\n'));
        // A quote at the end is dropped only when something else is left; dropping it may leave a quote alone.
        expect(once.length).toBeLessThanOrEqual(lines.join('\n').length);
        expect(stripQuotes(`${own}\n\n${openings[0]}\n${once}`).startsWith(own)).toBe(true);
      }),
    );
  });
});

test.each([
  ['Yes.\n\nSent from my phone', 'Yes.'],
  ['Да.\n\nОтправлено с iPhone', 'Да.'],
  ['بله\n\nارسال شده از گوشی من', 'بله'],
  ['Yes.\n\n-- \nAnn Lee\nHollow Ltd', 'Yes.'],
  [
    'Sent from here to there it takes a day, and then some more, as we have told you before about the delivery of goods by sea.',
    null,
  ],
])('replyText of %j', (text, reply) => expect(replyText(text)).toBe(reply ?? text));
