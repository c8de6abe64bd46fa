import { contactWays, loggable } from '@clew/extension/panel/lead/contact-ways.ts';
import { directionOf } from '@clew/shared/engagement.ts';
import { expect, it } from 'vitest';
import { fields } from '../../../shared/leads.ts';

const ways = (some: Parameters<typeof fields>[0]) =>
  Object.fromEntries(contactWays(fields(some)).map(({ key, href }) => [key, href]));

it('offers what the contact data allow, and nothing else', () => {
  expect(ways({})).toEqual({});
  expect(
    ways({
      emails: ['lena@nordlicht.example'],
      phones: ['+494315551234;ext=12'],
      profiles: ['https://www.linkedin.com/in/lena-fischer', 'https://t.me/lenaf'],
    }),
  ).toEqual({
    m: 'mailto:lena@nordlicht.example',
    c: 'tel:+494315551234',
    s: 'sms:+494315551234',
    w: 'https://wa.me/494315551234',
    t: 'https://t.me/lenaf',
    o: 'https://www.linkedin.com/in/lena-fischer',
  });
});

it('does not guess the country of a number for WhatsApp', () => {
  expect(ways({ phones: ['0431 5551234'] })).toEqual({ c: 'tel:04315551234', s: 'sms:04315551234' });
  expect(ways({ phones: ['۰۲۱ ۸۸۱۲۳۴'] })).toEqual({ c: 'tel:021881234', s: 'sms:021881234' });
});

it('leads nowhere but to people, whatever was put in the place of an address', () => {
  const profiles = [
    'javascript:alert(1)',
    'JAVASCRIPT://x/%0aalert(1)',
    'data:text/html,x',
    'chrome://settings',
    'x',
  ];
  expect(ways({ profiles, emails: ['javascript:alert(1)'], phones: ['javascript:alert'] })).toEqual({});
  expect(ways({ emails: ['a@b.example?bcc=evil@x.example&body=x#y'], phones: ['*21*+49431#'] })).toEqual({
    m: 'mailto:a@b.example%3Fbcc=evil@x.example%26body=x%23y',
    c: 'tel:2149431',
    s: 'sms:2149431',
  });
});

it('gives every kind of contact a key of its own, in the direction that it has', () => {
  const all = Object.values(loggable).flat();
  expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
  for (const { kind, direction } of all) expect(directionOf[kind] ?? direction).toBe(direction);
});
