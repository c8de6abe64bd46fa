import { execSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { extensionFor } from '@clew/server/start/build.ts';

/**
 * `npm run -s bench:size`: bytes of what is shipped, as one JSON line
 * `{"entrypoints": {name: {raw, gzip}}, "zips": {name: bytes}}`.
 * A page counts with every script and style that it loads at once, each gzipped by itself as a server would.
 */
const built = extensionFor.chromium;
const output = join(built, '..');

for (const name of readdirSync(output).filter((name) => name.endsWith('.zip'))) rmSync(join(output, name));
// What the build says goes to standard error: standard output is the result's alone.
execSync('npm run -s zip', { cwd: join(output, '..'), stdio: ['ignore', 2, 2] });

const entrypoints = Object.fromEntries(
  readdirSync(built, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html') || /^(content-scripts\/)?[^/]+\.js$/.test(path))
    .map((path) => [path, weigh([...loadedWith(path)])]),
);
const zips = Object.fromEntries(
  readdirSync(output)
    .filter((name) => name.endsWith('.zip'))
    .map((name) => [name, readFileSync(join(output, name)).length]),
);
console.log(JSON.stringify({ entrypoints, zips }));

/** The file and all that it loads before it runs: a page's scripts and styles, a script's static imports. */
function loadedWith(path: string, found = new Set<string>()): Set<string> {
  if (found.has(path)) return found;
  found.add(path);
  const text = readFileSync(join(built, path), 'utf8');
  const links = path.endsWith('.html')
    ? text.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)
    : text.matchAll(/\b(?:from|import)\s*["'](\.{1,2}\/[^"']+\.js)["']/g);
  for (const [, link] of links) loadedWith(relativeTo(path, link!), found);
  return found;
}

/** Pages name their parts from the extension's root, scripts from where they lie. */
function relativeTo(path: string, link: string): string {
  return link.startsWith('/') ? link.slice(1) : posix.join(posix.dirname(path), link);
}

function weigh(paths: string[]): { raw: number; gzip: number } {
  const contents = paths.map((path) => readFileSync(join(built, path)));
  const sum = (sizes: number[]) => sizes.reduce((total, size) => total + size, 0);
  return {
    raw: sum(contents.map((content) => content.length)),
    gzip: sum(contents.map((content) => gzipSync(content, { level: 9 }).length)),
  };
}
