import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../../..');

const tokensOf = (path: string): Map<string, string> =>
  new Map(
    [...readFileSync(join(root, path), 'utf8').matchAll(/^ {2}(--[\w-]+): (.+);$/gm)].map(
      ([, name, value]) => [name!, value!],
    ),
  );

test("the pages' colours and measures are the panel's", () => {
  const panel = tokensOf('extension/ui/tokens.css');
  const pages = tokensOf('server/web/style/tokens.css');
  const colours = [...pages].filter(([, value]) => value.includes('oklch'));
  expect(colours.length).toBeGreaterThan(10);
  // Pages are roomier than a panel and may have a measure more, and fonts that the panel brings along.
  const alike = [...pages].filter(([name, value]) => value.includes('oklch') || panel.has(name));
  for (const [name, value] of alike) if (name !== '--font') expect(value, name).toBe(panel.get(name));
});
