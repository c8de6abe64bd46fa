import { en } from '@clew/extension/i18n/en.ts';
import { expect, it, vi } from 'vitest';
import { setStage } from './stage.ts';

const lena = 'https://www.linkedin.com/in/lena-brandt';

it('answers a click after the worker has died', async () => {
  const rep = await (await setStage()).openRep();
  await rep.page.goto(lena);
  await rep.extension.stopWorker();
  const panel = await rep.clickToolbar();
  await panel.card.waitFor();
  expect(await panel.field('name').inputValue()).toBe('Lena Brandt');
});

it('reads a site it was sent away from only after the rep has allowed it', async () => {
  const rep = await (await setStage()).openRep();
  const panel = await rep.capture(lena);
  await panel.card.waitFor();
  await rep.page.goto('https://news.example.com/harbour');
  await panel.closed.waitFor();
  await rep.page.goto('https://www.linkedin.com/in/pavel-orlov');
  await panel.closed.waitFor();
  expect(await panel.card.count()).toBe(0);

  await rep.extension.allowSite('https://www.linkedin.com/*');
  await rep.page.bringToFront();
  await panel.allowSite('linkedin.com');
  await panel.card.waitFor();
  expect(await panel.field('name').inputValue()).toBe('Pavel Orlov');
});

it('captures what is selected, apart from what the page is about', async () => {
  const stage = await setStage();
  stage.sites.serve(
    'https://fair.example.com/',
    `<title>Spring fair</title><h1>Spring fair</h1><p>Hall 4 opens at nine.</p>
     <p id="card"><b>Marta Lindqvist</b><br>Head of Purchasing<br><a href="mailto:marta@nordwind.example.com">Write</a></p>`,
  );
  const rep = await stage.openRep();
  const panel = await rep.capture('https://fair.example.com/');
  await panel.page.getByRole('main').waitFor();
  await rep.page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#card')!));
  await rep.extension.captureSelection(rep.page);
  await panel.page.getByText(en.page.fromSelection('fair.example.com')).waitFor();
  expect(await panel.field('name').inputValue()).toBe('Marta Lindqvist');
  expect(await panel.field('title').inputValue()).toBe('Head of Purchasing');
  expect(await panel.field('emails').inputValue()).toBe('marta@nordwind.example.com');
});

it('reads an allowed site without a click, until that is taken back', async () => {
  const rep = await (await setStage()).openRep();
  const panel = await rep.capture('https://www.linkedin.com/in/pavel-orlov');
  await rep.extension.allowSite('https://www.linkedin.com/*');
  await rep.page.bringToFront();
  await panel.siteSwitch('linkedin.com').click();
  const tab = await rep.chromium.context.newPage();
  await tab.goto(lena);
  await tab.bringToFront();
  await vi.waitUntil(async () => (await panel.field('name').inputValue()) === 'Lena Brandt', 10_000);

  await panel.siteSwitch('linkedin.com').click();
  await tab.goto('https://www.linkedin.com/in/pavel-orlov');
  await panel.closed.waitFor();
  await panel.showConnection();
  await panel.page.getByText(en.sites.noneAllowed).waitFor();
});

it('says that a site it knows has changed, and counts it', async () => {
  const stage = await setStage();
  const changed = 'https://www.linkedin.com/in/lena-changed';
  stage.sites.serve(changed, '<title>LinkedIn</title><main><div>Loading</div></main>');
  const rep = await stage.openRep();
  const panel = await rep.capture(changed);
  await panel.page.getByText(en.page.noneFellBack).waitFor();
  await panel.showConnection();
  await panel.page.getByText(en.sites.health).click();
  await panel.page.getByText(en.sites.missed('1', '1')).waitFor();
});
