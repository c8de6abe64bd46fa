import { browser } from 'wxt/browser';
import { findReading, forgetReading, readTab } from '../capture/reading.ts';

/** How long a single-page app gets to draw the person it navigated to. */
const settleMs = 600;

/**
 * Keeps readings true: a tab that was read and moves on is read again where that is still allowed, and forgotten with
 * the tab. Tabs that were never clicked on are never touched.
 */
export function followTabs(): void {
  const due = new Map<number, ReturnType<typeof setTimeout>>();
  const readSoon = (tabId: number): void => {
    clearTimeout(due.get(tabId));
    due.set(
      tabId,
      setTimeout(() => {
        due.delete(tabId);
        void readTab(tabId, Date.now(), false);
      }, settleMs),
    );
  };
  browser.tabs.onUpdated.addListener(async (tabId, { status, url }) => {
    if (status !== 'complete' && url === undefined) return;
    if (await findReading(tabId)) readSoon(tabId);
  });
  browser.tabs.onRemoved.addListener((tabId) => {
    clearTimeout(due.get(tabId));
    void forgetReading(tabId);
  });
}
