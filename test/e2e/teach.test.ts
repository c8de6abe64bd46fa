import { expect, it, vi } from 'vitest';
import { invite, join, signUp } from './pages/server.ts';
import { mina, oleg } from './people.ts';
import { setStage } from './stage.ts';

/** A profile whose author says nothing in markup, and whose scripts listen to every click there is. */
const profile = (
  name: string,
  role: string,
  extra = '',
) => `<!doctype html><html lang="en"><title>${name}</title>
  <script>
    window.heard = [];
    for (const type of ['pointerdown', 'mousedown', 'mouseup', 'pointerup', 'click', 'auxclick', 'keydown'])
      window.addEventListener(type, (event) => window.heard.push(type + ' ' + event.target.nodeName), true);
  </script>
  <main class="sc-1x2y3z"><div class="person-head"><h1>${name}</h1>
    <p>Last seen today</p><p class="css-8a7b9c"><a href="/elsewhere" onclick="window.left = true">${role}</a></p></div>
    <div class="reach"><span>Write: zara at orchidlabs dot example</span> <em>${extra}</em></div></main>`;

const url = 'https://people.example.com/members/zara-quill';
const other = 'https://people.example.com/members/ivo-brandt';

it('reads a field where the rep has shown it, there and on pages like it, for her and for her team', async () => {
  const stage = await setStage();
  stage.sites.serve(url, profile('Zara Quill', 'Keeper of orchids', 'zara@orchidlabs.example.com'));
  stage.sites.serve(other, profile('Ivo Brandt', 'Keeper of ferns'));
  const server = await stage.startServer();
  const [first, second] = [await stage.openRep(), await stage.openRep()];
  await signUp(first.page, server.url, mina);
  await first.connect(server.url);
  await join(second.page, await invite(first.page, server.url, oleg.email), oleg);
  const his = await second.connect(server.url);

  const panel = await first.capture(url);
  await panel.card.waitFor();
  expect(await panel.field('title').inputValue()).not.toBe('Keeper of orchids');
  const markup = await first.page.evaluate(() => document.documentElement.outerHTML);

  await panel.showWhere('title');
  await first.page.keyboard.press('Escape');
  await panel.asked.waitFor({ state: 'detached' });

  await panel.showWhere('title');
  const { x, y } = (await first.page.getByText('Keeper of orchids').boundingBox())!;
  await first.page.mouse.move(x + 4, y + 4);
  await first.page.mouse.click(x + 6, y + 6);
  await vi.waitUntil(async () => (await panel.field('title').inputValue()) === 'Keeper of orchids', 5_000);
  await panel.page.getByText('pages like /members/*').waitFor();
  expect(first.page.url()).toBe(url);
  expect(
    await first.page.evaluate('[window.heard.filter((each) => !each.startsWith("keydown")), window.left]'),
  ).toEqual([[], undefined]);
  expect(await first.page.evaluate(() => document.documentElement.outerHTML)).toBe(markup);

  await first.page.reload();
  await first.clickToolbar();
  await vi.waitUntil(async () => (await panel.field('title').inputValue()) === 'Keeper of orchids', 5_000);
  await panel.saveByEnter();
  await panel.lead('Zara Quill').waitFor();
  await first.capture(other);
  await vi.waitUntil(async () => (await panel.field('title').inputValue()) === 'Keeper of ferns', 5_000);

  await his.showPage();
  await his.showTaught();
  await his.taught.filter({ hasText: mina.name }).waitFor();
  expect(await his.taught.getByRole('button').count()).toBe(0);
  await second.capture(url);
  await vi.waitUntil(async () => (await his.field('title').inputValue()) === 'Keeper of orchids', 5_000);

  await panel.showTaught();
  await panel.taught.getByRole('button').click();
  await panel.taught.waitFor({ state: 'detached' });
  await panel.page.getByRole('button', { name: 'Undo' }).click();
  await panel.taught.filter({ hasText: 'people.example.com' }).waitFor();
});

it('takes for a field only what it can be, and makes somebody of a page where nobody was found', async () => {
  const stage = await setStage();
  const page = 'https://press.example.com/notes/81';
  stage.sites.serve(
    page,
    `<!doctype html><html lang="en"><title>Notes</title><article><p class="lede">Nothing in particular happened.</p>
     <p class="signed">written up by the desk of <b class="desk-name">Q. Marlowe-Finch</b></p></article>`,
  );
  const rep = await stage.openRep();
  const panel = await rep.capture(page);
  await panel.nobody.waitFor();
  await panel.page.getByRole('button', { name: 'Show me who it is' }).click();
  await panel.asked.waitFor();
  const at = (await rep.page.locator('.desk-name').boundingBox())!;
  await rep.page.mouse.click(at.x + 4, at.y + 4);
  await vi.waitUntil(async () => (await panel.field('name').inputValue()) === 'Q. Marlowe-Finch', 5_000);

  await panel.page.getByRole('button', { name: 'Add a detail' }).click();
  await panel.page.getByRole('button', { name: 'Add: E-mail' }).click();
  await panel.showWhere('emails');
  const lede = (await rep.page.locator('.lede').boundingBox())!;
  await rep.page.mouse.click(lede.x + 4, lede.y + 4);
  await panel.page.getByRole('alert').filter({ hasText: 'E-mail' }).waitFor();
  expect(await panel.field('name').inputValue()).toBe('Q. Marlowe-Finch');

  await rep.clickToolbar();
  await panel.card.waitFor();
  await vi.waitUntil(async () => (await panel.field('name').inputValue()) === 'Q. Marlowe-Finch', 5_000);
});
