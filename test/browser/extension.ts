import { selectionItem } from '@clew/extension/background/menu-items.ts';
import { chromeExtensionId as id } from '@clew/shared/extension-id.ts';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import type { Chromium } from './chromium.ts';
import { until } from './until.ts';

/** What a person does with the extension's own parts of the browser, which pages of a test cannot reach. */
export type Extension = {
  /** The toolbar click: grants activeTab on this page, as the real one does. */
  clickToolbar(page: Page): Promise<void>;
  /** The menu entry for what is selected on the page in front. Unlike the real one it grants nothing by itself. */
  captureSelection(page: Page): Promise<void>;
  /** The real side panel, once it is open. */
  panel(): Promise<Page>;
  /** Says yes beforehand to the browser's prompt for this site. `pattern` is like `https://x.com/*`. */
  allowSite(pattern: string): Promise<void>;
  /** Ends the background worker wherever it is, as the browser may at any time. Fails when there is none. */
  stopWorker(): Promise<void>;
};

type Target = { targetId: string; type: string; url: string; embedderData?: { tabActive?: boolean } };

async function targets(session: CDPSession): Promise<Target[]> {
  // An empty filter lists all types, tabs and panels included.
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{}] });
  return targetInfos;
}

const panelUrl = `chrome-extension://${id}/sidepanel.html`;

export async function extensionOf({ address, browser, context }: Chromium): Promise<Extension> {
  const session = await browser.newBrowserCDPSession();
  // A click before the first run of the worker has named its listeners is lost.
  await until('The background worker', async () => {
    const worker = context.serviceWorkers().find((each) => each.url().includes(id));
    const listens = await worker?.evaluate('chrome.action.onClicked.hasListeners()').catch(() => false);
    return listens ? worker : undefined;
  });

  return {
    async clickToolbar(page) {
      await page.bringToFront();
      const tab = await until(`The tab of ${page.url()}`, async () =>
        (await targets(session)).find(
          ({ type, url, embedderData }) => type === 'tab' && url === page.url() && embedderData?.tabActive,
        ),
      );
      await send(session, 'Extensions.triggerAction', { id, targetId: tab.targetId });
    },
    async captureSelection(page) {
      const selectionText = await page.evaluate(() => String(getSelection()));
      const worker = context.serviceWorkers().find((each) => each.url().includes(id));
      await worker?.evaluate(`chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) =>
        chrome.contextMenus.onClicked.dispatch(${JSON.stringify({ menuItemId: selectionItem, selectionText })}, tab))`);
    },
    async panel() {
      await until('The side panel', async () =>
        (await targets(session)).find(({ url }) => url.startsWith(panelUrl)),
      );
      const second: Browser = await chromium.connectOverCDP(address);
      const page = second
        .contexts()[0]
        ?.pages()
        .find((candidate) => candidate.url().startsWith(panelUrl));
      if (!page) throw new Error('The side panel is open, but not listed as a page');
      return page;
    },
    async allowSite(pattern) {
      const page = await context.newPage();
      await page.goto('chrome://extensions');
      await page.evaluate(
        `chrome.developerPrivate.addHostPermission(${JSON.stringify(id)}, ${JSON.stringify(pattern)})`,
      );
      await page.close();
    },
    async stopWorker() {
      const page = await context.newPage();
      const own = await context.newCDPSession(page);
      let status = 'unknown';
      own.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
        status = versions.find(({ scriptURL }) => scriptURL.includes(id))?.runningStatus ?? status;
      });
      await own.send('ServiceWorker.enable');
      await until('A worker to stop', () => status === 'running' || undefined);
      await own.send('ServiceWorker.stopAllWorkers');
      await until('The end of the worker', () => status !== 'running' || undefined);
      await page.close();
    },
  };
}

/** Playwright's protocol types lack the Extensions domain. */
const send = (session: CDPSession, method: string, params: object): Promise<unknown> =>
  (session.send as (method: string, params: object) => Promise<unknown>)(method, params);
