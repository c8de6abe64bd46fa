import { expect, it, vi } from 'vitest';
import { setStage } from './stage.ts';

const member = (name: string, title: string, email: string) =>
  `<div class="member"><h3>${name}</h3><p>${title}</p><a href="mailto:${email}">${email}</a></div>`;

const team = `<!doctype html><html lang="en"><title>Team - Nordwind Robotics</title><h1>Our team</h1>
  ${member('Anna Weber', 'Head of Procurement', 'anna.weber@nordwind.example.com')}
  ${member('Jonas Keller', 'Managing Director', 'jonas.keller@nordwind.example.com')}
  ${member('Mira Petrova', 'Sales Manager', 'mira.petrova@nordwind.example.com')}`;

const anna = `<!doctype html><html lang="en"><title>Anna Weber</title><h1>Anna Weber</h1>
  <p>Chief Procurement Officer</p><a href="mailto:anna.weber@nordwind.example.com">Write to me</a>
  <script type="application/ld+json">{"@context": "https://schema.org", "@type": "Person", "name": "Anna Weber",
  "jobTitle": "Chief Procurement Officer", "email": "anna.weber@nordwind.example.com"}</script>`;

it('captures the people of a page at once, and shows where a value stands and what it would overrule', async () => {
  const stage = await setStage();
  stage.sites.serve('https://nordwind.example.com/team', team);
  stage.sites.serve('https://nordwind.example.com/anna', anna);
  const rep = await stage.openRep();
  const panel = await rep.capture('https://nordwind.example.com/team');
  await panel.page.getByRole('button', { name: 'Tick all new ones' }).click();
  await panel.page.getByRole('checkbox', { name: 'Tick Mira Petrova' }).uncheck();
  await panel.page.getByRole('button', { name: /^Capture \d/ }).click();
  await panel.page.getByText('Already a lead').first().waitFor();
  await panel.showList();
  await panel.row('Anna Weber').waitFor();
  expect(await panel.row('Mira Petrova').count()).toBe(0);

  await rep.capture('https://nordwind.example.com/anna');
  await panel.known.waitFor();
  await panel.field('title').hover();
  const marked = () => rep.page.evaluate(() => document.getAnimations().map(({ id }) => id));
  await vi.waitUntil(async () => (await marked()).includes('clew-highlight'), 5_000);

  await panel.page.getByRole('checkbox', { name: /Chief Procurement Officer/ }).check();
  await panel.saveByEnter();
  await panel.lead('Anna Weber').waitFor();
  expect(await panel.field('title').inputValue()).toBe('Chief Procurement Officer');
});
