import { readForwarded } from '@clew/shared/mail/forward.ts';
import { describe, expect, test } from 'vitest';

describe('readForwarded', () => {
  test.each([
    [
      'One for you.\n\n---------- Forwarded message ---------\nFrom: Ann Lee <ann@hollow.example>\nDate: Thu, Nov 7, 2024\nSubject: Demo\nTo: <us@firm.example>\n\nWe want a demo.\nAnn',
      { name: 'Ann Lee', email: 'ann@hollow.example', body: 'We want a demo.\nAnn' },
    ],
    [
      'Begin forwarded message:\n\nFrom: "Lee, Ann" <ann@hollow.example>\nSubject: Demo\n\nHello',
      { name: 'Lee, Ann', email: 'ann@hollow.example', body: 'Hello' },
    ],
    [
      '-------- Пересылаемое сообщение --------\nОт: Анна <anna@hollow.example>\nКому: мне\nТема: Демо\n\nЗдравствуйте',
      { name: 'Анна', email: 'anna@hollow.example', body: 'Здравствуйте' },
    ],
    [
      '-------- Weitergeleitete Nachricht --------\nBetreff: Demo\nVon: anna@hollow.example\n\nHallo',
      { name: '', email: 'anna@hollow.example', body: 'Hallo' },
    ],
  ])('%j', (message, expected) => expect(readForwarded(message)).toEqual(expected));

  test.each([
    'I forwarded it to you yesterday.\nFrom: here',
    'Yes.\n\n-----Original Message-----\nFrom: Ann <ann@hollow.example>\nSubject: Demo\n\nHello',
    '---------- Forwarded message ---------\nno header',
    '',
  ])('nothing is forwarded in %j', (message) => expect(readForwarded(message)).toBeNull());
});
