import { ConfigError, readConfig } from '@clew/server/config.ts';
import { expect, test } from 'vitest';

test('nothing needs to be set', () => {
  const config = readConfig({});
  expect(config).toMatchObject({
    port: 8787,
    host: '127.0.0.1',
    publicUrl: null,
    secret: null,
    behindProxy: 0,
    metricsToken: null,
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

test('in production no secret and no address is made up, and none goes over a network in the clear', () => {
  const whole = {
    NODE_ENV: 'production',
    CLEW_SECRET: 'x'.repeat(32),
    CLEW_URL: 'https://clew.example',
  };
  expect(readConfig(whole).secret).toBe(whole.CLEW_SECRET);
  expect(readConfig({ ...whole, CLEW_URL: 'http://127.0.0.1:8787' }).publicUrl).toBe('http://127.0.0.1:8787');
  const { CLEW_SECRET, ...secretless } = whole;
  const { CLEW_URL, ...addressless } = whole;
  expect(() => readConfig(secretless)).toThrow(/^CLEW_SECRET must be set in production[^\n]*$/);
  expect(() => readConfig(addressless)).toThrow(/^CLEW_URL must be set in production[^\n]*$/);
  expect(() => readConfig({ ...whole, CLEW_URL: 'http://clew.example' })).toThrow(
    /^CLEW_URL must be an https address in production[^\n]*$/,
  );
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
  [{ CLEW_BEHIND_PROXY: '-1' }, 'CLEW_BEHIND_PROXY'],
  [{ CLEW_METRICS_TOKEN: 'short' }, 'CLEW_METRICS_TOKEN'],
  [{ CLEW_METRICS_TOKEN: 'not fit for a header' }, 'CLEW_METRICS_TOKEN'],
] as const)('what cannot be used is named: %o', ([environment, name]) => {
  expect(() => readConfig(environment)).toThrow(ConfigError);
  expect(() => readConfig(environment)).toThrow(new RegExp(`^${name} must [^\\n]+\\.$`));
});
