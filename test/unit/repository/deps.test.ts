import { expect, it } from 'vitest';
import { wrongLicences, wrongLock, wrongSettings, wrongVersions } from '../../deps/rules.ts';
import { read } from './files.ts';

it('holds settings to the release age and to the scripts that may run', () => {
  const kept = { minimumReleaseAge: 4320, permissions: { esbuild: { build: false } } };
  expect(wrongSettings(kept)).toEqual([]);
  expect(wrongSettings({})).toHaveLength(1);
  expect(wrongSettings({ ...kept, minimumReleaseAge: 60 })).toEqual([
    'minimumReleaseAge is 60 minutes, must be 4320',
  ]);
  expect(wrongSettings({ ...kept, permissions: { esbuild: { build: true } } })).toEqual([
    'esbuild may run a script when it is installed',
  ]);
  expect(wrongSettings({ ...kept, dangerouslyAllowAllBuilds: true })).toHaveLength(1);
  expect(wrongSettings({ ...kept, minimumReleaseAgeExclude: ['left-pad'] })).toHaveLength(1);
});

it('holds the lockfile to hashes from the registry', () => {
  expect(wrongLock(read('pnpm-lock.yaml'))).toEqual([]);
  expect(wrongLock('')).toHaveLength(1);
  for (const odd of [
    '{tarball: https://example.com/a.tgz}',
    '{commit: abc, repo: https://example.com/a.git, type: git}',
    '{integrity: sha1-abc}',
    '{integrity: sha512-abc, tarball: https://example.com/a.tgz}',
  ]) {
    expect(wrongLock(`packages:\n  a@1:\n    resolution: ${odd}\n`), odd).toHaveLength(1);
  }
});

it('lets in the licences that are listed, and no other', () => {
  const under = (licence: string) => wrongLicences({ [licence]: [{ name: 'a' }] });
  for (const fine of ['MIT', '(MIT OR GPL-3.0-only)', 'MIT AND ISC', 'Apache-2.0'])
    expect(under(fine), fine).toEqual([]);
  expect(under('GPL-3.0-only')).toEqual(['a is under GPL-3.0-only']);
  for (const odd of [
    'Unknown',
    '',
    'MIT AND GPL-3.0-only',
    'SEE LICENSE IN x',
    'GPL-3.0-only OR AGPL-3.0-only',
    'MIT AND GPL-3.0-only OR AGPL-3.0-only',
  ]) {
    expect(under(odd), odd).toHaveLength(1);
  }
  expect(wrongLicences({})).toHaveLength(1);
});

it('fails on advisories that are high or critical, and knows when it was not told', () => {
  const advisory = (severity: string) =>
    JSON.stringify({
      advisories: { 1: { module_name: 'a', severity, title: 'reads files', url: 'https://example.com/1' } },
    });
  expect(wrongVersions(advisory('critical'))).toEqual(['a: critical, reads files https://example.com/1']);
  expect(wrongVersions(advisory('high'))).toHaveLength(1);
  expect(wrongVersions(advisory('moderate'))).toEqual([]);
  expect(wrongVersions('{"advisories":{}}')).toEqual([]);
  for (const silence of ['', 'ERR_PNPM_AUDIT_BAD_RESPONSE', '{"error":{"code":"ENOTFOUND"}}']) {
    expect(wrongVersions(silence), silence).toBeNull();
  }
});
