import { en } from '@clew/extension/i18n/en.ts';
import { en as serverTexts } from '@clew/server/web/messages/en.ts';
import { it, vi } from 'vitest';
import { signUp } from '../e2e/pages/server.ts';
import { mina } from '../e2e/people.ts';
import { setStage } from '../e2e/stage.ts';
import { shoot } from './shoot.ts';

const lena = 'https://www.linkedin.com/in/lena-brandt';

it("people's rights", async () => {
  const stage = await setStage();
  const server = await stage.startServer();
  const rep = await stage.openRep();
  await signUp(rep.page, server.url, mina);
  await rep.connect(server.url);
  const panel = await rep.capture(lena);
  await panel.card.waitFor();
  await panel.saveByEnter();
  await panel.lead('Lena Brandt').waitFor();
  const { page } = rep;
  const speak = async (locale: string) => {
    await page.context().addCookies([{ name: 'clew.language', value: locale, url: server.url }]);
    await page.reload();
  };
  const texts = serverTexts.privacy;
  await page.goto(`${server.url}/team/privacy`);
  await vi.waitUntil(async () => {
    await page.getByLabel(texts.address).first().fill(lena);
    await page.getByRole('button', { name: texts.search }).click();
    return page.getByText('Lena Brandt').isVisible();
  }, 10_000);
  await page.getByText(`${texts.erase}…`).click();
  await page.getByLabel(texts.keepMonths).fill('6');
  await page.getByRole('button', { name: texts.previewOther }).click();
  await shoot(page, 'server rights, preview', speak);
  await page.getByLabel(texts.address).first().fill(lena);
  await page.getByRole('button', { name: texts.search }).click();
  await shoot(page, 'server rights, found', speak);
  await page.getByLabel(texts.address).last().fill(lena);
  await page.getByRole('button', { name: texts.add }).click();
  await page.getByText(texts.added).waitFor();
  await panel.page.getByText(en.privacy.suppressed).waitFor();
  await shoot(panel.page, 'panel lead, suppressed', panel.speak);
  await rep.clickToolbar();
  await rep.capture(lena);
  await panel.page.getByText(en.refused.suppressed).waitFor();
  await shoot(panel.page, 'panel card, suppressed', panel.speak);
});
