import { hostOf, sourceOf } from '@clew/extension/panel/capture/source.ts';
import { expect, test } from 'vitest';

test.each([
  ['https://www.linkedin.com/in/a', 'social', 'outbound', 'linkedin.com'],
  ['https://m.facebook.com/a', 'social', 'outbound', 'm.facebook.com'],
  ['https://netflix.com/a', 'direct', 'outbound', 'netflix.com'],
  ['https://mail.google.com/mail/u/0/#inbox/1', 'email', 'inbound', 'mail.google.com'],
  ['https://nordwind.example/team', 'direct', 'outbound', 'nordwind.example'],
  ['', 'direct', 'outbound', ''],
])('%s is %s, %s', (url, channel, direction, detail) => {
  expect(sourceOf(url)).toMatchObject({ channel, direction, detail, url });
});

test('what is no address has no host', () => {
  expect(hostOf('about:blank')).toBe('');
  expect(hostOf('not a url')).toBe('');
});
