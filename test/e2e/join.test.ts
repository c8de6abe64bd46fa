import { expect, it, vi } from 'vitest';
import { violations } from './axe.ts';
import { invite, join, signUp } from './pages/server.ts';
import { mina, oleg } from './people.ts';
import { setStage } from './stage.ts';

const onSite = `<!doctype html><html lang="en"><title>Anna Weber</title><h1>Anna Weber</h1><p>Chief Procurement Officer</p>
  <a href="mailto:anna.weber@nordwind.example.com">anna.weber@nordwind.example.com</a><script type="application/ld+json">
  {"@context": "https://schema.org", "@type": "Person", "name": "Anna Weber", "jobTitle": "Chief Procurement Officer",
  "email": "anna.weber@nordwind.example.com"}</script>`;
const inDirectory = `<!doctype html><html lang="en"><title>Anna Weber</title><h1>Anna Weber</h1><script type="application/ld+json">
  {"@context": "https://schema.org", "@type": "Person", "name": "Anna Weber", "jobTitle": "Head of Procurement",
  "telephone": "+49 431 5551234", "worksFor": {"@type": "Organization", "name": "Nordwind Robotics"}}</script>`;

it('joins two leads by keyboard, shows the team one, and parts them again', async () => {
  const stage = await setStage();
  const server = await stage.startServer();
  stage.sites.serve('https://nordwind.example.com/anna', onSite);
  stage.sites.serve('https://directory.example.com/anna-weber', inDirectory);
  const [first, second] = [await stage.openRep(), await stage.openRep()];
  await signUp(first.page, server.url, mina);
  await first.connect(server.url);
  await join(second.page, await invite(first.page, server.url, oleg.email), oleg);
  const his = await second.connect(server.url);
  await his.showList();

  const hers = await first.capture('https://directory.example.com/anna-weber');
  for (const url of ['https://directory.example.com/anna-weber', 'https://nordwind.example.com/anna']) {
    await first.capture(url);
    await vi.waitUntil(
      async () => (await hers.card.filter({ hasText: new URL(url).host }).count()) === 1,
      10_000,
    );
    await hers.saveByEnter();
    await hers.lead('Anna Weber').waitFor();
  }
  await vi.waitUntil(async () => (await his.rows.count()) === 2, 10_000);

  const { keyboard } = hers.page;
  await keyboard.press('j');
  const double = hers.page.getByRole('button', { name: /Same name/ });
  await double.waitFor();
  expect(await violations(hers.page), 'picker').toEqual([]);
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await hers.page.getByRole('radio', { name: 'Head of Procurement' }).check();
  expect(await violations(hers.page), 'comparison').toEqual([]);
  await hers.page.getByRole('button', { name: 'Join the two' }).press('Enter');

  await hers.lead('Anna Weber').waitFor();
  expect(await hers.field('title').inputValue()).toBe('Head of Procurement');
  expect(await hers.field('company').inputValue()).toBe('Nordwind Robotics');
  expect(await hers.field('emails').inputValue()).toBe('anna.weber@nordwind.example.com');
  expect(await hers.field('phones').inputValue()).toBe('+494315551234');
  await vi.waitUntil(async () => (await his.rows.count()) === 1, 10_000);

  await keyboard.press('z');
  await vi.waitUntil(async () => (await his.rows.count()) === 2, 10_000);
  await vi.waitUntil(
    async () => (await hers.field('title').inputValue()) === 'Chief Procurement Officer',
    5_000,
  );
});
