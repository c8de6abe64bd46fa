import {
  blankForm,
  captureArgs,
  formOf,
  isSavable,
  listSource,
  textSource,
  withAnswer,
  withField,
} from '@clew/extension/panel/capture/draft-form.ts';
import type { Draft, DraftField } from '@clew/shared/capture.ts';
import { CaptureArgs } from '@clew/shared/operations/capture.ts';
import { expect, test } from 'vitest';

const url = 'https://www.linkedin.com/in/anna-weber';
const found = (value: string): DraftField => ({
  value,
  confidence: 0.9,
  provenance: { via: 'json-ld', url, quote: value, locator: 'h1', at: 1 },
});
const draft: Draft = {
  kind: 'person',
  texts: { name: found('Anna Weber'), title: found('Head of Procurement') },
  lists: {
    emails: [found('anna@nordwind.example'), found('a.weber@nordwind.example')],
    phones: [],
    profiles: [],
  },
  roles: [],
  suggestions: [
    {
      promptId: 'authority',
      value: 'yes',
      confidence: 0.8,
      provenance: found('Head of Procurement').provenance,
    },
  ],
};

test('an untouched draft is saved with where each value came from', () => {
  const args = captureArgs(formOf(draft, url));
  expect(CaptureArgs.safeParse(args).success).toBe(true);
  expect(args.fields).toMatchObject({
    name: 'Anna Weber',
    emails: ['anna@nordwind.example', 'a.weber@nordwind.example'],
  });
  expect(Object.keys(args.provenance).sort()).toEqual(['emails', 'name', 'title']);
  expect(args.source).toMatchObject({
    channel: 'social',
    direction: 'outbound',
    detail: 'linkedin.com',
    url,
  });
});

test('what is typed over no longer comes from the page, and does again when typed back', () => {
  const typed = withField(formOf(draft, url), 'name', 'Dr. Anna Weber');
  expect(textSource(typed, 'name')).toBeUndefined();
  expect(captureArgs(typed).provenance.name).toBeUndefined();
  expect(textSource(withField(typed, 'name', 'Anna Weber'), 'name')?.via).toBe('json-ld');
});

test('a list keeps the origin of what is left of it', () => {
  const form = withField(formOf(draft, url), 'emails', [
    'new@nordwind.example',
    ' a.weber@nordwind.example ',
    '',
  ]);
  const args = captureArgs(form);
  expect(args.fields.emails).toEqual(['new@nordwind.example', 'a.weber@nordwind.example']);
  expect(args.provenance.emails?.quote).toBe('a.weber@nordwind.example');
  expect(listSource(form, 'emails', 'new@nordwind.example')).toBeUndefined();
});

test('only an answer that agrees with the page takes its words as evidence', () => {
  const form = formOf(draft, url);
  expect(withAnswer(form, 'authority', 'yes').answers.authority?.evidence?.quote).toBe('Head of Procurement');
  expect(withAnswer(form, 'authority', 'no').answers.authority?.evidence).toBeNull();
  expect(withAnswer(form, 'fit', 'yes').answers.fit?.evidence).toBeNull();
});

test('a name or one way to reach them is enough, blanks are not', () => {
  const blank = blankForm('https://a.example');
  expect(isSavable(captureArgs(blank).fields)).toBe(false);
  expect(isSavable(captureArgs(withField(blank, 'name', '  ')).fields)).toBe(false);
  expect(isSavable(captureArgs(withField(blank, 'phones', ['+4940123456'])).fields)).toBe(true);
  expect(captureArgs(blank).source.url).toBe('');
});
