import type { Outline, PageEvidence } from '@clew/extension/adapters/evidence.ts';
import { draftsFrom } from '@clew/extension/capture/draft.ts';
import { expect, test } from 'vitest';

const url = 'https://fair.example/exhibitors';

const outlineOf = (...lines: string[]): Outline => ({
  blocks: lines.map((_, index) => ({ parent: -1, nth: index + 1, tag: 'p', hint: '' })),
  lines: lines.map((text, block) => ({ block, parts: [{ text, tag: '', href: '', hint: '' }] })),
});
const page: PageEvidence = {
  url,
  title: 'Exhibitors',
  language: 'en',
  adapter: 'generic',
  site: '',
  fellBack: false,
  page: null,
  meta: {},
  types: [],
  evidence: [],
  outline: outlineOf('Exhibitors', 'Hall 4', 'Opening hours'),
  selection: null,
};
const profile: PageEvidence = {
  ...page,
  adapter: 'linkedin-profile',
  page: 'person',
  evidence: [
    {
      subject: 'a',
      kind: 'person',
      role: '',
      field: 'name',
      value: 'Lena Brandt',
      via: 'adapter',
      locator: 'h1',
      quote: 'Lena Brandt',
    },
  ],
};
const capture = (on: PageEvidence, ...lines: string[]) =>
  draftsFrom(on, { at: Date.UTC(2026, 0, 5), selection: outlineOf(...lines) }).map(
    ({ kind, texts, lists, suggestions }) => ({
      kind,
      ...Object.fromEntries(Object.entries(texts).map(([name, field]) => [name, field.value])),
      emails: lists.emails.map(({ value }) => value),
      phones: lists.phones.map(({ value }) => value),
      suggested: suggestions.map(({ promptId }) => promptId),
    }),
  );

test('reads a selected card as one person', () => {
  expect(
    capture(
      page,
      'Marta Lindqvist',
      'Head of Purchasing',
      'Nordwind GmbH',
      'marta@nordwind.example',
      '+49 30 901820',
    ),
  ).toMatchObject([
    {
      kind: 'person',
      name: 'Marta Lindqvist',
      title: 'Head of Purchasing',
      company: 'Nordwind GmbH',
      emails: ['marta@nordwind.example'],
      phones: ['+4930901820'],
    },
  ]);
});

test('takes a selected name for a person and a selected firm for a company', () => {
  expect(capture(page, 'Marta Lindqvist')).toMatchObject([{ kind: 'person', name: 'Marta Lindqvist' }]);
  expect(capture(page, 'Nordwind GmbH')).toMatchObject([{ kind: 'organization', name: 'Nordwind GmbH' }]);
});

test('finds everybody in a selected list', () => {
  const people = capture(
    page,
    'Marta Lindqvist',
    'Head of Purchasing',
    'marta@nordwind.example',
    'Pavel Orlov',
    'Sales Manager',
    'pavel@nordwind.example',
  );
  expect(people).toMatchObject([
    { name: 'Marta Lindqvist', emails: ['marta@nordwind.example'] },
    { name: 'Pavel Orlov', emails: ['pavel@nordwind.example'] },
  ]);
});

test('adds a selected address to the person of the page', () => {
  expect(capture(profile, 'lena@optics.example')).toMatchObject([
    { name: 'Lena Brandt', emails: ['lena@optics.example'] },
  ]);
});

test('takes selected words as evidence about the person of the page', () => {
  const [lena] = capture(profile, 'We want to replace our CRM by the end of March.');
  expect(lena).toMatchObject({ name: 'Lena Brandt' });
  expect(lena?.suggested).toContain('timeline');
});

test('makes a lead of an address on a page about nobody', () => {
  expect(capture(page, 'Write to post@nordwind.example')).toMatchObject([
    { emails: ['post@nordwind.example'] },
  ]);
});

test('has nothing to say about words that name nobody on a page about nobody', () => {
  expect(capture(page, 'Hall 4 opens at nine')).toEqual([]);
});

test('takes no link to a mailbox for the firm', () => {
  const selection = outlineOf('Marta Lindqvist', 'Head of Purchasing', 'Write');
  selection.lines[2]!.parts[0]!.href = 'mailto:marta@nordwind.example';
  const [draft] = draftsFrom(page, { at: 0, selection });
  expect(draft?.texts).toMatchObject({ title: { value: 'Head of Purchasing' } });
  expect(draft?.texts.company).toBeUndefined();
  expect(draft?.lists.emails.map(({ value }) => value)).toEqual(['marta@nordwind.example']);
});
