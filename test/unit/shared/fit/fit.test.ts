import { countryOf } from '@clew/shared/fit/countries.ts';
import { fitOf, type Statements } from '@clew/shared/fit/fit.ts';
import { anyCustomer, type IdealCustomer } from '@clew/shared/fit/ideal-customer.ts';
import { industriesIn, industryIds, industryName } from '@clew/shared/fit/industries.ts';
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

const ideal = (some: Partial<IdealCustomer>): IdealCustomer => ({ ...anyCustomer, ...some });
const stated = (
  fields: Partial<Record<'industry' | 'size' | 'location', string>>,
  about: string[] = [],
  lines: string[] = [],
): Statements<string> => {
  const said = (text: string | undefined) => (text === undefined ? undefined : { text, source: text });
  return {
    industry: said(fields.industry),
    size: said(fields.size),
    location: said(fields.location),
    about: about.map((text) => ({ text, source: text })),
    lines: lines.map((text) => ({ text, source: text })),
  };
};
const logistics = ideal({
  industries: ['logistics'],
  minEmployees: 50,
  maxEmployees: 500,
  countries: ['DE'],
});

describe('fit', () => {
  it('is suggested by nothing while nobody has said whom the workspace looks for', () => {
    expect(fitOf(anyCustomer, stated({ industry: 'Logistics', size: '51-200' }))).toBeNull();
  });

  it('is the surer the more of what is asked is known', () => {
    const [one, two, three] = [
      { industry: 'Transportation, Logistics, Supply Chain and Storage' },
      { industry: 'Logistik und Transport', size: '51-200 employees' },
      { industry: 'Логистика', size: '51-200', location: 'Hamburg, Germany' },
    ].map((fields) => fitOf(logistics, stated(fields))!);
    expect([one, two, three].map((found) => found?.value)).toEqual(['yes', 'yes', 'yes']);
    expect(one!.confidence).toBeLessThan(two!.confidence);
    expect(two!.confidence).toBeLessThan(three!.confidence);
    expect(one!.source).toBe('Transportation, Logistics, Supply Chain and Storage');
  });

  it.each([
    [{ industry: 'Logistics', size: '2-10 employees' }, '2-10 employees'],
    [{ industry: 'Wine and Spirits Wholesale', size: '51-200' }, 'Wine and Spirits Wholesale'],
    [{ industry: 'Logistics', location: 'Tehran, Iran' }, 'Tehran, Iran'],
  ])('is a no by the one thing that speaks against it: %j', (fields, source) => {
    expect(fitOf(logistics, stated(fields))).toMatchObject({ value: 'no', source });
  });

  it('says nothing of what is not known', () => {
    expect(fitOf(logistics, stated({}))).toBeNull();
    expect(fitOf(logistics, stated({ industry: 'Zeppelin polishing' }))).toBeNull();
    expect(fitOf(logistics, stated({ location: 'Hamburg, Germany' }))).toBeNull();
    expect(fitOf(logistics, stated({ location: 'Atlanta, Georgia' }))).toBeNull();
  });

  it('takes the words of a firm about itself, with less trust, and never as a no', () => {
    const about = ['Nordlicht moves freight across the Baltic: logistics and warehousing since 1921.'];
    expect(fitOf(logistics, stated({}, about))).toMatchObject({ value: 'yes', source: about[0] });
    expect(fitOf(logistics, stated({}, ['We bake bread. A bakery in Kiel.']))).toBeNull();
    const lines = ['Contact', 'We are a team of 12 people.'];
    expect(fitOf(logistics, stated({}, about, lines))).toMatchObject({ value: 'no', source: lines[1] });
  });

  it('finds industries by words of the workspace’s own', () => {
    const own = ideal({ industries: ['zeppelin polishing'] });
    expect(fitOf(own, stated({ industry: 'Zeppelin-Polishing services' }))?.value).toBe('yes');
  });

  it('counts a band across the border by its middle', () => {
    const from40 = ideal({ minEmployees: 40 });
    expect(fitOf(from40, stated({ size: '11-50' }))).toBeNull();
    expect(fitOf(from40, stated({ size: '30-200' }))).toMatchObject({ value: 'yes' });
    expect(fitOf(ideal({ maxEmployees: 500 }), stated({ size: '1,000+' }))?.value).toBe('no');
  });

  it('goes by the country where nothing else is asked', () => {
    expect(fitOf(ideal({ countries: ['IR'] }), stated({ location: 'تهران، ایران' }))?.value).toBe('yes');
  });

  it('never decides against what is stated in none of its parts', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.string({ maxLength: 60 }), (industry, size) => {
        const found = fitOf(logistics, stated({ industry, size }));
        if (found) expect([industry, size]).toContain(found.source);
      }),
    );
  });
});

test('every industry has a name in every language, and is found by it', () => {
  for (const id of industryIds) {
    for (const locale of ['en', 'fa', 'ru'] as const) {
      expect(industriesIn(industryName(id, locale)), `${id} ${locale}`).toContain(id);
    }
  }
});

test.each([
  ['Munich, Germany', 'DE'],
  ['Hamburg, Deutschland', 'DE'],
  ['Россия, Москва', 'RU'],
  ['Санкт-Петербург, Россия', 'RU'],
  ['تهران، ایران', 'IR'],
  ['San Francisco, CA, USA', 'US'],
  ['Lebanon, Tennessee', null],
  ['Berlin', null],
])('%s is in %s', (location, country) => {
  expect(countryOf(location)).toBe(country);
});
