import type { Draft } from '@clew/shared/capture.ts';
import { draftLists, draftTexts } from '@clew/shared/capture.ts';
import { browser } from 'wxt/browser';
import { z } from 'zod';
import type { PageEvidence } from '../adapters/evidence.ts';
import { regionOf } from '../capture/region.ts';
import { scrubPage } from './scrub-page.ts';

/** A page without anybody on it, for whoever mends the reader: a file that the rep looks at and sends herself. */
export type Report = { fileName: string; text: string };

const maxSource = 8_000_000;
const Source = z.strictObject({
  url: z.url({ protocol: /^https?$/ }).max(2_000),
  html: z.string().max(maxSource),
});

/**
 * Makes a report of the page in a tab as it is now; null where the page may not be read. Nothing of it is kept or sent.
 * @param evidence what the page was read as
 */
export async function makeReport(
  tabId: number,
  evidence: PageEvidence,
  drafts: readonly Draft[],
): Promise<Report | null> {
  const readSource = (max: number) => ({
    url: location.href,
    html: document.documentElement.outerHTML.slice(0, max),
  });
  const [frame] = await browser.scripting
    .executeScript({ target: { tabId }, func: readSource, args: [maxSource] })
    .catch(() => []);
  const source = Source.safeParse(frame?.result);
  if (!source.success) return null;
  const copy = new DOMParser().parseFromString(source.data.html, 'text/html');
  const draw = (below: number) => crypto.getRandomValues(new Uint32Array(1))[0]! % below;
  const { html, url } = scrubPage(copy, source.data.url, regionOf(evidence), draw);
  const version = browser.runtime.getManifest().version;
  const about = JSON.stringify({ clew: version, ...accountOf(evidence, drafts) }).replaceAll('--', '- -');
  return {
    fileName: `clew-report-${new URL(url).hostname}.html`,
    // The address in the second line is where a fixture is read from.
    text: `<!doctype html>\n<!-- ${url} -->\n<!-- ${about} -->\n${html}\n`,
  };
}

/** How the page was read: which fields, never their values. */
const accountOf = ({ adapter, fellBack, page }: PageEvidence, drafts: readonly Draft[]) => ({
  adapter,
  fellBack,
  page,
  found: drafts.slice(0, 50).map(({ kind, texts, lists }) => ({
    kind,
    fields: [
      ...draftTexts.filter((name) => texts[name]),
      ...draftLists.filter((name) => lists[name].length > 0),
    ],
  })),
});
