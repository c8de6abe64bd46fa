import { browser } from 'wxt/browser';
import { readTaught, type TaughtReading } from '../teach/read-taught.ts';
import { countReading } from './site-health.ts';

/**
 * What came of reading one tab. `evidence` is as the page gave it: to be checked before it is believed.
 * `asked`: the person asked for it just then; else the tab moved on and was read again by itself.
 * `selected`: the words that were asked about alone, as the browser tells them; '' when the question is the page.
 */
export type Reading = {
  at: number;
  asked: boolean;
  selected: string;
  result:
    | { kind: 'evidence'; evidence: unknown; taught?: TaughtReading | undefined }
    | { kind: 'unreadable'; reason: 'not_allowed' | 'failed' };
};

/**
 * Readings live in session storage, a key a tab: they outlive the worker and the panel, are gone with the browser,
 * and no page or content script can read them.
 */
const keyOf = (tabId: number): string => `reading:${tabId}`;

/**
 * Runs the reader in a tab and keeps what it returns. Needs the right to that tab: a click on the toolbar, in the
 * context menu or on the shortcut gives it until the tab leaves the site, an optional permission for good.
 */
export async function readTab(tabId: number, now: number, asked: boolean, selected = ''): Promise<void> {
  const overtaken = underWay.get(tabId);
  const question = !asked && overtaken?.asked ? { ...overtaken } : { asked, selected };
  underWay.set(tabId, question);
  const result = await read(tabId, asked ? lateRightMs : []);
  if (result.kind === 'evidence') void countReading(result.evidence, now);
  if (underWay.get(tabId) !== question) return;
  underWay.delete(tabId);
  await keep(tabId, { at: now, ...question, result });
}

/**
 * What each tab is being read for. Only the latest reading of a tab counts, whichever ends last; it answers what was
 * asked of one that it overtakes.
 */
const underWay = new Map<number, Pick<Reading, 'asked' | 'selected'>>();

/** Chrome may tell of a click a moment before it gives the right that comes with it: when to try again, in ms. */
const lateRightMs = [100, 300];

async function read(tabId: number, [wait, ...later]: readonly number[]): Promise<Reading['result']> {
  try {
    const [[frame], taught] = await Promise.all([
      browser.scripting.executeScript({ target: { tabId }, files: ['/collect.js'] }),
      readTaught(tabId),
    ]);
    return frame?.result
      ? { kind: 'evidence', evidence: frame.result, taught }
      : { kind: 'unreadable', reason: 'failed' };
  } catch (error) {
    if (wait !== undefined && /contents of the page/i.test(String(error))) {
      await new Promise((resolve) => setTimeout(resolve, wait));
      return read(tabId, later);
    }
    return { kind: 'unreadable', reason: isRefusal(error) ? 'not_allowed' : 'failed' };
  }
}

/** How browsers refuse their own pages, their store, and every site that was not clicked on. */
const closed = /cannot access|cannot be scripted|missing host permission/i;

export const isRefusal = (error: unknown): boolean => closed.test(String(error));

const keep = (tabId: number, reading: Reading): Promise<void> =>
  browser.storage.session.set({ [keyOf(tabId)]: reading });

export const forgetReading = (tabId: number): Promise<void> => browser.storage.session.remove(keyOf(tabId));

export async function findReading(tabId: number): Promise<Reading | undefined> {
  const key = keyOf(tabId);
  return (await browser.storage.session.get(key))[key] as Reading | undefined;
}

/** Calls back with the tab whenever its reading changes, whoever changed it. */
export function onReading(listener: (tabId: number) => void): () => void {
  const changed = (changes: Record<string, unknown>): void => {
    for (const key of Object.keys(changes)) {
      if (key.startsWith('reading:')) listener(Number(key.slice('reading:'.length)));
    }
  };
  browser.storage.session.onChanged.addListener(changed);
  return () => browser.storage.session.onChanged.removeListener(changed);
}
