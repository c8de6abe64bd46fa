import { en } from '@clew/extension/i18n/en.ts';
import { expect, it, onTestFinished, vi } from 'vitest';
import { hasFirefox, openFirefox } from '../browser/firefox.ts';
import { serveSites } from '../browser/sites.ts';
import { temporaryFolder } from './stage.ts';

it('reads a page and keeps a lead in the sidebar of Firefox too', async () => {
  if (!hasFirefox()) return console.log('skipped: no Firefox on this machine');
  const sites = await serveSites();
  onTestFinished(() => sites.close());
  const firefox = await openFirefox({ profile: await temporaryFolder(), sitesPort: sites.port });
  onTestFinished(() => firefox.close());
  const shows = (expression: string) =>
    vi.waitUntil(() => firefox.inSidebar(expression), { timeout: 20_000, interval: 200 });

  await firefox.visit('https://www.linkedin.com/in/lena-brandt');
  await firefox.clickToolbar();
  const name = `document.querySelector('article[aria-label="${en.capture.label}"] input[name="name"]')?.value`;
  expect(await shows(name)).toBe('Lena Brandt');

  const save = `[...document.querySelectorAll('button')].find((each) => each.textContent.includes('${en.capture.save}'))`;
  await firefox.inSidebar(`${save}.click()`);
  await shows(`document.querySelector('article[aria-label="Lena Brandt"]') !== null`);
  await shows(`document.body.textContent.includes('${en.sync.local}')`);
});
