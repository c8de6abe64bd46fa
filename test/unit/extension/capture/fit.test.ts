import type { PageEvidence } from '@clew/extension/adapters/evidence.ts';
import { draftsFrom } from '@clew/extension/capture/draft.ts';
import { anyCustomer, type IdealCustomer } from '@clew/shared/fit/ideal-customer.ts';
import { expect, test } from 'vitest';

const item = (field: 'name' | 'industry' | 'size', value: string, quote = value) =>
  ({
    subject: 'a',
    kind: 'organization',
    role: '',
    field,
    value,
    via: 'adapter',
    locator: `#${field}`,
    quote,
  }) as const;
const page = (some: Partial<PageEvidence>): PageEvidence => ({
  url: 'https://www.linkedin.com/company/nordlicht',
  title: 'Nordlicht',
  language: 'en',
  site: '',
  adapter: 'linkedin-company',
  fellBack: false,
  page: 'organization',
  meta: {},
  types: [],
  outline: { blocks: [], lines: [] },
  selection: null,
  evidence: [item('name', 'Nordlicht')],
  ...some,
});
const logistics: IdealCustomer = {
  ...anyCustomer,
  industries: ['logistics'],
  minEmployees: 50,
  maxEmployees: 500,
};
const fitOn = (on: PageEvidence, ideal?: IdealCustomer) =>
  draftsFrom(on, { at: 1, ...(ideal && { ideal }) })[0]!.suggestions.find(
    ({ promptId }) => promptId === 'fit',
  );

test('fit is suggested with the words that decide it and where they stand', () => {
  const evidence = [
    item('name', 'Nordlicht'),
    item('industry', 'Logistics'),
    item('size', '51-200 employees'),
  ];
  const found = fitOn(page({ evidence }), logistics);
  expect(found).toMatchObject({ value: 'yes', provenance: { quote: 'Logistics', locator: '#industry' } });
  expect(fitOn(page({ evidence }))).toBeUndefined();
});

test('an answer that the page has no words for is not suggested', () => {
  const evidence = [item('name', 'Nordlicht'), item('industry', 'Logistics', '')];
  expect(fitOn(page({ evidence }), logistics)).toBeUndefined();
});

test("a firm's own page says how large it is, and where it says so", () => {
  const outline = {
    blocks: [
      { parent: -1, nth: 1, tag: 'main', hint: '' },
      { parent: 0, nth: 2, tag: 'p', hint: '' },
    ],
    lines: [{ block: 1, parts: [{ text: 'We are a team of 12 people.', tag: '', href: '', hint: '' }] }],
  };
  expect(fitOn(page({ outline }), logistics)).toMatchObject({
    value: 'no',
    provenance: { quote: 'We are a team of 12 people.', locator: 'body > :nth-child(1) > :nth-child(2)' },
  });
});
