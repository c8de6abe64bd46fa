import { en } from '@clew/extension/i18n/en.ts';
import type { Page } from 'playwright-core';
import { expect, it, vi } from 'vitest';
import { over, pullAll, signUpFounder } from '../../integration/harness.ts';
import { join } from '../pages/server.ts';
import { mina, oleg } from '../people.ts';
import { setStage } from '../stage.ts';
import { attack, hostilePage } from './page.ts';
import { canary, payloads } from './payloads.ts';

/** How many payloads one page has, one for each text of a card. */
const perPage = 4;

/** What an extension's page may lead to, and show. */
const schemes = /^(?:https?|mailto|tel|sms|blob):/;

it('200 payloads of hostile pages run nowhere on their way to a team-mate', async () => {
  const stage = await setStage();
  const server = await stage.startServer();
  const ada = await signUpFounder(over(server.url));
  const [first, second] = [await stage.openRep(), await stage.openRep()];
  for (const [rep, person] of [
    [first, mina],
    [second, oleg],
  ] as const) {
    const { url } = await ada.api.team.invite.mutate({ email: person.email, role: 'rep' });
    await join(rep.page, url, person);
    await rep.connect(server.url);
  }
  const hers = await first.clickToolbar();
  const his = await second.clickToolbar();
  const said: string[] = [];
  const listen = (page: Page, who: string) => {
    page.on('dialog', (dialog) => {
      said.push(`${who}: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on(
      'popup',
      (popup) => void (popup.url().startsWith('chrome') && said.push(`${who}: ${popup.url()}`)),
    );
  };
  for (const [page, who] of [
    [hers.page, 'her panel'],
    [his.page, 'his panel'],
  ] as const)
    listen(page, who);

  const total = payloads.length / perPage;
  for (let person = 0; person < total; person++) {
    const url = `https://hostile.example.com/${person}`;
    const texts = payloads.slice(person * perPage, (person + 1) * perPage);
    stage.sites.serve(url, hostilePage(person, texts, person === 0 ? attack : ''));
    await first.capture(url);
    const email = `ann${person}@victim.example`;
    await vi.waitUntil(async () => {
      // Where the page names a firm as well there is a choice of two.
      const choice = hers.page.getByRole('button').filter({ hasText: `Ann${person} ` });
      if ((await choice.count()) === 1 && (await hers.card.count()) === 0) await choice.click();
      const fields = await hers.field('emails').all();
      return fields.length > 0 && (await fields[0]!.inputValue()) === email;
    }, 15_000);
    await hers.page.getByRole('textbox', { name: en.field.name, exact: true }).focus();
    await hers.saveByEnter();
    await hers.page.locator('article.lead').waitFor();
    if (person === 0)
      expect(await first.page.evaluate('window.got'), 'what a page got of the extension').toEqual([]);
    await clean(hers.page, `her panel, ${person}`);
    await hers.showPage();
  }

  const { leads } = await vi.waitUntil(
    async () => {
      const pulled = await pullAll(ada);
      return pulled.leads.length === total && pulled;
    },
    { timeout: 20_000, interval: 500 },
  );
  for (const { fields } of leads) {
    for (const text of [fields.name, fields.title, fields.company])
      expect(text.length).toBeLessThanOrEqual(200);
    for (const list of [fields.emails, fields.phones, fields.profiles]) {
      expect(list.length).toBeLessThanOrEqual(20);
      for (const text of list) expect(text.length).toBeLessThanOrEqual(500);
    }
    for (const profile of fields.profiles) expect(profile).toMatch(/^https:\/\//);
  }
  const arrived = JSON.stringify(leads);
  expect(arrived, 'the payloads have come all the way').toContain('<script>');

  for (const { id } of leads) {
    const email = leads.find((lead) => lead.id === id)!.fields.emails[0]!;
    await his.showList();
    await his.search(email);
    await his.rows.first().getByRole('button').first().click();
    await his.page.locator('article.lead').waitFor();
    await his.page.locator('.lead-privacy summary').click();
    await clean(his.page, `his panel, ${email}`);
  }
  const asked = stage.sites.asked.filter((url) => url.startsWith(canary));
  expect(said).toEqual([]);
  expect(asked).toEqual([]);
  expect(await his.page.evaluate('({}).canary')).toBeUndefined();
  console.log(
    `${payloads.length} payloads on ${total} pages: 0 ran, ${leads.length} leads in the second panel`,
  );
}, 600_000);

/** Nothing of a page has become more than text in a panel. */
async function clean(page: Page, where: string): Promise<void> {
  const found = (await page.evaluate(`(() => {
    const odd = [];
    if (window.canary !== undefined || ({}).canary !== undefined) odd.push('a script has run');
    for (const element of document.querySelectorAll('*')) {
      const tag = element.localName;
      const known = tag === 'script' ? element.src.startsWith(location.origin) : true;
      if (!known || /^(?:iframe|object|embed|base|meta|video|audio|math|frame|applet)$/.test(tag) && !element.closest('head')) odd.push(tag);
      for (const { name, value } of element.attributes) {
        if (/^on/.test(name)) odd.push(tag + ' ' + name);
        if (/^(?:href|src|action|formaction|srcset|data|background)$/.test(name)) odd.push([tag, value]);
      }
    }
    return odd;
  })()`)) as (string | [string, string])[];
  const links = found.flatMap((each) => (typeof each === 'string' ? [] : [each[1]]));
  expect(
    found.filter((each) => typeof each === 'string'),
    where,
  ).toEqual([]);
  const own = /^(?:\/|data:image\/|chrome-extension:)/;
  expect(
    links.filter((link) => !schemes.test(link) && !own.test(link)),
    where,
  ).toEqual([]);
  expect(
    links.filter((link) => link.includes('?bcc=') || link.includes('*')),
    where,
  ).toEqual([]);
}
