import { look, matches } from '@clew/shared/routing/match.ts';
import type { Conditions } from '@clew/shared/routing/rules.ts';
import { countryFrom, languageOf } from '@clew/shared/routing/traits.ts';
import { expect, test } from 'vitest';
import { fields } from '../leads.ts';
import { lead, rule } from './leads.ts';

const some = lead(
  { title: 'Head of Procurement', location: 'Berlin, Germany', emails: ['lena@optik.example'] },
  {
    source: {
      channel: 'paid_click',
      direction: 'inbound',
      detail: '',
      campaign: 'Spring microscopes',
      url: 'https://example.com/lens',
    },
  },
);

const why = (when: Partial<Conditions>) => matches(rule('x', when), look(some));

test.for<[Partial<Conditions>, unknown]>([
  [{ channels: ['social', 'paid_click'] }, { on: 'source', channel: 'paid_click' }],
  [{ direction: 'inbound' }, { on: 'direction', direction: 'inbound' }],
  [
    { attributes: [{ field: 'title', words: ['buying', 'procurement'] }] },
    { on: 'attribute', field: 'title', word: 'procurement' },
  ],
  [
    { attributes: [{ field: 'emails', words: ['optik.example'] }] },
    { on: 'attribute', field: 'emails', word: 'optik.example' },
  ],
  [{ score: { least: 0, most: 9 } }, { on: 'score', total: some.score.total }],
  [{ countries: ['AT', 'DE'] }, { on: 'country', country: 'DE', told: 'Berlin, Germany' }],
  [{ languages: ['de'] }, { on: 'language', language: 'de', told: 'Berlin, Germany' }],
  [
    { products: ['telescopes', 'microscopes'] },
    { on: 'product', word: 'microscopes', told: 'Spring microscopes' },
  ],
])('%j holds, and says why', ([when, reason]) => {
  expect(why(when)).toEqual([reason]);
});

test.for<Partial<Conditions>>([
  { channels: ['social'] },
  { direction: 'outbound' },
  { attributes: [{ field: 'title', words: ['procure'] }] },
  { attributes: [{ field: 'company', words: ['procurement'] }] },
  { score: { least: 90, most: 100 } },
  { countries: ['IR'] },
  { languages: ['fa'] },
  { products: ['telescopes'] },
  { countries: ['DE'], languages: ['fa'] },
])('%j does not hold', (when) => {
  expect(why(when)).toBeNull();
});

test('what is asked for is found in an answer and its quote', () => {
  const evidence = { via: 'text', url: '', quote: 'We look for telescopes.', locator: '', at: 0 } as const;
  const answers = { need: { value: 'yes', note: '', evidence, by: null, at: 0 } } as const;
  const asked = rule('x', { products: ['telescopes'] });
  expect(matches(asked, look({ ...some, answers }))).toMatchObject([{ on: 'product', word: 'telescopes' }]);
});

test.for<[Parameters<typeof fields>[0], string | null]>([
  [{ location: 'Wien, Österreich' }, 'AT'],
  [{ location: 'Isfahan', emails: ['a@firm.ir'] }, 'IR'],
  [{ website: 'https://www.firm.co.uk/team' }, 'GB'],
  [{ website: 'https://firm.io' }, null],
  [{ emails: ['a@yandex.ru'] }, null],
  [{ phones: ['+982112345678'] }, 'IR'],
  [{ phones: ['+77012345678'] }, 'KZ'],
  [{ phones: ['+79161234567'] }, 'RU'],
  [{ phones: ['030 1234'] }, null],
  [{ location: 'Berlin, Germany', phones: ['+982112345678'] }, 'DE'],
  [{}, null],
])('the country of %j is %s', ([known, country]) => {
  expect(countryFrom(fields(known))?.value ?? null).toBe(country);
});

test.for<[Parameters<typeof fields>[0], string | null]>([
  [{ name: 'Лена Фишер' }, 'ru'],
  [{ name: 'Олена Їжак' }, 'uk'],
  [{ name: 'Иван Петров', location: 'София, България, Bulgaria' }, 'bg'],
  [{ name: 'ندا فراهانی' }, 'fa'],
  [{ name: 'پگاه گرجی' }, 'fa'],
  [{ name: 'محمد', location: 'Dubai, United Arab Emirates' }, 'ar'],
  [{ name: 'Лена Фишер', location: 'Berlin, Germany' }, 'ru'],
  [{ name: 'Neda', location: 'Tehran, Iran' }, 'fa'],
  [{ name: 'Urs', location: 'Zürich, Schweiz' }, 'de'],
  [{ name: 'Lena Fischer' }, null],
])('the language of %j is %s', ([known, language]) => {
  expect(languageOf(fields(known))?.value ?? null).toBe(language);
});
