import { type ChildProcess, spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findBrowsers } from '@clew/server/start/browsers.ts';
import { extensionFor } from '@clew/server/start/build.ts';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';

/** A running Chromium with the built extension in it. */
export type Chromium = {
  /** The DevTools address; every connection lists only the targets that were there when it was made. */
  address: string;
  browser: Browser;
  context: BrowserContext;
  /** A screenshot of every tab and panel, as `<path> 0.png` and so on. */
  picture(path: string): Promise<void>;
  /** Ends it as a person does: storage is flushed. */
  close(): Promise<void>;
  /** SIGKILL to every process of it: nothing is flushed. */
  kill(): Promise<void>;
};

/** `profile` is kept between runs on the same folder; `sitesPort` is where every host but this machine resolves to. */
export async function openChromium(options: { profile: string; sitesPort: number }): Promise<Chromium> {
  const executable = findBrowsers(process.env).find(({ family }) => family === 'chromium');
  if (!executable) throw new Error('No Chromium on this machine; `npm test` installs it or says how');
  const portFile = join(options.profile, 'DevToolsActivePort');
  await rm(portFile, { force: true });
  const child = spawn(executable.path, [...switches(options), 'about:blank'], {
    stdio: 'ignore',
    detached: true,
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));

  const address = `http://127.0.0.1:${await devToolsPort(portFile, child)}`;
  const browser = await chromium.connectOverCDP(address);
  const context = browser.contexts()[0];
  if (!context) throw new Error('Chromium has no default context');
  return {
    address,
    browser,
    context,
    async picture(path) {
      const all = await chromium.connectOverCDP(address);
      for (const [index, page] of (all.contexts()[0]?.pages() ?? []).entries()) {
        // A tab behind another one may not paint.
        await page.screenshot({ path: `${path} ${index}.png`, timeout: 3_000 }).catch(() => {});
      }
    },
    async close() {
      const session = await browser.newBrowserCDPSession();
      await session.send('Browser.close').catch(() => {});
      await ended;
    },
    async kill() {
      if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid!, 'SIGKILL');
      await ended;
    },
  };
}

function switches({ profile, sitesPort }: { profile: string; sitesPort: number }): string[] {
  return [
    '--headless=new',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--window-size=1280,800',
    `--user-data-dir=${profile}`,
    '--remote-debugging-port=0',
    `--load-extension=${extensionFor.chromium}`,
    `--disable-extensions-except=${extensionFor.chromium}`,
    `--host-resolver-rules=MAP * 127.0.0.1:${sitesPort}, EXCLUDE 127.0.0.1, EXCLUDE localhost`,
    '--ignore-certificate-errors',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}

async function devToolsPort(file: string, child: ChildProcess): Promise<string> {
  for (const deadline = Date.now() + 30_000; Date.now() < deadline; await sleep(20)) {
    if (child.exitCode !== null) throw new Error(`Chromium ended at once with ${child.exitCode}`);
    const [port] = (await readFile(file, 'utf8').catch(() => '')).split('\n');
    if (port) return port;
  }
  child.kill('SIGKILL');
  throw new Error('Chromium did not start in 30 s');
}
