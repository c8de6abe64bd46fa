import { ConfigError, readConfig } from '@clew/server/config.ts';
import { expect, test } from 'vitest';

test('nothing needs to be set', () => {
  const config = readConfig({});
  expect(config).toMatchObject({
    port: 8787,
    host: '127.0.0.1',
    publicUrl: null,
    secret: null,
    behindProxy: false,
  });
  expect(config.databaseUrl).toMatch(/^file:\/.*\/\.data\/clew\.db$/);
  expect(config.databaseUrl).toBe(`file:${config.dataFolder}/clew.db`);
});

test('a path is absolute or from the root of the project', () => {
  const folder = (DATABASE_URL: string) => readConfig({ DATABASE_URL }).dataFolder;
  expect(folder('file:/var/clew/x.db')).toBe('/var/clew');
  expect(folder('file:///var/clew/x.db')).toBe('/var/clew');
  expect(folder('file:.data/clew.db')).toBe(readConfig({}).dataFolder);
});

test('the public address loses its last slash', () => {
  expect(readConfig({ CLEW_URL: 'https://clew.example/' }).publicUrl).toBe('https://clew.example');
});

test('a remote database has no folder and needs a secret that all servers share', () => {
  const secret = 'x'.repeat(32);
  const remote = { DATABASE_URL: 'libsql://clew.example?authToken=t' };
  expect(readConfig({ ...remote, CLEW_SECRET: secret })).toMatchObject({
    databaseUrl: remote.DATABASE_URL,
    dataFolder: null,
    secret,
  });
  expect(() => readConfig(remote)).toThrow(/^CLEW_SECRET must be set/);
});

test.for([
  [{ DATABASE_URL: 'postgres://x' }, 'DATABASE_URL'],
  [{ DATABASE_URL: 'file:' }, 'DATABASE_URL'],
  [{ PORT: '70000' }, 'PORT'],
  [{ PORT: '80.5' }, 'PORT'],
  [{ PORT: 'http' }, 'PORT'],
  [{ HOST: '' }, 'HOST'],
  [{ CLEW_URL: 'ftp://clew.example' }, 'CLEW_URL'],
  [{ CLEW_URL: 'clew' }, 'CLEW_URL'],
  [{ CLEW_SECRET: 'short' }, 'CLEW_SECRET'],
  [{ CLEW_BEHIND_PROXY: 'yes' }, 'CLEW_BEHIND_PROXY'],
] as const)('what cannot be used is named: %o', ([environment, name]) => {
  expect(() => readConfig(environment)).toThrow(ConfigError);
  expect(() => readConfig(environment)).toThrow(new RegExp(`^${name} must [^\\n]+\\.$`));
});
