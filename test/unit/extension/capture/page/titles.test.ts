import { bareTitle, isTitle } from '@clew/extension/capture/page/titles.ts';
import { expect, test } from 'vitest';

test.each([
  ['Chief Operating Officer (Alberta)', 'Chief Operating Officer'],
  ['Manager (Sales)', 'Manager (Sales)'],
  ['(Owner)', 'Owner'],
  ['Owner/Broker - Brim Paper House', 'Owner/Broker'],
  ['Director – Marketing', 'Director – Marketing'],
  ['founder of Brim Paper House', 'founder'],
  ['Professor of Computer Science', 'Professor of Computer Science'],
  ['Partner, Realtor,', 'Partner, Realtor'],
  ['(Owner Brim Paper House: Leeds)', 'Owner'],
  ['Owner Operator Manager', 'Owner Operator Manager'],
])('%s is the job %s', (text, job) => {
  expect(bareTitle(text)).toBe(job);
});

test.each([
  ['City Manager’s Office', false],
  ['Administrative Services', false],
  ['/blog/our-new-developer', false],
  ['Administrative Assistant', true],
  ['Creator and editor', true],
  ['Principle,', true],
  ['Guiding principle', false],
  ['Our CEO on Twitter', false],
  ['Brim CEO Follow me', false],
])('%s: %s', (text, expected) => {
  expect(isTitle(text)).toBe(expected);
});
