import { countryNamed } from '@clew/shared/contact/countries.ts';
import { expect, test } from 'vitest';

test.each([
  ['Ireland', 'IE'],
  ['USA:', 'US'],
  ['United Kingdom', 'GB'],
  ['Россия', 'RU'],
  ['ایران', 'IR'],
  ['Deutschland', 'DE'],
  ['España', 'ES'],
  ['Georgia', undefined],
  ['Irelands', undefined],
  ['', undefined],
])('%j is %s', (text, code) => {
  expect(countryNamed(text)).toBe(code);
});
