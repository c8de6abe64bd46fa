import { expect, it, vi } from 'vitest';
import { violations } from './axe.ts';
import { invite, join, signUp } from './pages/server.ts';
import { mina, oleg } from './people.ts';
import { setStage } from './stage.ts';

const firm = `<!doctype html><html lang="en"><title>Nordlicht</title>
  <meta name="description" content="Nordlicht moves freight across the Baltic: logistics and warehousing.">
  <h1>Nordlicht</h1><p id="size">We are a team of 120 people in Kiel.</p>
  <a href="mailto:info@nordlicht.example.com">info@nordlicht.example.com</a><script type="application/ld+json">
  {"@context": "https://schema.org", "@type": "Organization", "name": "Nordlicht", "email": "info@nordlicht.example.com",
  "url": "https://nordlicht.example.com"}</script>`;

it('the founder says whom they sell to, the page answers the fit question, and the team has it when she connects', async () => {
  const stage = await setStage();
  const server = await stage.startServer();
  stage.sites.serve('https://nordlicht.example.com/', firm);
  const [first, second] = [await stage.openRep(), await stage.openRep()];
  const panel = await first.capture('https://nordlicht.example.com/');
  await panel.card.waitFor();
  const { page } = panel;
  await page.getByRole('button', { name: 'Set your ideal customer' }).click();
  const industry = page.getByRole('combobox', { name: 'Industries' });
  await industry.fill('logistics');
  await industry.press('Enter');
  await page.getByRole('button', { name: 'Remove Logistics and transport' }).waitFor();
  await page.getByRole('textbox', { name: 'from', exact: true }).fill('50');
  await page.getByRole('textbox', { name: 'to', exact: true }).fill('500');
  expect(await violations(page), 'ideal customer').toEqual([]);
  await page.getByRole('button', { name: 'Save' }).click();

  const quote = page.locator('blockquote').filter({ hasText: 'freight across the Baltic' });
  await quote.waitFor();
  expect(await page.locator('.prompt-open').innerText()).toContain('The page suggests: Yes');
  expect(await violations(page), 'card').toEqual([]);

  await signUp(first.page, server.url, mina);
  await first.connect(server.url);
  await join(second.page, await invite(first.page, server.url, oleg.email), oleg);
  const his = await second.connect(server.url);
  const line = his.page.getByText(/Logistics and transport.* · 50–500 employees/);
  await vi.waitUntil(async () => (await line.count()) === 1, 10_000);
  await his.page.getByRole('region', { name: 'Ideal customer' }).getByRole('button').click();
  await his.page.getByText('Admins and managers can change it').waitFor();
  expect(await his.page.getByRole('button', { name: 'Save' }).count()).toBe(0);
  expect(await violations(his.page), 'read-only').toEqual([]);
});
