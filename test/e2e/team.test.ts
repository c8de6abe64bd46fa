import { en } from '@clew/extension/i18n/en.ts';
import { expect, it, vi } from 'vitest';
import { invite, join, signOutPanelOf, signUp } from './pages/server.ts';
import { mina, oleg } from './people.ts';
import { setStage } from './stage.ts';

it('takes a lead from a click to the panel of a team-mate, and his edit back', async () => {
  const stage = await setStage();
  const server = await stage.startServer();
  const [first, second] = [await stage.openRep(), await stage.openRep()];
  await signUp(first.page, server.url, mina);
  await first.connect(server.url);
  await join(second.page, await invite(first.page, server.url, oleg.email), oleg);
  const his = await second.connect(server.url);
  await his.showList();

  const hers = await first.capture('https://www.linkedin.com/in/lena-brandt');
  await hers.card.waitFor();
  const shown = his.row('Lena Brandt').waitFor();
  const savedAt = Date.now();
  await hers.saveByEnter();
  await shown;
  console.log(`From Enter to the other panel: ${Date.now() - savedAt} ms`);

  const row = await his.row('Lena Brandt').innerText();
  expect(row).toContain('Head of Procurement');
  expect(row).toContain(mina.name);
  await his.row('Lena Brandt').getByRole('button').click();
  await his.lead('Lena Brandt').waitFor();
  expect(await his.state('stage').locator('option:checked').innerText()).toBe('New');
  expect(await his.state('owner').locator('option:checked').innerText()).toBe(mina.name);

  await his.setField('title', 'Chief Procurement Officer');
  const herTitle = hers.lead('Lena Brandt').getByRole('textbox', { name: 'Title' });
  await vi.waitUntil(async () => (await herTitle.inputValue()) === 'Chief Procurement Officer', 5_000);

  await second.capture('https://www.linkedin.com/in/lena-brandt');
  await his.known.waitFor();
  expect(await his.known.innerText()).toContain(`Already with ${mina.name}`);

  await hers.erase();
  await his.showList();
  await his.row('Lena Brandt').waitFor({ state: 'detached' });

  await first.capture('https://www.linkedin.com/in/pavel-orlov');
  await hers.card.filter({ hasText: 'Pavel Orlov' }).waitFor();
  await hers.saveByEnter();
  await his.row('Pavel Orlov').waitFor();
  await signOutPanelOf(first.page, server.url, oleg);
  await his.page.getByText(en.list.signedOutTitle).waitFor();
  expect(await his.row('Pavel Orlov').count()).toBe(0);
});
