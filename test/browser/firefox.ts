import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Bidi, connectBidi } from '@clew/server/start/bidi.ts';
import { findBrowsers } from '@clew/server/start/browsers.ts';
import { extensionFor } from '@clew/server/start/build.ts';
import { firefoxExtensionId } from '@clew/shared/extension-id.ts';

/** A headless Firefox with the built extension. Scripts run as source text: two of its three worlds are not ours. */
export type Firefox = {
  visit(url: string): Promise<void>;
  /** The toolbar click on the tab in front: grants activeTab, as the real one does. */
  clickToolbar(): Promise<void>;
  /** The value of an expression in the page in front. */
  inPage(expression: string): Promise<unknown>;
  /** A click of the real mouse in the middle of the first element in the page that matches. */
  clickOn(selector: string): Promise<void>;
  /** Chooses the entry that begins so in the menu that the right mouse button opens there. */
  chooseFromMenu(selector: string, beginning: string): Promise<void>;
  /** The value of an expression in the sidebar's window; undefined while no sidebar is open. */
  inSidebar(expression: string): Promise<unknown>;
  close(): Promise<void>;
};

export const hasFirefox = (): boolean => findFirefox() !== undefined;

const findFirefox = () => findBrowsers(process.env).find(({ family }) => family === 'firefox');

export async function openFirefox(options: { profile: string; sitesPort: number }): Promise<Firefox> {
  const proxy = await tunnelTo(options.sitesPort);
  const uuid = randomUUID();
  await writeFile(join(options.profile, 'user.js'), preferences(proxy.port, uuid));
  const child = spawn(
    findFirefox()!.path,
    [
      '--headless',
      '--profile',
      options.profile,
      '--new-instance',
      '--no-remote',
      '--remote-debugging-port=0',
    ].concat('--remote-allow-system-access'),
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    createInterface(child.stderr).on('line', (line) => {
      const found = /WebDriver BiDi listening on (ws:\S+)/.exec(line)?.[1];
      if (found) resolve(found);
    });
    ended.then(() => reject(new Error('Firefox ended at once')));
  });
  const bidi = await connectBidi(address, { alwaysMatch: { acceptInsecureCerts: true } });
  await bidi.send('webExtension.install', { extensionData: { type: 'path', path: extensionFor.firefox } });
  const page = await newTab(bidi);
  const inside = await newTab(bidi);
  await navigate(bidi, inside, `moz-extension://${uuid}/sidepanel.html`);

  const inBrowser = async (script: string): Promise<unknown> => {
    const windows = await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const [window] = (windows as { contexts: { context: string }[] }).contexts;
    return evaluate(bidi, window!.context, script);
  };
  const press = async (selector: string, button: 0 | 2): Promise<void> => {
    const { x, y } = (await evaluate(bidi, page, middleOf(selector))) as { x: number; y: number };
    const actions = [
      { type: 'pointerMove', x, y },
      { type: 'pointerDown', button },
      { type: 'pointerUp', button },
    ];
    await bidi.send('input.performActions', {
      context: page,
      actions: [{ type: 'pointer', id: 'mouse', actions }],
    });
  };

  return {
    async visit(url) {
      await navigate(bidi, page, url);
      await bidi.send('browsingContext.activate', { context: page });
    },
    async clickToolbar() {
      await inBrowser(toolbarClick);
    },
    inPage: (expression) => evaluate(bidi, page, expression),
    clickOn: (selector) => press(selector, 0),
    async chooseFromMenu(selector, beginning) {
      await press(selector, 2);
      await inBrowser(menuChoice(beginning));
    },
    inSidebar: (expression) => evaluate(bidi, inside, sidebarScript(expression)),
    async close() {
      bidi.send('browser.close').catch(() => {});
      // With a question unanswered, as a failed test leaves one, it would stay.
      const killing = setTimeout(() => child.kill('SIGKILL'), 15_000);
      await ended;
      clearTimeout(killing);
      await proxy.close();
    },
  };
}

async function newTab(bidi: Bidi): Promise<string> {
  const tab = await bidi.send('browsingContext.create', { type: 'tab' });
  return (tab as { context: string }).context;
}

const navigate = (bidi: Bidi, context: string, url: string): Promise<unknown> =>
  bidi.send('browsingContext.navigate', { context, url, wait: 'complete' });

type Evaluated = { exceptionDetails?: { text: string }; result?: { value?: string } };

/** Values come back as JSON: BiDi has a notation of its own for them. */
async function evaluate(bidi: Bidi, context: string, expression: string): Promise<unknown> {
  const { exceptionDetails, result } = (await bidi.send('script.evaluate', {
    expression: `(async () => JSON.stringify(await (${expression})))()`,
    target: { context },
    awaitPromise: true,
    userActivation: true,
  })) as Evaluated;
  if (exceptionDetails) throw new Error(exceptionDetails.text);
  return result?.value === undefined ? undefined : JSON.parse(result.value);
}

/** The sidebar is no tab, so BiDi does not list it; another page of the extension can reach its window. */
const sidebarScript = (expression: string): string =>
  `((window, document) => document && (${expression}))(
    ...browser.extension.getViews({ type: 'sidebar' }).flatMap((view) => [view, view.document]))`;

/** Runs in the browser's own window. */
const toolbarClick = `(() => {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID('${firefoxExtensionId}');
  ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
})()`;

const middleOf = (selector: string): string => `(() => {
  const { x, y, width, height } = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect();
  return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
})()`;

/** Runs in the browser's own window: waits for the menu of the page, and chooses in it as a person does. */
const menuChoice = (beginning: string): string => `(async () => {
  const menu = document.getElementById('contentAreaContextMenu');
  if (menu.state !== 'open') await new Promise((open) => menu.addEventListener('popupshown', open, { once: true }));
  const entry = [...menu.querySelectorAll('menuitem')].find((each) => each.label.startsWith(${JSON.stringify(beginning)}));
  if (!entry) throw new Error('not in the menu');
  menu.activateItem(entry);
})()`;

function preferences(proxyPort: number, uuid: string): string {
  const values = {
    'extensions.webextensions.uuids': JSON.stringify({ [firefoxExtensionId]: uuid }),
    'extensions.webextOptionalPermissionPrompts': false,
    'network.proxy.type': 1,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    'app.update.auto': false,
    'browser.aboutwelcome.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'toolkit.telemetry.enabled': false,
  };
  return Object.entries(values)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`)
    .join('\n');
}

/** A proxy whose every tunnel leads to the sites, since Firefox has no resolver rules. */
async function tunnelTo(sitesPort: number): Promise<{ port: number; close(): Promise<void> }> {
  const server = createServer().on('connect', (_request, client) => {
    const site = connect(sitesPort, '127.0.0.1', () => client.write('HTTP/1.1 200 OK\r\n\r\n'));
    site.pipe(client).pipe(site);
    for (const socket of [site, client]) socket.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
