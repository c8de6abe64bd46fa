import type { Draft, Provenance } from '@clew/shared/capture.ts';
import type { IdealCustomer } from '@clew/shared/fit/ideal-customer.ts';
import type { FieldName } from '@clew/shared/lead.ts';
import { browser } from 'wxt/browser';
import { limits, type Outline, type PageEvidence } from '../adapters/evidence.ts';
import { makeReport, type Report } from '../report/make-report.ts';
import { endPointing, type PointedAt, pointOut } from '../teach/point.ts';
import { checkTaught } from '../teach/read-taught.ts';
import { type Tried, withTaught } from '../teach/taught-drafts.ts';
import { draftsFrom } from './draft.ts';
import { highlight } from './highlight.ts';
import { readEvidence } from './read-evidence.ts';
import { findReading, onReading, type Reading, readTab } from './reading.ts';
import { regionOf } from './region.ts';
import { siteAccess } from './site-access.ts';

/** What the panel knows of the tab in front. */
export type PageReading =
  /** Nobody has asked to read this tab. */
  | { kind: 'idle' }
  | (Pick<Reading, 'at' | 'asked'> &
      (
        | {
            kind: 'drafts';
            tabId: number;
            url: string;
            drafts: Draft[];
            fellBack: boolean;
            /** Read from what the rep had selected. */
            selected: boolean;
            /** What came of what was taught for pages like this one. */
            tried?: Tried | undefined;
          }
        | { kind: 'none'; url: string; fellBack: boolean; tried?: Tried | undefined }
        /**
         * `no_access`: this tab may be read only after a click on the toolbar. `site`, where it was read last, can be
         * allowed for good instead; where it is now cannot be known.
         */
        | { kind: 'unreadable'; reason: 'no_access' | 'failed'; site?: string }
      ));

export type CurrentPage = {
  read(): Promise<PageReading>;
  /** Reads the tab in front again. Where that is closed it asks for the right to its `site` first: needs a gesture. */
  reread(): Promise<PageReading>;
  /** Marks on the page where a value came from; null takes the mark away. */
  highlight(source: Provenance | null): void;
  /** Lets the rep point at what `field` is on the page. */
  pointOut(field: FieldName): Promise<PointedAt>;
  endPointing(): void;
  /** A file about the page in front, without anybody on it; null where it may not be read. */
  report(): Promise<Report | null>;
  /** Called when another tab comes to the front and when this one has been read. */
  onChange(listener: () => void): () => void;
};

/**
 * Follows the tab in front of the window that the panel belongs to.
 * @param ideal whom the workspace looks for now
 */
export async function openCurrentPage(ideal: () => Promise<IdealCustomer>): Promise<CurrentPage> {
  const { id: windowId } = await browser.windows.getCurrent();
  /** The origin at which each tab was read last. */
  const sites = new Map<number, string>();
  let front: number | undefined;
  let closedSite: string | undefined;

  const activeTab = async (): Promise<number | undefined> =>
    (await browser.tabs.query({ active: true, windowId }))[0]?.id;

  /** A tab nobody has asked about is read all the same where the rep lets Clew read the site. */
  const follow = async (tabId: number): Promise<Reading | undefined> => {
    // Addresses are told for sites that may be read, and for no others.
    const { url } = await browser.tabs.get(tabId);
    if (!url || !(await siteAccess.isAllowed(url))) return undefined;
    await readTab(tabId, Date.now(), false);
    return findReading(tabId);
  };

  const read = async (): Promise<PageReading> => {
    const tabId = await activeTab();
    front = tabId;
    closedSite = undefined;
    const reading = tabId === undefined ? undefined : ((await findReading(tabId)) ?? (await follow(tabId)));
    if (tabId === undefined || !reading) return { kind: 'idle' };
    const page = understand(tabId, reading, await ideal());
    if ('url' in page) sites.set(tabId, new URL(page.url).origin);
    if (page.kind !== 'unreadable' || page.reason !== 'no_access') return page;
    closedSite = sites.get(tabId);
    return closedSite ? { ...page, site: new URL(closedSite).host } : page;
  };

  return {
    read,
    async reread() {
      // The gesture is spent by the first wait, so the site must be known before.
      if (closedSite) await siteAccess.allow(closedSite);
      const tabId = await activeTab();
      if (tabId !== undefined) await readTab(tabId, Date.now(), true);
      return read();
    },
    highlight(source) {
      if (front !== undefined) void highlight(front, source);
    },
    async pointOut(field) {
      const tabId = await activeTab();
      if (tabId === undefined) return { kind: 'closed' };
      const evidence = await evidenceOf(tabId);
      return pointOut(tabId, field, { region: evidence ? regionOf(evidence) : '', now: Date.now });
    },
    endPointing() {
      if (front !== undefined) void endPointing(front);
    },
    async report() {
      const tabId = await activeTab();
      const evidence = tabId === undefined ? null : await evidenceOf(tabId);
      if (tabId === undefined || !evidence) return null;
      return makeReport(tabId, evidence, draftsFrom(evidence, { at: Date.now() }));
    },
    onChange(listener) {
      const activated = (tab: { windowId: number }): void => {
        if (tab.windowId === windowId) listener();
      };
      const loaded = (tabId: number, { status }: { status?: string | undefined }): void => {
        if (tabId === front && status === 'complete') listener();
      };
      browser.tabs.onActivated.addListener(activated);
      browser.tabs.onUpdated.addListener(loaded);
      const endReadings = onReading(() => listener());
      return () => {
        browser.tabs.onActivated.removeListener(activated);
        browser.tabs.onUpdated.removeListener(loaded);
        endReadings();
      };
    },
  };
}

async function evidenceOf(tabId: number): Promise<PageEvidence | null> {
  const reading = await findReading(tabId);
  return reading?.result.kind === 'evidence' ? readEvidence(reading.result.evidence) : null;
}

function understand(
  tabId: number,
  { at, asked, selected, result }: Reading,
  ideal: IdealCustomer,
): PageReading {
  const reading = { at, asked };
  if (result.kind === 'unreadable') {
    return {
      ...reading,
      kind: 'unreadable',
      reason: result.reason === 'not_allowed' ? 'no_access' : 'failed',
    };
  }
  const evidence = readEvidence(result.evidence);
  if (!evidence) return { ...reading, kind: 'unreadable', reason: 'failed' };
  const { url, fellBack } = evidence;
  const isSelection = selected !== '';
  // Where the selection lies in a frame of another site, the browser's account of its words is all there is.
  const selection = isSelection ? (evidence.selection ?? outlineOf(selected)) : null;
  const found = draftsFrom(evidence, { at, selection, ideal });
  const taught = result.taught && checkTaught(result.taught.page);
  // On a list there is no one subject, and what is selected is asked about alone.
  const isTaught = taught?.url === url && evidence.page !== 'list' && !isSelection;
  const { drafts, tried } = isTaught
    ? withTaught(found, result.taught!.recipes, taught.read, { url, at }, regionOf(evidence), ideal)
    : { drafts: found, tried: undefined };
  return drafts.length === 0
    ? { ...reading, kind: 'none', url, fellBack, tried }
    : { ...reading, kind: 'drafts', tabId, url, drafts, fellBack, selected: isSelection, tried };
}

const outlineOf = (text: string): Outline => ({
  blocks: [],
  lines: text
    .slice(0, limits.message)
    .split('\n')
    .map((line) => ({ block: -1, parts: [{ text: line, tag: '', href: '', hint: '' }] })),
});
