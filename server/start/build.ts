import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { StartError } from '../start-error.ts';

const root = join(import.meta.dirname, '../..');

/** Where the loadable extension of each browser family lies. */
export const extensionFor = {
  chromium: join(root, 'extension/.output/chrome-mv3'),
  firefox: join(root, 'extension/.output/firefox-mv3'),
};

/**
 * Builds the extension for both browser families unless the last build is newer than every source.
 * @throws StartError
 */
export async function buildExtension(): Promise<'built' | 'fresh'> {
  const built = Math.min(...Object.values(extensionFor).map(builtAt));
  const sources = ['extension', 'shared', 'package.json', 'pnpm-lock.yaml'];
  const changed = Math.max(...(await Promise.all(sources.map((path) => newest(join(root, path))))));
  if (built > changed) return 'fresh';
  await build();
  return 'built';
}

function builtAt(folder: string): number {
  return statSync(join(folder, 'manifest.json'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** When the tree last changed. Folders count, since theirs moves when a file in them goes away. */
async function newest(path: string): Promise<number> {
  const found = await stat(path);
  if (!found.isDirectory()) return found.mtimeMs;
  const names = (await readdir(path)).filter((name) => !/^\.|^node_modules$|\.tsbuildinfo$/.test(name));
  return Math.max(found.mtimeMs, ...(await Promise.all(names.map((name) => newest(join(path, name))))));
}

async function build(): Promise<void> {
  const child = spawn('npm run -s build', { cwd: root, shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
    });
  }
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code === 0) return;
  console.error(output);
  throw new StartError('The extension does not build: see above.');
}
