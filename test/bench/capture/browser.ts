import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { type Browser, type CDPSession, chromium } from 'playwright-core';

const extension = fileURLToPath(new URL('../../../extension', import.meta.url));
const executables = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The script the extension injects, built from the present source. */
export function buildInjected(): { source: string; gzip: number } {
  execFileSync('npx', ['wxt', 'build', '-b', 'chrome'], {
    cwd: extension,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const source = readFileSync(`${extension}/.output/chrome-mv3/collect.js`, 'utf8');
  return { source, gzip: gzipSync(source, { level: 9 }).length };
}

export async function openBrowser() {
  const executablePath = process.env.CHROMIUM ?? executables.find((path) => existsSync(path));
  if (!executablePath)
    throw new Error('No Chromium found. Install it (Debian: apt-get install chromium) or set CHROMIUM.');
  return chromium.launch({
    executablePath,
    args: [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND',
    ],
  });
}

/** Milliseconds for the script and for one plain walk over the same elements, measured inside the page. */
export type Reading = { result: unknown; collect: number; walk: number };

export async function openTab(browser: Browser): Promise<CDPSession> {
  const page = await browser.newPage();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Page.enable');
  await devtools.send('Fetch.enable', { patterns: [{ resourceType: 'Document' }] });
  return devtools;
}

/** Serves the page under its own address, nothing else, and runs the script as an injection would. */
export async function readPage(
  devtools: CDPSession,
  { url, html }: { url: string; html: string },
  script: string,
): Promise<Reading> {
  let served = false;
  const serve = ({ requestId }: { requestId: string }) => {
    if (served) return devtools.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
    served = true;
    return devtools.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: 200,
      responseHeaders: [{ name: 'Content-Type', value: 'text/html; charset=utf-8' }],
      body: Buffer.from(html).toString('base64'),
    });
  };
  await navigate(devtools, 'about:blank');
  devtools.on('Fetch.requestPaused', serve);
  await navigate(devtools, url);
  const { result, exceptionDetails } = await devtools.send('Runtime.evaluate', {
    expression: measured(script),
    returnByValue: true,
  });
  devtools.off('Fetch.requestPaused', serve);
  if (exceptionDetails)
    throw new Error(`${url}: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
  const { json, collect, walk } = result.value as { json: string; collect: number; walk: number };
  return { result: JSON.parse(json), collect, walk };
}

/** Between two pages lies a blank one: addresses that differ in their hash alone would be one document. */
async function navigate(devtools: CDPSession, url: string): Promise<void> {
  const ready = new Promise<void>((resolve) => devtools.once('Page.domContentEventFired', () => resolve()));
  await devtools.send('Page.navigate', { url });
  await Promise.race([ready, setTimeout(10_000)]);
}

/** The walk reads every leaf's text once: the least that any reading of the page costs. */
const measured = (script: string): string => `(() => {
  const started = performance.now();
  const result = ${script.trim().replace(/;$/, '')};
  const read = performance.now();
  let length = 0;
  for (const element of document.querySelectorAll('*')) if (element.firstElementChild === null) length += element.textContent.length;
  const walk = performance.now() - read;
  return { json: length < 0 ? '' : JSON.stringify(result), collect: read - started, walk };
})()`;
