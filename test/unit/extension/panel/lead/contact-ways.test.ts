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
  expect(ways({ phones: ['0431 5551234'] })).toEqual({ c: 'tel:0431%205551234', s: 'sms:0431%205551234' });
});

it('gives every kind of contact a key of its own, in the direction that it has', () => {
  const all = Object.values(loggable).flat();
  expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
  for (const { kind, direction } of all) expect(directionOf[kind] ?? direction).toBe(direction);
});
