import { addressees, firstNameOf, signers, tailOf } from '@clew/extension/capture/page/signed.ts';
import { expect, test } from 'vitest';

const names = (people: readonly { name: string }[]) => people.map(({ name }) => name);

test.each([
  ['– Jane Dorning, Leeds', ['Jane Dorning']],
  ['Jane Dorning (Owner)', ['Jane Dorning']],
  ['J. Dorning, Head', ['J. Dorning']],
  ['- Walter Lome, Jr.', ['Walter Lome, Jr']],
  ['Bruce and Tina Dorning - Northwood', ['Bruce', 'Tina Dorning']],
  ['Alan Endel & Celine Pitt', ['Alan Endel', 'Celine Pitt']],
  ['Shona and David', ['Shona', 'David']],
  ['Frank and Associates', []],
  ['Salt and Pepper', []],
  ['Dublin, Ireland', []],
])('%s is signed by %j', (text, expected) => {
  expect(names(signers(text)).map((name) => name.replace(/\.$/, ''))).toEqual(
    expected.map((name) => name.replace(/\.$/, '')),
  );
});

test('a job under the quotation goes with the name', () => {
  expect(signers('K. Hartley, Head')).toEqual([{ name: 'K. Hartley', title: 'Head' }]);
});

test('a first name alone', () => {
  expect(names(firstNameOf('– Kathleen'))).toEqual(['Kathleen']);
  expect(names(firstNameOf('Tony (Leeds)'))).toEqual(['Tony']);
  expect(firstNameOf('– Jane (Owner Brim Paper: Leeds)')).toEqual([{ name: 'Jane', title: 'Owner' }]);
  expect(names(firstNameOf('– Virginia'))).toEqual([]);
  expect(names(firstNameOf('Michael has been with us for years'))).toEqual([]);
});

test('whom a letter addresses', () => {
  expect(names(addressees('Dear Gemma and Heather,'))).toEqual(['Gemma', 'Heather']);
  expect(names(addressees('Dear customer,'))).toEqual([]);
});

test('what stands behind the last sentence', () => {
  expect(tailOf('It helped us a lot. – Jane Dorning, Leeds')).toBe('– Jane Dorning, Leeds');
});
