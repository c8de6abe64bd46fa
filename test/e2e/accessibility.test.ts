import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { signUp } from './pages/server.ts';
import { mina } from './people.ts';
import { setStage } from './stage.ts';

const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

type Violation = { id: string; nodes: { html: string }[] };

/** What breaks WCAG 2.2 AA in the view as it is now, light and dark. */
async function violations(page: Page): Promise<string[]> {
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

it('keeps every view of the panel within WCAG 2.2 AA, in Persian too', async () => {
  const rep = await (await setStage()).openRep();
  const panel = await rep.capture('https://www.linkedin.com/in/lena-brandt');
  await panel.card.waitFor();
  for (const locale of ['en', 'fa'] as const) {
    await panel.speak(locale);
    expect(await violations(panel.page), `card, ${locale}`).toEqual([]);
  }
  await panel.speak('en');
  await panel.saveByEnter();
  await panel.lead('Lena Brandt').waitFor();
  expect(await violations(panel.page), 'lead').toEqual([]);
  await panel.showList();
  await panel.row('Lena Brandt').waitFor();
  expect(await violations(panel.page), 'list').toEqual([]);
  await panel.showConnection();
  expect(await violations(panel.page), 'connect').toEqual([]);
});

it("keeps the server's pages within WCAG 2.2 AA", async () => {
  const stage = await setStage();
  const server = await stage.startServer();
  const { page } = await stage.openRep();
  for (const path of ['/', '/sign-up', '/sign-in', '/samples/marta-lindqvist']) {
    await page.goto(`${server.url}${path}`);
    expect(await violations(page), path).toEqual([]);
  }
  await signUp(page, server.url, mina);
  for (const path of ['/', '/team', '/pair']) {
    await page.goto(`${server.url}${path}`);
    expect(await violations(page), path).toEqual([]);
  }
});
