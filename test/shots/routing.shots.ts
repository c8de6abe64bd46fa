import { it } from 'vitest';
import { addTeam, invite, join, saveRouting, signUp, tryRule, writeRule } from '../e2e/pages/server.ts';
import { mina, oleg } from '../e2e/people.ts';
import { setStage } from '../e2e/stage.ts';
import { shoot } from './shoot.ts';

it('routing', async () => {
  const stage = await setStage();
  const server = await stage.startServer();
  const [hers, his] = [await stage.openRep(), await stage.openRep()];
  const { page } = hers;
  const shot = (view: string) =>
    shoot(page, `server ${view}`, async (locale) => {
      await page.context().addCookies([{ name: 'clew.language', value: locale, url: server.url }]);
      await page.reload();
    });
  await signUp(page, server.url, mina);
  await join(his.page, await invite(page, server.url, oleg.email), oleg);
  await addTeam(page, server.url, 'DACH', mina);
  const panel = await his.connect(server.url);
  const leave = async (url: string) => {
    await his.capture(url);
    await panel.card.waitFor();
    await panel.saveByEnter();
    await panel.showList();
  };
  await leave('https://www.linkedin.com/in/pavel-orlov');
  await panel.row('Pavel Orlov').waitFor();
  const rule = { team: 'DACH', owner: mina.name };
  await writeRule(page, server.url, { ...rule, name: 'Buyers', words: 'procurement, buying' });
  await tryRule(page);
  await shot('routing, tried');
  await page.getByRole('button', { name: /Change .*Buyers/ }).click();
  await shot('rule');
  await tryRule(page);
  await saveRouting(page);
  await writeRule(page, server.url, { ...rule, name: 'Nobody else', words: 'procurement' });
  await page.getByRole('button', { name: 'Done' }).click();
  await shot('routing, unreachable');
  await leave('https://www.linkedin.com/in/lena-brandt');
  await panel.page.getByText('Buyers').waitFor();
  await shoot(panel.page, 'list, gone elsewhere', (locale) => panel.speak(locale));
});
