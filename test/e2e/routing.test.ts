import { en } from '@clew/extension/i18n/en.ts';
import { expect, it } from 'vitest';
import { addTeam, invite, join, saveRouting, signUp, tryRule, writeRule } from './pages/server.ts';
import { mina, oleg } from './people.ts';
import { setStage } from './stage.ts';

it('sends a lead where a rule wants it, and tells whoever captured it and whoever has it', async () => {
  const stage = await setStage();
  const server = await stage.startServer();
  const [first, second] = [await stage.openRep(), await stage.openRep()];
  await signUp(first.page, server.url, mina);
  await join(second.page, await invite(first.page, server.url, oleg.email), oleg);
  await addTeam(first.page, server.url, 'DACH', mina);
  const rule = { name: 'Buyers', words: 'procurement', team: 'DACH', owner: mina.name };
  await writeRule(first.page, server.url, rule);
  await tryRule(first.page);
  await saveRouting(first.page);

  const hers = await first.connect(server.url);
  await hers.showList();
  await second.connect(server.url);
  const his = await second.capture('https://www.linkedin.com/in/lena-brandt');
  await his.card.waitFor();
  await his.saveByEnter();

  await his.page.getByText(en.routing.went('Lena Brandt', 'DACH', mina.name)).waitFor();
  await his.showList();
  expect(await his.rows.count()).toBe(0);
  await his.page.getByRole('button', { name: `${en.routing.dismiss}: Lena Brandt` }).click();
  await his.page.getByText(en.routing.wentByRule('Buyers')).waitFor({ state: 'detached' });

  await hers.row('Lena Brandt').getByRole('button').click();
  await hers.lead('Lena Brandt').waitFor();
  const thread = hers.page.getByRole('region', { name: en.thread.title });
  await thread.getByText(en.routing.rule('Buyers')).waitFor();
  expect(await thread.innerText()).toMatch(/Routed to DACH · You[\s\S]*Title: \S*procurement/);
});
