import { expect, it } from 'vitest';
import { codeIn, read } from './files.ts';

/** What Biome's noRestrictedImports (.biome.jsonc) cannot say. */

it('keeps the clock and chance out of shared', () => {
  // The rest of what a platform gives is unknown to the compiler there.
  const impure = /\bDate\.now\b|\bDate\(\s*\)|\bMath\.random\b/;
  const found = codeIn('shared').filter((path) => impure.test(withoutComments(read(path))));
  expect(found, 'shared/ is pure: take the time, the id or the random number as an argument').toEqual([]);
});

it('lets the extension know the server as one type in one file', () => {
  const users = codeIn('extension').filter((path) => /['"]@clew\/server/.test(read(path)));
  expect(users.length, `only one file may name the server's router: ${users}`).toBeLessThanOrEqual(1);
  for (const path of users) {
    const imports = read(path).match(/^import .*['"]@clew\/server.*$/gm) ?? [];
    const values = imports.filter((line) => !line.startsWith('import type '));
    expect(values, `${path} would bundle the server: write \`import type\``).toEqual([]);
  }
});

it('reads the environment in one place', () => {
  const found = ['extension', 'server', 'shared']
    .flatMap(codeIn)
    .filter((path) => /\bprocess\.env\b/.test(read(path)));
  expect(found, 'take settings from the Config that server/config.ts validates').toEqual([
    'server/config.ts',
  ]);
});

it('keeps the router of a feature to itself', () => {
  const found = codeIn('server')
    .filter((path) => path !== 'server/router.ts')
    .filter((path) => /from ['"][^'"]*\/router\.ts['"]/.test(read(path)));
  const odd = found.filter((path) => !/^server\/(app|serve)\.tsx?$/.test(path));
  expect(odd, "use the other feature's store or use case, never its router").toEqual([]);
});

const withoutComments = (text: string): string => text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
