import { readForwards } from '@clew/shared/mail/forward.ts';
import { describe, expect, it } from 'vitest';

describe('readForwards', () => {
  it.each([
    [
      'One for you.\n\n---------- Forwarded message ---------\nFrom: Ann Lee <ann@hollow.example>\nDate: Thu, Nov 7, 2024\nSubject: Demo\nTo: <us@firm.example>\n\n\nWe want a demo.\nAnn',
      { name: 'Ann Lee', email: 'ann@hollow.example', body: 'We want a demo.\nAnn', announced: true },
    ],
    [
      'Begin forwarded message:\n\n> From: "Lee, Ann" <ann@hollow.example>\n> Subject: Demo\n>\n> Hello',
      { name: 'Lee, Ann', email: 'ann@hollow.example', body: 'Hello', announced: true },
    ],
    [
      '-------- Пересылаемое сообщение --------\nОт: Анна <anna@hollow.example>\nКому: мне\nТема: Демо\n\nЗдравствуйте',
      { name: 'Анна', email: 'anna@hollow.example', body: 'Здравствуйте', announced: true },
    ],
    [
      '-------- Weitergeleitete Nachricht --------\nBetreff: Demo\nVon: anna@hollow.example\n\nHallo',
      { name: '', email: 'anna@hollow.example', body: 'Hallo', announced: true },
    ],
    [
      'Коллеги, это вам.\nОт: Лидия Крюкова [mailto:lidia@besedka.example]\nОтправлено: 5 ноября\nКому: Продажи\nТема: Счёт\n\nДобрый день!',
      { name: 'Лидия Крюкова', email: 'lidia@besedka.example', body: 'Добрый день!', announced: false },
    ],
    [
      'از: سمیرا جوادیان <s.javadian@tosee.example>\nارسال شده: شنبه\nبه: فروش\nموضوع: جلسه\nسلام',
      { name: 'سمیرا جوادیان', email: 's.javadian@tosee.example', body: 'سلام', announced: false },
    ],
  ])('%j', (message, expected) => expect(readForwards(message)).toEqual([expected]));

  it('reads every message of a chain, outermost first', () => {
    const header = (email: string) => `From: ${email}\nSent: today\nTo: them\nSubject: it\n\n`;
    const chain = `${header('a@one.example')}first\n${header('b@two.example')}second`;
    expect(readForwards(chain).map(({ email, body }) => [email, body])).toEqual([
      ['a@one.example', 'first'],
      ['b@two.example', 'second'],
    ]);
  });

  it.each([
    'I forwarded it to you yesterday.\nFrom: here',
    'From: the heart, a@one.example\nDear all,\nthank you.',
    '---------- Forwarded message ---------\nno header',
    '',
  ])('nothing is forwarded in %j', (message) => expect(readForwards(message)).toEqual([]));
});
