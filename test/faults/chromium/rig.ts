import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bundle } from '@clew/extension/store/bundle.ts';
import { createClient } from '@libsql/client';
import { openChromium } from '../../browser/chromium.ts';
import { type Extension, extensionOf } from '../../browser/extension.ts';
import { type Gate, openGate } from '../../browser/gate.ts';
import { prepareServer, type ServerProcess } from '../../browser/server.ts';
import { serveSites } from '../../browser/sites.ts';
import { until } from '../../browser/until.ts';
import { type Panel, panelOn } from '../../e2e/pages/panel.ts';
import { confirmPairing, signUp } from '../../e2e/pages/server.ts';
import { mina } from '../../e2e/people.ts';
import { unbundle } from '../../unit/extension/store/stored.ts';
import type { Violation } from '../oracle/judge.ts';

/** One rep's real browser, connected through a gate to a real server in a process of its own. */
export type Rig = {
  gate: Gate;
  server: ServerProcess;
  extension: Extension;
  panel: Panel;
  /** Enters a lead by hand. Returns when the panel has said that it is saved. */
  capture(name: string): Promise<void>;
  /** SIGKILL to the whole browser, which is opened again on the same profile. */
  crash(): Promise<void>;
  /** Waits until nothing waits, and compares what was said to be saved with what the server and the browser have. */
  judge(saved: readonly string[]): Promise<Violation[]>;
  close(): Promise<void>;
};

const somePage = 'https://news.example.com/harbour';

export async function openRig(): Promise<Rig> {
  const folder = await mkdtemp(join(tmpdir(), 'clew-faults-'));
  const sites = await serveSites();
  const gate = await openGate();
  const server = await prepareServer(folder, gate.url);
  gate.leadTo(server.url);
  await server.start();
  const profile = join(folder, 'profile');
  const enter = async () => {
    const chromium = await openChromium({ profile, sitesPort: sites.port });
    const extension = await extensionOf(chromium);
    const page = chromium.context.pages()[0] ?? (await chromium.context.newPage());
    const open = async (): Promise<Panel> => {
      await page.goto(somePage);
      await extension.clickToolbar(page);
      return panelOn(await extension.panel());
    };
    return { chromium, extension, page, open };
  };
  let browser = await enter();
  await signUp(browser.page, gate.url, mina);
  const panel = await browser.open();
  await confirmPairing(browser.chromium.context, gate.url, await panel.startPairing(gate.url));
  await panel.connected.waitFor();

  const rig: Rig = {
    gate,
    server,
    extension: browser.extension,
    panel,
    async capture(name) {
      await rig.panel.showPage();
      await rig.panel.enterByHand();
      await rig.panel.field('name').fill(name);
      await rig.panel.field('name').press('Enter');
      await rig.panel.lead(name).waitFor();
    },
    async crash() {
      await browser.chromium.kill();
      browser = await enter();
      rig.extension = browser.extension;
      rig.panel = await browser.open();
    },
    async judge(saved) {
      const idle = async () => ((await waiting(rig.panel)) === 0 ? true : undefined);
      const isIdle = await until('A panel with nothing waiting', idle, 60_000).catch(() => false);
      if (!isIdle) return [{ kind: 'broken', what: await stillWaiting(rig.panel) }];
      return [
        ...compare('the server', saved, await namesOn(server)),
        ...compare('the browser', saved, await namesIn(rig.panel)),
      ];
    },
    async close() {
      await browser.chromium.kill();
      await server.kill();
      await Promise.all([gate.close(), sites.close()]);
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  return rig;
}

function compare(where: string, saved: readonly string[], found: readonly string[]): Violation[] {
  const times = (name: string) => found.filter((each) => each === name).length;
  return [
    ...saved.filter((name) => times(name) === 0).map((name) => lostOn(where, name)),
    ...saved
      .filter((name) => times(name) > 1)
      .map((name) => ({ kind: 'duplicated' as const, what: `${name} is on ${where} ${times(name)} times` })),
  ];
}

const lostOn = (where: string, name: string): Violation => ({
  kind: 'lost',
  what: `${name} was saved and is not on ${where}`,
});

async function namesOn({ databaseUrl }: ServerProcess): Promise<string[]> {
  const database = createClient({ url: databaseUrl });
  try {
    const { rows } = await database.execute("SELECT data ->> '$.fields.name' AS name FROM lead");
    return rows.map(({ name }) => String(name));
  } finally {
    database.close();
  }
}

/** Everything of one of the panel's stores. */
const readAll = (panel: Panel, store: string): Promise<unknown[]> =>
  panel.page.evaluate(
    (store) =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open('clew');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction(store).objectStore(store).getAll();
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result);
          };
        };
      }),
    store,
  );

async function namesIn(panel: Panel): Promise<string[]> {
  const { leads } = unbundle((await readAll(panel, 'bundle')) as Bundle[]);
  return leads.map(({ lead }) => lead.fields.name);
}

async function stillWaiting(panel: Panel): Promise<string> {
  const rows = (await readAll(panel, 'outbox')) as { state: string }[];
  const states = Object.groupBy(rows, ({ state }) => state);
  return `Not settled: ${Object.entries(states).map(([state, all]) => `${all?.length} ${state}`)}`;
}

async function waiting(panel: Panel): Promise<number> {
  const rows = (await readAll(panel, 'outbox')) as { state: string }[];
  return rows.filter(({ state }) => state !== 'settled').length;
}
