import { readFileSync } from 'node:fs';
import { databaseOver } from '@clew/server/db/database.ts';
import { rateLimit } from '@clew/server/db/schema/people.ts';
import { jsonLog, textLog } from '@clew/server/observe/log.ts';
import { createClient } from '@libsql/client';
import { expect, test } from 'vitest';

const secret = 'ada@orchard.example';

function logged(error: unknown): { line: string; text: string } {
  let line = '';
  let text = '';
  jsonLog(
    (said) => (line += said),
    () => 0,
  ).error('failed', error, { route: '/join/:token' });
  textLog((said) => (text += said)).error('failed', error, { route: '/join/:token' });
  return { line, text };
}

test('each event is a line of JSON', () => {
  let lines = '';
  const log = jsonLog(
    (line) => (lines += line),
    () => 0,
  );
  log.info('request', { route: '/', status: 200 });
  log.error('failed', new TypeError('a\nb is not a function'));
  const [first, second, rest] = lines.split('\n');
  expect(JSON.parse(first!)).toEqual({
    time: '1970-01-01T00:00:00.000Z',
    level: 'info',
    event: 'request',
    route: '/',
    status: 200,
  });
  expect(JSON.parse(second!)).toMatchObject({
    level: 'error',
    event: 'failed',
    error: { name: 'TypeError', message: 'a\nb is not a function' },
  });
  expect(rest).toBe('');
});

test('a failed query is told without its values', async () => {
  const empty = createClient({ url: ':memory:' });
  const { writer } = databaseOver(empty, empty);
  const row = { key: `sign-in:${secret}\n    at ${secret}`, count: 1, since: 0 };
  const error = await writer
    .insert(rateLimit)
    .values(row)
    .then(
      () => null,
      (error) => error,
    );
  empty.close();
  expect(String(error)).toContain(secret);
  const { line, text } = logged(error);
  expect(JSON.parse(line).error).toMatchObject({
    name: 'DrizzleQueryError',
    query: expect.stringMatching(/^insert into "rate_limit" .* values \(\?, \?, \?\)/),
    stack: expect.arrayContaining([expect.stringMatching(/^at /)]),
    cause: { message: expect.stringContaining('no such table: rate_limit') },
  });
  for (const said of [line, text]) expect(said).not.toContain(secret);
});

test('what the system refuses is told', () => {
  let error: unknown;
  try {
    readFileSync('/no/such/file');
  } catch (caught) {
    error = caught;
  }
  expect(JSON.parse(logged(error).line).error).toMatchObject({
    code: 'ENOENT',
    message: "ENOENT: no such file or directory, open '/no/such/file'",
  });
});

test('what an error quotes is not told', () => {
  const errors = [
    new Error(`no lead of ${secret}`),
    new Error('outer', { cause: new Error(secret) }),
    Object.assign(new Error(secret), { name: secret }),
    // As a mail server's answer comes back.
    Object.assign(new Error(`Recipient rejected: <${secret}>`), { code: 'EENVELOPE' }),
    secret,
    { secret },
  ];
  try {
    JSON.parse(secret);
  } catch (error) {
    errors.push(error as Error);
  }
  for (const error of errors) {
    const { line, text } = logged(error);
    expect(line + text).not.toMatch(/ada|orchard/);
    expect(line).toContain('"route":"/join/:token"');
  }
});
