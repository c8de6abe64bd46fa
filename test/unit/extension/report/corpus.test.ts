import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scrubPage } from '@clew/extension/report/scrub-page.ts';
import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';

const corpus = join(import.meta.dirname, '../../../../../shared/corpus/pages');
const kinds = ['linkedin', 'team', 'structured', 'social', 'russian-sites', 'persian', 'inbox'];

type Case = { url: string; expected: { records?: { type: string; name?: string; phones?: string[] }[] } };

it('leaves no person and no number of saved pages in a report', { timeout: 120_000 }, () => {
  if (!existsSync(corpus)) return console.log('skipped: ../shared absent');
  const left: string[] = [];
  let asked = 0;
  for (const kind of kinds) {
    const files = readdirSync(join(corpus, kind)).filter((file) => file.endsWith('.json'));
    for (const file of files.slice(0, 12)) {
      const { url, expected }: Case = JSON.parse(readFileSync(join(corpus, kind, file), 'utf8'));
      const { document } = parseHTML(readFileSync(join(corpus, kind, file.replace(/json$/, 'html')), 'utf8'));
      const random = (below: number) => Math.floor(Math.random() * below);
      const { html } = scrubPage(document as unknown as Document, url, 'US', random);
      const shown = html.toLowerCase();
      for (const { type, name = '', phones = [] } of expected.records ?? []) {
        const secrets = [...(type === 'person' && name.includes(' ') ? [name] : []), ...phones];
        asked += secrets.length;
        left.push(
          ...secrets
            .filter((secret) => shown.includes(secret.toLowerCase()))
            .map((secret) => `${file}: ${secret}`),
        );
      }
    }
  }
  expect(asked).toBeGreaterThan(100);
  expect(left).toEqual([]);
});
