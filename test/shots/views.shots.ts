import { join } from 'node:path';
import { en } from '@clew/extension/i18n/en.ts';
import { it, vi } from 'vitest';
import type { Panel } from '../e2e/pages/panel.ts';
import { confirmPairing, invite, signOutPanelOf, signUp } from '../e2e/pages/server.ts';
import { mina, oleg } from '../e2e/people.ts';
import { setStage } from '../e2e/stage.ts';
import { folder, shoot } from './shoot.ts';

const lena = 'https://www.linkedin.com/in/lena-brandt';
const article = 'https://news.example.com/harbour';

it('the side panel', async () => {
  const stage = await setStage();
  const server = await stage.startServer();
  const rep = await stage.openRep();
  const shot = (panel: Panel, view: string) => shoot(panel.page, `panel ${view}`, panel.speak);

  const panel = await rep.capture(article);
  await panel.nobody.waitFor();
  await shot(panel, 'nobody');
  await panel.enterByHand();
  await shot(panel, 'by hand');
  await panel.showList();
  await shot(panel, 'list, empty');

  await rep.capture(lena);
  await panel.card.waitFor();
  await shot(panel, 'card');
  await panel.saveByEnter();
  await panel.lead('Lena Brandt').waitFor();
  await shot(panel, 'lead');
  await panel.page.getByText(en.privacy.title, { exact: true }).click();
  await shot(panel, 'lead, data protection');
  await panel.showPage();
  await panel.known.waitFor();
  await shot(panel, 'card, known');

  await panel.showConnection();
  await shot(panel, 'connect');
  await signUp(rep.page, server.url, mina);
  const code = await panel.startPairing(server.url);
  await shot(panel, 'pairing');
  await confirmPairing(rep.chromium.context, server.url, code);
  await panel.connected.waitFor();
  await shot(panel, 'connected');
  await panel.page.getByRole('region', { name: en.promptSet.title }).getByRole('button').click();
  await panel.page.getByRole('button', { name: en.promptSet.add }).click();
  await shot(panel, 'questions');
  await panel.showConnection();
  await panel.page.getByRole('region', { name: en.firms.title }).getByRole('button').click();
  const rivals = panel.page.getByRole('combobox', { name: en.firms.label.competitor });
  await rivals.fill('https://www.rival.example.com/team');
  await rivals.press('Enter');
  await panel.page.getByRole('combobox', { name: en.firms.label.customer }).fill('ann@optics.example.net');
  await panel.page.keyboard.press('Enter');
  await shot(panel, 'known firms');

  for (const [url, name] of [
    ['https://www.linkedin.com/in/pavel-orlov', 'Pavel Orlov'],
    ['https://optics.example.com/team/sara-kiani', 'Sara Kiani'],
  ] as const) {
    await rep.capture(url);
    await vi.waitUntil(async () => (await panel.field('name').inputValue()) === name, 10_000);
    await panel.saveByEnter();
    await panel.lead(name).waitFor();
  }
  await panel.showList();
  await panel.row('Sara Kiani').waitFor();
  await shot(panel, 'list');
  await panel.page.evaluate(beArriving);
  await panel.page.getByText(en.sync.arriving('41,000', '100,000')).first().waitFor();
  await shot(panel, 'list, first pull');
  await panel.showConnection();
  await shot(panel, 'connected, first pull');
  await panel.showList();
  await panel.search('nobody of this name');
  await shot(panel, 'list, nothing found');
  await panel.search('');
  await panel.row('Sara Kiani').getByRole('button').click();
  await panel.lead('Sara Kiani').waitFor();
  await panel.page.getByRole('button', { name: en.erase.open }).click();
  await shot(panel, 'lead, to be erased');
  await server.stop();
  await panel.page.getByText(en.sync.trouble.unreachable).first().waitFor();
  await panel.page.evaluate(refuseLast);
  await rep.capture('https://www.linkedin.com/in/lena-brandt');
  await panel.known.waitFor();
  await panel.saveByEnter();
  await panel.lead('Lena Brandt').waitFor();
  await panel.showConnection();
  await panel.page.getByText(en.unsynced.waiting(1)).click();
  await shot(panel, 'offline');
});

it('a browser that was signed out', async () => {
  const stage = await setStage();
  const server = await stage.startServer();
  const rep = await stage.openRep();
  await signUp(rep.page, server.url, mina);
  const panel = await rep.connect(server.url);
  await panel.showList();
  await signOutPanelOf(rep.page, server.url, mina);
  await panel.page.getByText(en.list.signedOutTitle).waitFor();
  await shoot(panel.page, 'panel list, signed out', panel.speak);
});

const directory = `<!doctype html><html lang="en"><title>Lena Brandt</title><h1>Lena Brandt</h1>
  <script type="application/ld+json">{"@context": "https://schema.org", "@type": "Person", "name": "Lena Brandt",
  "jobTitle": "Chief Procurement Officer", "telephone": "+49 431 5551234", "address": "Hamburg, Germany",
  "worksFor": {"@type": "Organization", "name": "Nordlicht Logistik"}}</script>`;

it('joining two leads, and the ideal customer', async () => {
  const stage = await setStage();
  stage.sites.serve('https://directory.example.com/lena-brandt', directory);
  const rep = await stage.openRep();
  const shot = (panel: Panel, view: string) => shoot(panel.page, `panel ${view}`, panel.speak);
  const panel = await rep.capture(lena);
  const { page } = panel;
  await panel.card.waitFor();
  await panel.saveByEnter();
  await panel.lead('Lena Brandt').waitFor();
  await rep.capture('https://directory.example.com/lena-brandt');
  await panel.card.filter({ hasText: 'directory.example.com' }).waitFor();
  await page.getByRole('button', { name: 'Set your ideal customer' }).click();
  await shot(panel, 'ideal customer, open');
  for (const industry of ['logistics', 'Manufacturing', 'cold chain']) {
    await page.getByRole('combobox', { name: 'Industries' }).fill(industry);
    await page.keyboard.press('Enter');
  }
  await page.getByRole('combobox', { name: 'Countries' }).fill('Germany');
  await page.getByRole('textbox', { name: 'from', exact: true }).fill('50');
  await shot(panel, 'ideal customer');
  await page.getByRole('button', { name: 'Save' }).click();
  await panel.showConnection();
  await shot(panel, 'connect, ideal customer');
  await panel.showPage();
  await panel.card.waitFor();
  await page.getByRole('button', { name: 'Save lead' }).click();
  await panel.lead('Lena Brandt').waitFor();
  await page.keyboard.press('j');
  const double = page.getByRole('button', { name: /Same name/ });
  await double.waitFor();
  await shot(panel, 'join, who');
  await double.click();
  await shot(panel, 'join, which');
  await page.getByRole('button', { name: 'Join the two' }).click();
  await panel.lead('Lena Brandt').waitFor();
  await shot(panel, 'joined');
});

it("the server's pages", async () => {
  const stage = await setStage();
  const server = await stage.startServer();
  const { page } = await stage.openRep();
  const shot = async (path: string, view: string) => {
    await page.goto(`${server.url}${path}`);
    await shoot(page, `server ${view}`, async (locale) => {
      await page.context().addCookies([{ name: 'clew.language', value: locale, url: server.url }]);
      await page.reload();
    });
  };
  await shot('/', 'home, new');
  await shot('/sign-up', 'sign up');
  await shot('/sign-in', 'sign in');
  await shot('/samples/marta-lindqvist', 'sample');
  await signUp(page, server.url, mina);
  const link = await invite(page, server.url, oleg.email);
  await shot('/', 'home');
  await shot('/pair', 'pair');
  await shot('/team', 'team');
  await shot('/workspaces', 'workspaces');
  await shot('/team/log', 'log');
  for (const view of ['members', 'teams']) {
    await page.goto(`${server.url}/team`);
    await page.locator(`a[href^="/team/${view}/"]`).first().click();
    await shot(new URL(page.url()).pathname, view);
  }
  await page.context().clearCookies();
  await shot('/password', 'password');
  await shot(new URL(link).pathname, 'join');
  await shot('/nowhere', 'not found');
});

/** Runs in the panel: a first pull of many leads is under way. */
const beArriving = () =>
  new Promise<void>((resolve) => {
    indexedDB.open('clew').onsuccess = ({ target }) => {
      const db = (target as IDBOpenDBRequest).result;
      const tx = db.transaction('meta', 'readwrite');
      tx.objectStore('meta').put({ got: 41_000, total: 100_000 }, 'arriving');
      tx.oncomplete = () => {
        db.close();
        new BroadcastChannel('clew').postMessage('pulled');
        resolve();
      };
    };
  });

/** Runs in the panel: its last operation is there as one that the server has refused. */
const refuseLast = () =>
  new Promise<void>((resolve) => {
    indexedDB.open('clew').onsuccess = ({ target }) => {
      const db = (target as IDBOpenDBRequest).result;
      const tx = db.transaction('outbox', 'readwrite');
      tx.objectStore('outbox').openCursor(null, 'prev').onsuccess = (event) => {
        const cursor = (event.target as IDBRequest<IDBCursorWithValue>).result;
        cursor.update({ ...cursor.value, state: 'quarantined', reason: 'not_found' });
      };
      tx.oncomplete = () => {
        db.close();
        resolve();
      };
    };
  });

it('teaching and reporting', async () => {
  const stage = await setStage();
  const rep = await stage.openRep();
  const shot = (panel: Panel, view: string) => shoot(panel.page, `panel ${view}`, panel.speak);
  const url = 'https://optics.example.com/team/sara-kiani';
  const panel = await rep.capture(url);
  await panel.card.waitFor();
  await panel.field('company').focus();
  await shot(panel, 'card, field in hand');
  await panel.showTaught();
  await shot(panel, 'taught, empty');
  await panel.showPage();
  await panel.showWhere('company');
  await shot(panel, 'teaching');
  await rep.page.mouse.move(200, 60);
  await rep.page.screenshot({ path: join(folder, 'page while pointing.png') });
  const { x, y } = (await rep.page.locator('h1').boundingBox())!;
  await rep.page.mouse.click(x + 5, y + 5);
  await panel.asked.waitFor({ state: 'detached' });
  await shot(panel, 'taught, told');
  await panel.showWhere('phones');
  await rep.page.mouse.click(x + 5, y + 5);
  await panel.page.getByRole('alert').waitFor();
  await shot(panel, 'teaching, nothing there');
  await rep.page.setContent('<main><h2>Sara Kiani</h2><p>Head of Optics</p></main>');
  await rep.clickToolbar();
  await panel.card.waitFor();
  await shot(panel, 'card, taught field missed');
  await panel.showTaught();
  await panel.taught.waitFor();
  await shot(panel, 'taught');
  await panel.showPage();
  await rep.capture(url);
  await panel.startReport();
  await panel.reportText.waitFor();
  await shot(panel, 'report');
});
