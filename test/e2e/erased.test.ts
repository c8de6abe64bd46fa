import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { en } from '@clew/extension/i18n/en.ts';
import { expect, it, vi } from 'vitest';
import { findTraces, newMarkers } from '../browser/traces.ts';
import { capture, operation, over, push, signUpFounder } from '../integration/harness.ts';
import { join } from './pages/server.ts';
import { oleg } from './people.ts';
import { setStage } from './stage.ts';

it('leaves no byte of an erased person in the profile of a browser', async () => {
  const stage = await setStage();
  const server = await stage.startServer();
  const ada = await signUpFounder(over(server.url));
  const { url } = await ada.api.team.invite.mutate({ email: oleg.email, role: 'rep' });
  const rep = await stage.openRep();
  await join(rep.page, url, oleg);
  const { marker, all } = newMarkers();
  const provenance = () => ({
    via: 'adapter' as const,
    url: `https://x.example/${marker('url')}`,
    quote: marker('quote'),
    locator: '',
    at: 1,
  });
  const fields = {
    name: `Nora ${marker('name')}`,
    title: marker('title'),
    company: marker('company'),
    location: marker('location'),
    emails: [`${marker('email')}@finch.example`],
    profiles: [`https://www.linkedin.com/in/${marker('profile')}`],
  };
  const nora = capture(fields);
  Object.assign(nora.args as object, { provenance: { name: provenance(), emails: provenance() } });
  const others = Array.from({ length: 150 }, (_, n) =>
    capture({ name: `Somebody ${n}`, title: 'x'.repeat(150) }),
  );
  await push(ada, ...others, nora);

  const panel = await rep.connect(server.url);
  await panel.showList();
  await panel.search('Nora');
  await panel.row('Nora').waitFor();
  for (let n = 0; n < 5; n++) {
    const more = Array.from({ length: 20 }, (_, k) => capture({ name: `More ${n} ${k}` }));
    await push(ada, operation('lead.note', nora.leadId, { text: `${marker('note')} `.repeat(20) }), ...more);
  }
  // What he does about her himself: typed, saved and sent.
  await panel.row('Nora').getByRole('button').click();
  await panel.setField('title', marker('typed'));
  await panel.page.getByRole('textbox', { name: en.note.label }).fill(marker('hisnote'));
  await panel.page.getByRole('button', { name: en.note.save }).click();
  await panel.page.getByText(en.note.saved).waitFor();
  await vi.waitUntil(
    async () =>
      JSON.stringify((await ada.api.sync.pull.query({ cursor: null, limit: 500 })).events).includes(
        'hisnote',
      ),
    10_000,
  );
  const seeded = await findTraces(rep.profile, all);
  expect(seeded).not.toEqual([]);

  await ada.api.leads.erase.mutate({ leadId: nora.leadId });
  await panel.showList();
  await panel.row('Nora').waitFor({ state: 'detached' });
  // The worker's next alarm finds the database in nobody's hands.
  await panel.page.evaluate(
    `chrome.alarms.create('clew-sync', { when: Date.now() + 10_000, periodInMinutes: 1 })`,
  );
  await panel.page.close();
  await rep.extension.stopWorker();
  const closedAt = Date.now();
  const database = path.join(rep.profile, 'Default', 'IndexedDB');
  for (let n = 0; n < 60 && (await findTraces(database, all)).length > 0; n++) await sleep(1_000);
  const tookS = (Date.now() - closedAt) / 1_000;
  const left = await findTraces(rep.profile, all);
  console.log(
    `${all.length} markers, found ${seeded.length} times; ${tookS} s after the panel closed: ${left.length}`,
  );
  expect(left).toEqual([]);

  const again = await rep.clickToolbar();
  await again.showList();
  await again.search('Somebody 149');
  await again.row('Somebody 149').waitFor();
  await rep.chromium.close();
  expect(await findTraces(rep.profile, all)).toEqual([]);
});
