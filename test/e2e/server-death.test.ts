import { createClient } from '@libsql/client';
import { expect, it, onTestFinished, vi } from 'vitest';
import { moments } from '../browser/gate.ts';
import { signUp } from './pages/server.ts';
import { mina } from './people.ts';
import { setStage } from './stage.ts';

it('loses and doubles nothing when the server is killed in the middle of pushes', async () => {
  const stage = await setStage();
  const { server, gate } = await stage.startGatedServer();
  const rep = await stage.openRep();
  await signUp(rep.page, gate.url, mina);
  await rep.connect(gate.url);
  const panel = await rep.capture('https://news.example.com/harbour');

  const names: string[] = [];
  for (const moment of moments) {
    const cut = gate.cutNext('/trpc/sync.push', moment, server.kill);
    for (const turn of ['first', 'second']) {
      const name = `Lead ${names.length} ${turn} ${moment}`;
      await panel.showPage();
      await panel.enterByHand();
      await panel.field('name').fill(name);
      await panel.field('name').press('Enter');
      await panel.lead(name).waitFor();
      names.push(name);
    }
    await cut;
    await server.start();
  }
  await vi.waitUntil(async () => !/waiting/.test(await panel.sync.innerText()), { timeout: 60_000 });
  await server.stop();

  const database = createClient({ url: server.databaseUrl });
  onTestFinished(() => database.close());
  const kept = await database.execute("SELECT data ->> '$.fields.name' AS name FROM lead ORDER BY name");
  expect(kept.rows.map(({ name }) => name)).toEqual([...names].sort());
  const { rows } = await database.execute(
    "SELECT count(*) AS events, count(DISTINCT lead_id) AS leads FROM event WHERE change ->> '$.kind' = 'captured'",
  );
  expect(rows[0]).toMatchObject({ events: names.length, leads: names.length });
});
