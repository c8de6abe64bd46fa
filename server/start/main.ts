import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { ConfigError, machineEnvironment, readConfig } from '../config.ts';
import { startServer } from '../serve.ts';
import { StartError } from '../start-error.ts';
import { findBrowsers, hasScreen, type Opened } from './browsers.ts';
import { buildExtension, extensionFor } from './build.ts';
import { openChromium } from './chromium.ts';
import { openFirefox } from './firefox.ts';

/** `npm start`: the extension built, the server running, a browser open with both; until Ctrl-C. */
const root = join(import.meta.dirname, '../..');
const howToTry = `
Open one of the sample pages, then click Clew in the toolbar (under the puzzle piece; pin it there).
`;
const open = { chromium: openChromium, firefox: openFirefox };

const { values: wants } = parseArgs({
  options: { browser: { type: 'boolean', default: true } },
  allowNegative: true,
});

try {
  if ((await buildExtension()) === 'built') say('extension', 'built for Chrome and Firefox');
  const server = await startServer(readConfig());
  const stop = stopSignal();
  say('server', server.url);

  const browser = wants.browser ? await openBrowser(server.url) : undefined;
  console.log(browser ? howToTry : howToLoad());
  console.log('Ctrl-C ends everything.');

  await stop;
  await browser?.close();
  await server.close();
  process.exit(0);
} catch (error) {
  if (!(error instanceof StartError || error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exit(1);
}

/** The first browser of this machine that takes the extension; its profile is its own and kept between runs. */
async function openBrowser(url: string): Promise<Opened | undefined> {
  const machine = machineEnvironment();
  if (!hasScreen(machine)) return undefined;
  for (const { name, family, path } of findBrowsers(machine)) {
    const profile = join(root, '.data/browsers', name.toLowerCase().replaceAll(' ', '-'));
    try {
      const opened = await open[family]({ path, profile, url, asRoot: process.getuid?.() === 0 });
      say('browser', `${name} with Clew in it, profile in ${relative(root, profile)}`);
      return opened;
    } catch (error) {
      console.error(`${name} did not open: ${error instanceof Error ? error.message : error}`);
    }
  }
  return undefined;
}

function howToLoad(): string {
  const chrome = relative(process.cwd(), extensionFor.chromium);
  const firefox = join(relative(process.cwd(), extensionFor.firefox), 'manifest.json');
  return `
Chrome, Edge, Brave: chrome://extensions → Developer mode → Load unpacked → ${chrome}
Firefox: about:debugging#/runtime/this-firefox → Load Temporary Add-on → ${firefox}
`;
}

/** Resolves at the first signal to end; a second one does not wait for anybody. */
function stopSignal(): Promise<void> {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const parent = process.ppid;
  const impatient = () => process.exit(130);
  return new Promise((resolve) => {
    const stop = () => {
      clearInterval(orphaned);
      for (const signal of signals) process.off(signal, stop).once(signal, impatient);
      setTimeout(impatient, 10_000).unref();
      resolve();
    };
    for (const signal of signals) process.once(signal, stop);
    // npm hands a signal to the shell between us alone, which dies of it and leaves us to another parent.
    const orphaned = setInterval(() => process.ppid !== parent && stop(), 500).unref();
  });
}

function say(what: string, where: string): void {
  console.log(`  ${what.padEnd(10)} ${where}`);
}
