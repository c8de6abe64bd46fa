import { en } from '@clew/extension/i18n/en.ts';
import { expect, it, vi } from 'vitest';
import { signUp } from './pages/server.ts';
import { mina } from './people.ts';
import { setStage } from './stage.ts';

it('notices that the server is gone, keeps what is captured, and notices that it is back', async () => {
  const stage = await setStage();
  const server = await stage.startServer();
  const rep = await stage.openRep();
  await signUp(rep.page, server.url, mina);
  const panel = await rep.connect(server.url);
  const says = (text: string) =>
    vi.waitUntil(async () => (await panel.sync.innerText()).includes(text), 20_000);
  await says('Synced');

  const stoppedAt = Date.now();
  await server.stop();
  await says(en.sync.trouble.unreachable);
  console.log(`Noticed ${Date.now() - stoppedAt} ms after the server was told to stop`);

  await rep.capture('https://www.linkedin.com/in/lena-brandt');
  await panel.card.waitFor();
  await panel.saveByEnter();
  await panel.lead('Lena Brandt').waitFor();
  await panel.showConnection();
  const unsynced = panel.page.getByRole('region', { name: en.unsynced.title });
  await unsynced.getByText(en.unsynced.waiting(1)).click();
  expect(await unsynced.innerText()).toContain('Lena Brandt');
  const download = panel.page.waitForEvent('download');
  await unsynced.getByRole('button', { name: en.unsynced.save }).click();
  expect((await download).suggestedFilename()).toMatch(/^clew-unsynced-\d{4}-\d\d-\d\d\.json$/);

  await server.start();
  await says('Synced');
  await unsynced.waitFor({ state: 'detached' });
});
