import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wrongLicences, wrongLock, wrongSettings, wrongVersions } from './rules.ts';

/** `npm run check:deps`: whether the dependencies keep to `rules.ts`. Without a network, all but the advisories. */
const root = join(import.meta.dirname, '../..');
const [pnpm] = /pnpm@[\d.]+/.exec(readFileSync(join(root, 'package.json'), 'utf8'))!;

const verdicts = {
  'release age and scripts': wrongSettings(JSON.parse(ask('config', 'list', '--json'))),
  lockfile: wrongLock(readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8')),
  licences: wrongLicences(JSON.parse(ask('-r', 'licenses', 'list', '--prod', '--json'))),
  advisories: wrongVersions(ask('audit', '--prod', '--json')),
};

for (const [what, wrong] of Object.entries(verdicts)) {
  if (wrong === null) console.log(`${what}: skipped, the registry gave no audit`);
  else console.log([`${what}: ${wrong.length === 0 ? 'ok' : 'not as agreed'}`, ...wrong].join('\n  '));
}
process.exitCode = Object.values(verdicts).some((wrong) => wrong !== null && wrong.length > 0) ? 1 : 0;

/** What pnpm prints; how it ends says nothing more. */
function ask(...words: string[]): string {
  const { stdout } = spawnSync('npx', ['--yes', pnpm!, ...words], {
    cwd: root,
    encoding: 'utf8',
    timeout: 60_000,
  });
  return stdout;
}
