import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const root = join(import.meta.dirname, '../../..');

/** What stands directly in the repository, dotfiles and installed things aside. */
export const topLevel = (): string[] =>
  readdirSync(root).filter((name) => !name.startsWith('.') && name !== 'node_modules');

/** Paths of the code below `folder`, relative to the root, with `/` between. Made files and fixtures are not code. */
export function codeIn(folder: string): string[] {
  const made = /^(\.|node_modules$|fixtures$|migrations$)/;
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (made.test(entry.name)) return [];
    if (entry.isDirectory()) return codeIn(path);
    return /\.(ts|tsx|css|mjs)$/.test(entry.name)
      ? [relative(root, join(root, path)).replaceAll('\\', '/')]
      : [];
  });
}

export const read = (path: string): string => readFileSync(join(root, path), 'utf8');
