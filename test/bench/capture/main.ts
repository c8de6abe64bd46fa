import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { draftsFrom } from '@clew/extension/capture/draft.ts';
import { readEvidence } from '@clew/extension/capture/read-evidence.ts';
import { buildInjected, openBrowser, openTab, readPage } from './browser.ts';
import { readPages } from './corpus.ts';
import { recordsOf } from './record.ts';
import { predictTexts } from './texts.ts';

/**
 * Predictions for every page and text of a corpus, for its own score.mjs, and what reading costs.
 * `--corpus DIR` (default ../shared/corpus), `--out FILE`, `--only KIND` for one kind of page.
 */
const { values } = parseArgs({
  options: { corpus: { type: 'string' }, out: { type: 'string' }, only: { type: 'string' } },
});
const corpus = values.corpus ?? '../shared/corpus';

if (existsSync(corpus)) await main();
else if (values.corpus) throw new Error(`No corpus at ${corpus}`);
else console.error('skipped: ../shared absent');

async function main(): Promise<void> {
  const injected = buildInjected();
  const browser = await openBrowser();
  const pages: Record<string, unknown> = {};
  const collects: number[] = [];
  const walks: number[] = [];
  try {
    const tab = await openTab(browser);
    for (const page of readPages(corpus)) {
      if (values.only && page.kind !== values.only) continue;
      const { result, collect, walk } = await readPage(tab, page, injected.source);
      const evidence = readEvidence(result);
      if (!evidence) throw new Error(`${page.id}: what was read is not page evidence`);
      pages[page.id] = recordsOf(page.kind, draftsFrom(evidence, { at: 0 }));
      collects.push(collect);
      walks.push(walk);
    }
  } finally {
    await browser.close();
  }
  if (values.out) writeFileSync(values.out, JSON.stringify({ pages, ...predictTexts(corpus) }));
  const cost = {
    collectP50: at(collects, 0.5),
    collectP95: at(collects, 0.95),
    walkP50: at(walks, 0.5),
    walkP95: at(walks, 0.95),
  };
  console.log(
    JSON.stringify({
      pages: collects.length,
      ...cost,
      ratio: round(cost.collectP50 / cost.walkP50),
      injectedGzip: injected.gzip,
    }),
  );
}

function at(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
