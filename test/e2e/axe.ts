import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

type Violation = { id: string; nodes: { html: string }[] };

/** What breaks WCAG 2.2 AA in the view as it is now, light and dark. */
export async function violations(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.evaluate(axe.source);
    const run = `axe.run({ runOnly: ${JSON.stringify(standard)} })`;
    const result = (await page.evaluate(run)) as { passes: unknown[]; violations: Violation[] };
    expect(result.passes.length, 'rules that axe could apply').toBeGreaterThan(5);
    for (const { id, nodes } of result.violations)
      found.push(...nodes.map(({ html }) => `${colorScheme} ${id}: ${html}`));
  }
  return found;
}
