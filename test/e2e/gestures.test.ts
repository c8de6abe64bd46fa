import { expect, it } from 'vitest';
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
