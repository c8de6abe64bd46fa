import { en } from '@clew/extension/i18n/en.ts';
import { expect, it, vi } from 'vitest';
import { violations } from './axe.ts';
import { setStage } from './stage.ts';

it('shows who a LinkedIn profile is about, and saves by Enter what outlives the browser being shot down', async () => {
  const rep = await (await setStage()).openRep();
  const panel = await rep.capture('https://www.linkedin.com/in/lena-brandt');
  await panel.card.waitFor();
  expect(await panel.field('name').inputValue()).toBe('Lena Brandt');
  expect(await panel.field('company').inputValue()).toBe('Nordlicht Logistik');
  expect(await panel.field('title').inputValue()).toContain('Head of Procurement');

  await panel.saveByEnter();
  await panel.lead('Lena Brandt').waitFor();
  await rep.crash();

  const again = await rep.capture('https://news.example.com/harbour');
  await again.showList();
  await again.row('Lena Brandt').waitFor();
  expect(await again.rows.count()).toBe(1);
});

it('says that nobody is on a page, and takes a lead by hand there', async () => {
  const rep = await (await setStage()).openRep();
  const panel = await rep.capture('https://news.example.com/harbour');
  await panel.nobody.waitFor();

  await panel.enterByHand();
  await panel.field('name').fill('Ines Duarte');
  await panel.field('company').fill('Ribeira Foods');
  await panel.field('company').press('Enter');
  await panel.lead('Ines Duarte').waitFor();
  await panel.showList();
  await panel.row('Ines Duarte').waitFor();

  await panel.showPage();
  await panel.nobody.waitFor();
});

it('recognises whom it has before anything is saved', async () => {
  const rep = await (await setStage()).openRep();
  const url = 'https://optics.example.com/team/sara-kiani';
  const panel = await rep.capture(url);
  await panel.card.waitFor();
  expect(await panel.field('emails').inputValue()).toBe('sara.kiani@optics.example.com');
  expect(await panel.field('phones').inputValue()).toBe('+442079460123');
  expect(await panel.known.count()).toBe(0);
  await panel.saveByEnter();
  await panel.lead('Sara Kiani').waitFor();

  await rep.capture(url);
  await panel.known.waitFor();
  await panel.saveByEnter();
  await panel.lead('Sara Kiani').waitFor();
  await panel.showList();
  await panel.row('Sara Kiani').waitFor();
  expect(await panel.rows.count()).toBe(1);
});

it('names whom to ask for at a company, and shows on the page where it says so', async () => {
  const stage = await setStage();
  const url = 'https://brimpaper.example.com/contact';
  const sentence = 'Be you a CFO, a buyer or an archivist, we have your paper.';
  const jobs = '<li>Plant Manager</li><li>Sales Director</li><li>Paper Engineer</li><li>Press Operator</li>';
  stage.sites.serve(
    url,
    `<title>Contact | Brim Paper House</title><h1>Brim Paper House</h1><p>hello@brimpaper.example.com</p>
     <ul>${jobs}</ul><p id="prose">${sentence}</p>`,
  );
  const rep = await stage.openRep();
  const panel = await rep.capture(url);
  await panel.card.waitFor();
  const roles = panel.card.getByRole('listitem').filter({ has: panel.page.locator('.role') });
  await roles.first().waitFor();
  expect(await roles.first().getByRole('button').textContent()).toBe('CFO');
  expect(await roles.count()).toBe(4);
  expect(await violations(panel.page)).toEqual([]);

  await roles.getByRole('button', { name: 'CFO' }).hover();
  await panel.page.getByText(sentence).waitFor();
  const marked = () =>
    rep.page.evaluate(() =>
      document
        .querySelector('#prose')!
        .getAnimations()
        .map(({ id }) => id),
    );
  await vi.waitUntil(async () => (await marked()).includes('clew-highlight'), 5_000);

  await panel.page.getByRole('button', { name: en.capture.moreRoles(3) }).press('Enter');
  await vi.waitUntil(async () => (await roles.count()) === 7, 5_000);
  expect(await panel.page.evaluate(() => document.activeElement?.className)).toBe('role');
  await panel.field('name').focus();
  await panel.saveByEnter();
  await panel.lead('Brim Paper House').waitFor();
});

it('needs no server and asks for no account', async () => {
  const rep = await (await setStage()).openRep();
  const panel = await rep.capture('https://www.linkedin.com/in/pavel-orlov');
  await panel.card.waitFor();
  await panel.saveByEnter();
  await panel.lead('Pavel Orlov').waitFor();
  await panel.sync.filter({ hasText: 'on this device' }).waitFor();
  await panel.showList();
  await panel.search('stanok');
  await panel.row('Pavel Orlov').waitFor();
  await panel.search('nobody of this name');
  await panel.rows.first().waitFor({ state: 'detached' });
});
