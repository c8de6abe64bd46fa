import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { capture } from '../fixtures/pages/expectations.ts';
import { setStage, temporaryFolder } from './stage.ts';

const secrets = ['Sara', 'Kiani', '7946', 'sara.kiani', '442079460123'];

it('makes a file of a page that says how it is built and nothing of who is on it', async () => {
  const rep = await (await setStage()).openRep();
  const panel = await rep.capture('https://optics.example.com/team/sara-kiani');
  await panel.card.waitFor();
  await panel.startReport();
  const shown = await panel.reportText.innerText();
  for (const secret of secrets) expect(shown.toLowerCase()).not.toContain(secret.toLowerCase());

  const folder = await temporaryFolder();
  const [download] = await Promise.all([panel.page.waitForEvent('download'), panel.reportFile.click()]);
  const path = join(folder, 'report.html');
  await download.saveAs(path);
  const html = readFileSync(path, 'utf8');
  expect(download.suggestedFilename()).toBe('clew-report-optics.example.com.html');
  for (const secret of secrets) expect(html.toLowerCase()).not.toContain(secret.toLowerCase());
  expect(html).toContain('"adapter":"generic"');

  const url = /<!-- (https:\S+) -->/.exec(html)![1]!;
  const { drafts } = capture({ adapter: 'generic', name: 'report', html, url, expectation: '' });
  expect(drafts[0]).toMatchObject({
    kind: 'person',
    emails: [expect.stringMatching(/@optics\.example\.com$/)],
    phones: [expect.stringMatching(/^\+442/)],
  });
});
