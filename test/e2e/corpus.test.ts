import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Panel } from './pages/panel.ts';
import { setStage } from './stage.ts';

const profiles = join(import.meta.dirname, '../../../shared/corpus/pages/linkedin');

type Case = { url: string; expected: { records: { name: string }[] } };

it('shows the right person on saved profiles of real people, through the real toolbar', async () => {
  if (!existsSync(profiles)) return console.log('skipped: ../shared absent');
  const stage = await setStage();
  const rep = await stage.openRep();
  let panel: Panel | undefined;
  const shown: string[] = [];
  const expected: string[] = [];
  for (const file of readdirSync(profiles).filter((name) => name.endsWith('.json'))) {
    const { url, expected: truth }: Case = JSON.parse(readFileSync(join(profiles, file), 'utf8'));
    const address = url.replace(/^http:/, 'https:');
    const person = truth.records[0]!.name;
    stage.sites.serve(address, readFileSync(join(profiles, file.replace(/json$/, 'html')), 'utf8'));
    // Several cases are of one person: what the panel shows must not be left from the last one.
    rep.page = await rep.chromium.context.newPage();
    await panel?.card.waitFor({ state: 'detached' });
    panel = await rep.capture(address);
    await panel.card.waitFor();
    expected.push(person);
    shown.push(await panel.field('name').inputValue());
  }
  expect(expected.length).toBeGreaterThan(0);
  expect(shown).toEqual(expected);
});
