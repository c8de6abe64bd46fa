import { chromeExtensionId } from '@clew/shared/extension-id.ts';
import { schemaVersion } from '@clew/shared/sync.ts';
import { expect, test } from 'vitest';
import type { TestApp } from '../harness.ts';
import { capture, client, origin, push, signUpFounder, startApp } from '../harness.ts';

const preflight = ({ app }: TestApp, from: string) =>
  app.request(`${origin}/trpc/sync.push`, {
    method: 'OPTIONS',
    headers: {
      origin: from,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type',
    },
  });

test('only the extension may call the API from a browser, and never with cookies', async () => {
  const server = await startApp();
  for (const allowed of [`chrome-extension://${chromeExtensionId}`, 'moz-extension://0f1e-2d3c']) {
    const { headers } = await preflight(server, allowed);
    expect(headers.get('access-control-allow-origin')).toBe(allowed);
    expect(headers.get('access-control-allow-credentials')).toBeNull();
  }
  for (const other of ['https://evil.example', `chrome-extension://${'a'.repeat(32)}`, 'null', origin]) {
    expect((await preflight(server, other)).headers.get('access-control-allow-origin')).toBeNull();
  }
});

test('a cookie opens nothing on the API', async () => {
  const server = await startApp();
  const { cookie } = await signUpFounder(server);
  const input = encodeURIComponent(JSON.stringify({ cursor: null, limit: 10 }));
  const response = await server.app.request(`${origin}/trpc/sync.pull?input=${input}`, {
    headers: { cookie },
  });
  expect(response.status).toBe(401);
});

test('a token that is forged, of another server or of the algorithm none opens nothing', async () => {
  const server = await startApp();
  const { accessToken } = await signUpFounder(server);
  const [header, payload, signature] = accessToken.split('.') as [string, string, string];
  const none = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url');
  const forged = Buffer.from(
    Buffer.from(payload, 'base64url').toString().replace('"admin"', '"manager"'),
  ).toString('base64url');
  for (const token of [
    '',
    'x',
    `${header}.${forged}.${signature}`,
    `${none}.${payload}.`,
    `${header}.${payload}.${signature.slice(0, -4)}AAAA`,
  ]) {
    const pull = client(server, () => token).sync.pull.query({ cursor: null, limit: 10 });
    await expect(pull, token).rejects.toMatchObject({ message: 'signed_out' });
  }
});

test('too much at once is refused', async () => {
  const server = await startApp();
  const ada = await signUpFounder(server);
  const many = Array.from({ length: 201 }, () => capture({}));
  await expect(push(ada, ...many)).rejects.toMatchObject({ data: { httpStatus: 400 } });
  const large = { ...capture({}), args: 'x'.repeat(1024 * 1024) };
  await expect(push(ada, large)).rejects.toThrow();
  const response = await server.app.request(`${origin}/trpc/sync.push`, {
    method: 'POST',
    body: 'x'.repeat(1024 * 1024 + 1),
    headers: { 'content-type': 'application/json' },
  });
  expect(response.status).toBe(413);
});

test('unknown fields are refused', async () => {
  const server = await startApp();
  const ada = await signUpFounder(server);
  const input = { schemaVersion, operations: [capture({})], workspaceId: 'another' };
  await expect(ada.api.sync.push.mutate(input)).rejects.toMatchObject({ data: { httpStatus: 400 } });
});

test('one device pushes 300 times a minute and no more', async () => {
  const server = await startApp();
  const ada = await signUpFounder(server);
  await server.run('UPDATE device SET pushes = 299, pushes_since = ?', Date.now());
  await push(ada, capture({}));
  await expect(push(ada, capture({}))).rejects.toMatchObject({
    message: 'rate_limited',
    data: { httpStatus: 429 },
  });
  server.time.ahead = 60_000;
  await push(ada, capture({}));
});

test('pages carry a policy without scripts, and say the language they are in', async () => {
  const server = await startApp();
  const response = await server.app.request(`${origin}/`, {
    headers: { 'accept-language': 'de, fa-IR;q=0.9, en;q=0.5' },
  });
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(response.headers.get('content-security-policy')).not.toContain('script-src');
  expect(response.headers.get('referrer-policy')).toBe('same-origin');
  expect(await response.text()).toContain('<html lang="fa" dir="rtl">');
});

test('healthz answers', async () => {
  const server = await startApp();
  expect((await server.app.request(`${origin}/healthz`)).status).toBe(200);
});
