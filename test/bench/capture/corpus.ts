import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A saved page: `html` served under `url`. */
export type CorpusPage = { id: string; kind: string; url: string; html: string };

export function readPages(directory: string): CorpusPage[] {
  const root = join(directory, 'pages');
  return readdirSync(root).flatMap((kind) =>
    readdirSync(join(root, kind))
      .filter((name) => name.endsWith('.json'))
      .map((name) => {
        const { id, url } = JSON.parse(readFileSync(join(root, kind, name), 'utf8')) as {
          id: string;
          url: string;
        };
        const html = readFileSync(join(root, kind, name.replace(/json$/, 'html')), 'utf8');
        return { id, kind, url: /^https?:/.test(url) ? url : 'https://page.invalid/', html };
      }),
  );
}

/** The cases of a text set; [] when the corpus has none. */
export function readTexts<T>(directory: string, name: string): T[] {
  const file = join(directory, 'texts', `${name}.jsonl`);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}
