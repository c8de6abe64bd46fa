import 'fake-indexeddb/auto';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join as pathOf } from 'node:path';
import { openDatabase } from '@clew/extension/store/database.ts';
import { join } from '@clew/extension/store/membership.ts';
import { type OperationRequest, perform } from '@clew/extension/store/perform.ts';
import { type AccessToken, openSessionWith } from '@clew/extension/sync/access.ts';
import { apiTransport } from '@clew/extension/sync/api-transport.ts';
import { sync } from '@clew/extension/sync/sync.ts';
import { readConfig } from '@clew/server/config.ts';
import { startServer } from '@clew/server/serve.ts';
import { expect, onTestFinished, test } from 'vitest';
import { capture, newId, over, pullAll, signUpFounder } from '../harness.ts';

const hour = 3_600_000;
const tenYears = 315_360_000_000;
const secret = 'a secret of the server that is long enough';

/** A browser whose clock is `skew` ms off, with the panel's own session and transport, at a server over HTTP. */
async function browserAt(skew: number) {
  const folder = await mkdtemp(pathOf(tmpdir(), 'clew-'));
  const url = `file:${pathOf(folder, 'clew.db')}`;
  const server = await startServer(readConfig({ DATABASE_URL: url, PORT: '0', CLEW_SECRET: secret }));
  onTestFinished(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });
  const ada = await signUpFounder(over(server.url));
  const db = await openDatabase(newId());
  const clock = { skew };
  const now = () => Date.now() + clock.skew;
  let held: AccessToken | null = null;
  const tokens: string[] = [];
  const kept = {
    getValue: async () => held,
    setValue: async (token: AccessToken | null) => {
      held = token;
      if (token) tokens.push(token.token);
    },
  };
  const { workspace, user, deviceToken } = ada;
  const membership = { serverUrl: server.url, deviceToken, workspace, user };
  const transport = apiTransport(openSessionWith(membership, kept, now), () => kept.setValue(null));
  await join(db, membership, now());
  return {
    ada,
    clock,
    tokens,
    /** The token that is held is no longer good, though nothing here says so. */
    spoil: () => {
      held = { ...held!, token: `${held!.token}x` };
    },
    sync: () => sync({ db, transport, now }),
    async capture(name: string) {
      const { name: operation, leadId, args } = capture({ name });
      const read = { via: 'text', url: 'https://example.com', quote: name, locator: 'h1', at: now() };
      const request = {
        name: operation,
        leadId,
        args: { ...(args as object), provenance: { name: read } },
      } as OperationRequest;
      return perform(db, request, { now, random: (bytes) => randomBytes(bytes) });
    },
  };
}

test.each([
  ['ten years ahead', tenYears],
  ['ten years behind', -tenYears],
  ['before 1970', -Date.now() - tenYears],
])('a browser whose clock is %s syncs, and asks for one access token', async (_, skew) => {
  const browser = await browserAt(skew);
  expect(await browser.capture('Nora Finch')).toMatchObject({ ok: true });
  await browser.sync();
  await browser.sync();
  expect((await pullAll(browser.ada)).leads).toMatchObject([{ fields: { name: 'Nora Finch' } }]);
  expect(browser.tokens).toHaveLength(1);
  browser.clock.skew += hour;
  await browser.sync();
  expect(browser.tokens).toHaveLength(2);
});

test('a clock that is set back, and so keeps a token for too long, does not sign anybody out', async () => {
  const browser = await browserAt(0);
  await browser.sync();
  browser.spoil();
  await browser.capture('Nora Finch');
  await browser.sync();
  expect((await pullAll(browser.ada)).leads).toHaveLength(1);
});
