import { en } from '@clew/extension/i18n/en.ts';
import type { FieldName } from '@clew/shared/lead.ts';
import { expect, it, onTestFinished, vi } from 'vitest';
import { hasFirefox, openFirefox } from '../browser/firefox.ts';
import { type Sites, serveSites } from '../browser/sites.ts';
import { temporaryFolder } from './stage.ts';

/** Firefox with Clew, and what a rep sees and does in its sidebar: BiDi reaches that by expressions alone. */
async function openSidebar(serve: (sites: Sites) => void = () => {}) {
  const sites = await serveSites();
  onTestFinished(() => sites.close());
  serve(sites);
  const firefox = await openFirefox({ profile: await temporaryFolder(), sitesPort: sites.port });
  onTestFinished(() => firefox.close());
  const shows = (expression: string) =>
    vi.waitUntil(() => firefox.inSidebar(expression), { timeout: 20_000, interval: 200 });
  return {
    ...firefox,
    shows,
    showsText: (text: string) => shows(`document.body.textContent.includes(${JSON.stringify(text)})`),
    showsField: (name: FieldName, value: string) =>
      shows(
        `document.querySelector('article[aria-label="${en.capture.label}"] input[name="${name}"]')?.value === ${JSON.stringify(value)}`,
      ),
    showsLead: (name: string) => shows(`document.querySelector('article[aria-label="${name}"]') !== null`),
    /** Points at an element once the picker lies over the page, and again should it not have listened yet. */
    async pointAt(selector: string) {
      const picker = `document.querySelector('html > [popover]') !== null`;
      await vi.waitUntil(() => firefox.inPage(picker), { timeout: 20_000, interval: 200 });
      await vi.waitUntil(
        async () => {
          if (!(await firefox.inPage(picker))) return true;
          await firefox.clickOn(selector);
          return false;
        },
        { timeout: 20_000, interval: 1_000 },
      );
    },
    /** Presses the button, or chooses the entry, that says so. */
    async press(text: string) {
      const button = `[...document.querySelectorAll('button')].find((each) =>
        each.getAttribute('aria-label') === ${JSON.stringify(text)} || each.textContent.includes(${JSON.stringify(text)}))`;
      await shows(`${button} !== undefined`);
      await firefox.inSidebar(`${button}.click()`);
    },
  };
}

it('reads a page and keeps a lead in the sidebar of Firefox too', async () => {
  if (!hasFirefox()) return console.log('skipped: no Firefox on this machine');
  const rep = await openSidebar();
  await rep.visit('https://www.linkedin.com/in/lena-brandt');
  await rep.clickToolbar();
  await rep.showsField('name', 'Lena Brandt');
  await rep.press(en.capture.save);
  await rep.showsLead('Lena Brandt');
  await rep.showsText(en.sync.local);
});

const fair = 'https://fair.example.com/';
const zara = 'https://people.example.com/members/zara-quill';
const serveBoth = (sites: Sites) => {
  sites.serve(
    fair,
    `<title>Spring fair</title><h1>Spring fair</h1><p>Hall 4 opens at nine.</p>
     <p id="card"><b>Marta Lindqvist</b><br>Head of Purchasing<br><a href="mailto:marta@nordwind.example.com">Write</a></p>`,
  );
  sites.serve(
    zara,
    `<!doctype html><html lang="en"><title>Zara Quill</title><main><h1>Zara Quill</h1><p>Last seen today</p>
     <p class="role"><a href="/elsewhere">Keeper of orchids</a></p><p>zara@orchidlabs.example.com</p></main>`,
  );
};

it('captures from the menu, is taught, reports and joins in Firefox too', async () => {
  if (!hasFirefox()) return console.log('skipped: no Firefox on this machine');
  const rep = await openSidebar(serveBoth);
  await rep.visit('https://www.linkedin.com/in/lena-brandt');
  await rep.chooseFromMenu('h1', en.menu.page);
  await rep.showsField('name', 'Lena Brandt');

  await rep.visit(fair);
  await rep.inPage(`void getSelection().selectAllChildren(document.querySelector('#card'))`);
  await rep.chooseFromMenu('#card b', en.menu.selection.split('%s')[0]!);
  await rep.showsField('name', 'Marta Lindqvist');
  await rep.showsField('emails', 'marta@nordwind.example.com');
  await rep.press(en.capture.save);
  await rep.showsLead('Marta Lindqvist');

  await rep.visit(zara);
  await rep.clickToolbar();
  await rep.showsField('name', 'Zara Quill');
  await rep.press(en.teach.show(en.field.title));
  await rep.showsText(en.teach.hint);
  await rep.pointAt('.role a');
  await rep.showsField('title', 'Keeper of orchids');
  expect(await rep.inPage('location.href')).toBe(zara);

  await rep.press(en.report.start);
  await rep.shows(`document.querySelector('a[download]')?.href.startsWith('blob:')`);
  const report = await rep.inSidebar(`document.querySelector('pre').textContent`);
  expect(report).toMatch(/^<!doctype html>/);
  expect(report).not.toMatch(/zara|quill|keeper/i);

  // Taught, it is read there from now on.
  await rep.visit(fair);
  await rep.clickToolbar();
  await rep.showsText('Spring fair');
  await rep.visit(zara);
  await rep.clickToolbar();
  await rep.showsField('title', 'Keeper of orchids');
  await rep.press(en.capture.save);
  await rep.showsLead('Zara Quill');

  await rep.press(en.join.open);
  const search = `document.querySelector('.join input[type="search"]')`;
  await rep.shows(`${search} !== null`);
  await rep.inSidebar(
    `void (${search}.value = 'Marta', ${search}.dispatchEvent(new window.Event('input', { bubbles: true })))`,
  );
  await rep.press('Marta Lindqvist');
  await rep.press(en.join.join);
  await rep.showsText(en.thread.joined('Marta Lindqvist'));
});
