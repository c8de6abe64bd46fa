import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/*
 * Personal data that can be told from everything else, and where it is found on a disk. Each marker is of letters that
 * stand nowhere else, so that compression, which leaves out what it has seen before, writes it out at least once.
 */

export type Markers = { marker(where: string): string; all: readonly string[] };

export function newMarkers(): Markers {
  const all: string[] = [];
  return {
    all,
    /** @param where what it stands in, by which it is known when it is found */
    marker(where) {
      const letters = [...randomBytes(10)].map((byte) => String.fromCharCode(97 + (byte % 26))).join('');
      all.push(`${letters}${where}`);
      return `${letters}${where}`;
    },
  };
}

/** Where each marker is found below a folder, or in a file: as UTF-8 or as UTF-16. */
export async function findTraces(path: string, markers: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for await (const file of filesIn(path)) {
    const bytes = await readFile(file).catch(() => Buffer.alloc(0));
    for (const marker of markers) {
      // Ten letters are of no other: what stands beside them may be elsewhere in a compressed block.
      const letters = marker.slice(0, 10);
      for (const encoding of ['utf8', 'utf16le'] as const) {
        if (bytes.includes(Buffer.from(letters, encoding))) found.push(`${marker} as ${encoding} in ${file}`);
      }
    }
  }
  return found;
}

async function* filesIn(path: string): AsyncGenerator<string> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => null);
  if (!entries) return yield path;
  for (const entry of entries) {
    const inner = join(path, entry.name);
    if (entry.isDirectory()) yield* filesIn(inner);
    else if (entry.isFile()) yield inner;
  }
}
