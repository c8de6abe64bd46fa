import { createHash } from 'node:crypto';
import { chromeExtensionId, chromeExtensionKey } from '@clew/shared/extension-id.ts';
import { expect, it } from 'vitest';

it('names the id that Chrome derives from the key', () => {
  const hash = createHash('sha256').update(Buffer.from(chromeExtensionKey, 'base64')).digest('hex');
  const letters = [...hash.slice(0, 32)].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
  expect(letters.join('')).toBe(chromeExtensionId);
});
