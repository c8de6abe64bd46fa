import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { type Chromium, openChromium } from '../browser/chromium.ts';
import { type Extension, extensionOf } from '../browser/extension.ts';
import { type Gate, openGate } from '../browser/gate.ts';
import { prepareServer, type ServerProcess } from '../browser/server.ts';
import { type Sites, serveSites } from '../browser/sites.ts';
import { type Panel, panelOn } from './pages/panel.ts';
import { confirmPairing } from './pages/server.ts';

/** What one test plays on. Whatever is started here ends with the test. */
export type Stage = {
  sites: Sites;
  /** A rep with a browser and a profile of her own. */
  openRep(): Promise<Rep>;
  startServer(): Promise<ServerProcess>;
  /** A server that is reached through a gate alone. */
  startGatedServer(): Promise<{ server: ServerProcess; gate: Gate }>;
};

export type Rep = {
  /** The folder of the browser's profile. */
  profile: string;
  /** The tab in front. */
  page: Page;
  extension: Extension;
  chromium: Chromium;
  /** The toolbar click on the page in front, and the panel that it opens. */
  clickToolbar(): Promise<Panel>;
  /** Goes to the address and clicks the toolbar there. */
  capture(url: string): Promise<Panel>;
  /** Connects the panel with a server that this browser's person is signed in to. */
  connect(serverUrl: string): Promise<Panel>;
  /** The browser is shot down, and opened again on the same profile. */
  crash(): Promise<void>;
};

export async function setStage(): Promise<Stage> {
  const sites = await serveSites();
  onTestFinished(() => sites.close());
  return {
    sites,
    openRep: async () => openRep(await temporaryFolder(), sites.port),
    startServer: () => startServer(),
    async startGatedServer() {
      const gate = await openGate();
      onTestFinished(() => gate.close());
      const server = await startServer(gate.url);
      gate.leadTo(server.url);
      return { server, gate };
    },
  };
}

async function startServer(publicUrl?: string): Promise<ServerProcess> {
  const server = await prepareServer(await temporaryFolder(), publicUrl);
  onTestFinished(() => server.kill());
  await server.start();
  return server;
}

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'clew-e2e-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** Where to look when a test has failed: what every tab and panel showed at that moment. */
const failures = join(import.meta.dirname, '../../.shots/failed');

async function openRep(profile: string, sitesPort: number): Promise<Rep> {
  async function enter() {
    const chromium = await openChromium({ profile, sitesPort });
    onTestFinished(async ({ task }) => {
      if (task.result?.state === 'fail') await chromium.picture(join(failures, task.name, basename(profile)));
      await chromium.kill();
    });
    const extension = await extensionOf(chromium);
    return { chromium, extension, page: chromium.context.pages()[0] ?? (await chromium.context.newPage()) };
  }
  const rep: Rep = {
    profile,
    ...(await enter()),
    async clickToolbar() {
      await rep.extension.clickToolbar(rep.page);
      return panelOn(await rep.extension.panel());
    },
    async capture(url) {
      await rep.page.goto(url);
      return rep.clickToolbar();
    },
    async connect(serverUrl) {
      const panel = await rep.clickToolbar();
      const code = await panel.startPairing(serverUrl);
      await confirmPairing(rep.chromium.context, serverUrl, code);
      await panel.connected.waitFor();
      return panel;
    },
    async crash() {
      await rep.chromium.kill();
      Object.assign(rep, await enter());
    },
  };
  return rep;
}
