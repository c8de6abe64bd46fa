import type { DraftField } from '@clew/shared/capture.ts';
import { expect, test } from 'vitest';
import { draftsOf } from './page.ts';

const reach = '<p>Brim Paper House</p><p>Call us: 01242 577104</p>';

/** The roles on the page of a firm. */
const rolesOf = (body: string): DraftField[] =>
  draftsOf(`${reach}${body}`).find(({ kind }) => kind === 'organization')?.roles ?? [];
const values = (body: string): string[] => rolesOf(body).map(({ value }) => value);

test('positions in a column of a table, who decides first, each once', () => {
  const body = `<table><tr><td>Position</td><td>Salary</td></tr>
    <tr><td>Receptionist</td><td>£21,000</td></tr><tr><td>Press operator</td><td>£28,000</td></tr>
    <tr><td>press operator</td><td>£29,000</td></tr><tr><td>Managing Director</td><td>£90,000</td></tr></table>`;
  expect(values(body)).toEqual(['Managing Director', 'Press operator', 'Receptionist']);
});

test('a position that the page calls one, in three languages', () => {
  expect(values('<p>Position: Plant Manager</p>')).toEqual(['Plant Manager']);
  expect(values('<p>Должность: Главный технолог</p>')).toEqual(['Главный технолог']);
  expect(values('<p>سمت: مدیر تولید</p>')).toEqual(['مدیر تولید']);
});

test('a job with a mailbox of its own', () => {
  expect(values('<p>- Procurement Manager</p><p>buying@brimpaper.example</p>')).toEqual([
    'Procurement Manager',
  ]);
  expect(values('<p><a href="mailto:md@brimpaper.example">Managing Director</a></p>')).toEqual([
    'Managing Director',
  ]);
});

test('a list of nothing but jobs', () => {
  expect(values('<ul><li>Paper Engineer</li><li>Sales Manager</li><li>Head of Logistics</li></ul>')).toEqual([
    'Head of Logistics',
    'Paper Engineer',
    'Sales Manager',
  ]);
});

test('jobs that a sentence lists, quoted with it and found again', () => {
  const sentence = 'Be you a buyer, a designer or an archivist, we have your paper.';
  const [role] = rolesOf(`<p>We have made paper since 1901. ${sentence} Ask us.</p>`);
  expect(role).toMatchObject({ value: 'buyer', provenance: { quote: sentence, via: 'text' } });
  expect(role!.provenance.locator).toMatch(/nth-child/);
});

test('what stands in menus, forms, prose and among other things names no role', () => {
  const body = `<nav><ul><li>Director</li><li>Manager</li><li>Teacher</li></ul></nav>
    <form><label>Role</label><select><option>CEO</option><option>Manager</option><option>Buyer</option></select></form>
    <ul><li>Scanner Drivers</li><li>Manager</li><li>Directory</li><li>Teacher Discount</li></ul>
    <h1>Chief Commercial Officer</h1><p>Ask our manager, she knows the director’s cut.</p>`;
  expect(values(body)).toEqual([]);
});

test('a job that somebody named holds is hers', () => {
  expect(values('<h3>Jane Dorning</h3><p>Managing Director</p><p>01242 577105</p>')).toEqual([]);
  const table = `<table><tr><th>Name</th><th>Position</th></tr>
    <tr><td>Jane Dorning</td><td>Managing Director</td></tr><tr><td>Zorp Quux</td><td>Buyer</td></tr></table>`;
  expect(values(table)).toEqual([]);
});

test('no more than twenty', () => {
  const items = Array.from(
    { length: 40 },
    (_, at) => `<li>${'ABCDEFGH'[at % 8]}${'klmno'[at % 5]} Manager</li>`,
  );
  expect(values(`<ul>${items.join('')}</ul>`)).toHaveLength(20);
});
