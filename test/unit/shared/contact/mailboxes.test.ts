import { isMachine } from '@clew/shared/contact/mailboxes.ts';
import { expect, test } from 'vitest';

test.each([
  ['no-reply@shop.example', true],
  ['noreply@shop.example', true],
  ['notifications@code.example', true],
  ['orders-noreply@shop.example', true],
  ['mailer-daemon@host.example', true],
  ['newsletter2026@shop.example', true],
  ['info@shop.example', false],
  ['noreen@shop.example', false],
  ['alertson@shop.example', false],
  ['auto@garage.example', false],
])('%s: %s', (email, expected) => {
  expect(isMachine(email)).toBe(expected);
});
