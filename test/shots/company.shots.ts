import { it } from 'vitest';
import { setStage } from '../e2e/stage.ts';
import { shoot } from './shoot.ts';

const contact = `<!doctype html><html lang="en"><title>Contact | Brim Paper House</title><h1>Brim Paper House</h1>
  <p>12 Mill Lane, Leeds LS1 4AP</p><p>Phone: 0113 496 0142</p><p>hello@brimpaper.example</p><h2>Careers</h2>
  <ul><li>Head of Procurement</li><li>Plant Manager</li><li>Paper Engineer</li><li>Sales Director</li></ul>
  <p>Be you a CFO, a print buyer or an archivist, we have your paper.</p>`;

it('a company', async () => {
  const stage = await setStage();
  stage.sites.serve('https://brimpaper.example/contact', contact);
  const rep = await stage.openRep();
  const panel = await rep.capture('https://brimpaper.example/contact');
  await panel.card.waitFor();
  const shot = (view: string) => shoot(panel.page, `panel ${view}`, panel.speak);
  await shot('card, company');
  await panel.page.locator('.role').first().focus();
  await shot('card, company, role in hand');
});
