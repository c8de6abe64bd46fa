import { expect, it } from 'vitest';
import { violations } from './axe.ts';
import { signUp } from './pages/server.ts';
import { mina } from './people.ts';
import { setStage } from './stage.ts';

it('keeps every view of the panel within WCAG 2.2 AA, in Persian too', async () => {
  const rep = await (await setStage()).openRep();
  const panel = await rep.capture('https://www.linkedin.com/in/lena-brandt');
  await panel.card.waitFor();
  for (const locale of ['en', 'fa'] as const) {
    await panel.speak(locale);
    expect(await violations(panel.page), `card, ${locale}`).toEqual([]);
  }
  await panel.speak('en');
  await panel.showWhere('title');
  expect(await violations(panel.page), 'pointing').toEqual([]);
  await rep.page.locator('h1').first().click({ force: true });
  await panel.asked.waitFor({ state: 'detached' });
  await panel.showTaught();
  await panel.taught.waitFor();
  expect(await violations(panel.page), 'taught').toEqual([]);
  await panel.showPage();
  await panel.startReport();
  await panel.reportText.waitFor();
  expect(await violations(panel.page), 'report').toEqual([]);
  await panel.showPage();
  await panel.field('name').focus();
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
