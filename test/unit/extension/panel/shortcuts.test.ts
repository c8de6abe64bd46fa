import { keyOf } from '@clew/extension/panel/shortcuts.ts';
import { expect, test } from 'vitest';

test.each([
  ['e', 'KeyE', 'e'],
  ['E', 'KeyE', 'e'],
  ['ث', 'KeyE', 'e'],
  ['у', 'KeyE', 'e'],
  ['.', 'KeyE', '.'],
  ['۱', 'Digit1', '1'],
  ['&', 'Digit1', '1'],
  ['3', 'Numpad3', '3'],
  ['Enter', 'NumpadEnter', 'Enter'],
  ['.', 'Slash', '/'],
  ['Escape', 'Escape', 'Escape'],
])('%s on %s is %s', (key, code, expected) => {
  expect(keyOf({ key, code })).toBe(expected);
});
