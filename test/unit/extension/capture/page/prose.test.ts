import { peopleIn } from '@clew/extension/capture/page/prose.ts';
import { expect, test } from 'vitest';

test.each([
  ['For a quote contact our sales manager, Jane Dorning, on weekdays.', 'Jane Dorning', 'sales manager'],
  ['The studio and owner/designer Kathleen Weller opened in 2009.', 'Kathleen Weller', 'owner/designer'],
  ['Joshua Tilde, founder and editor of Brim Paper House, has a cat.', 'Joshua Tilde', 'founder and editor'],
  ['In 2005 Julian Whit was appointed General Manager and Brim moved.', 'Julian Whit', 'General Manager'],
  ['Brim names Laura Penn as Vice President, Finance today.', 'Laura Penn', 'Vice President, Finance'],
  ['Write to Peter Crane, Director of Operations, for details.', 'Peter Crane', 'Director of Operations'],
  ['In 2003 Walter Lome Jr. joined the agency.', 'Walter Lome Jr', ''],
  ['It began when Anna Vale’s father left.', 'Anna Vale', ''],
])('%s', (text, name, title) => {
  expect(peopleIn(text)).toMatchObject([{ name, title }]);
});

test.each([
  'This site belongs to Walter Brian Lome, Inc. and others.',
  'Whether you are a manager, a nurse or an engineer, we can help.',
  'We ship to Charlotte and Austin every week.',
])('names nobody: %s', (text) => {
  expect(peopleIn(text)).toEqual([]);
});
