import { limits, type Outline, type PageEvidence } from '../adapters/evidence.ts';
import { generic } from '../adapters/generic/adapter.ts';
import { readMarkup } from '../adapters/generic/markup.ts';
import { readMeta } from '../adapters/generic/meta.ts';
import { readOutline } from '../adapters/generic/outline.ts';
import { clean } from '../adapters/reading.ts';
import { siteOf } from '../adapters/registry.ts';

/**
 * Reads a page once. Runs inside the page: touches nothing but the document, keeps nothing, never throws for what
 * a page contains. A site adapter that finds nothing hands over to the generic one.
 */
export function collectPage(document: Document, address: string): PageEvidence {
  const url = new URL(address);
  const { site, page } = siteOf(document, url);
  const isRead = site !== null && page !== null && page !== 'nobody';
  const found = isRead ? attempt(() => site.collect(document, url), []) : [];
  const isGeneric = found.length === 0 && page !== 'nobody';
  const markup = isGeneric
    ? attempt(() => readMarkup(document, url), { evidence: [], types: [] })
    : { evidence: found, types: [] };
  return {
    url: address.slice(0, limits.url),
    title: clean(document.title),
    language: clean(document.documentElement?.getAttribute('lang'), 35),
    adapter: isGeneric ? generic.id : (site?.id ?? generic.id),
    site: page === 'nobody' ? '' : (site?.label ?? ''),
    fellBack: isGeneric && site !== null,
    page: isGeneric ? null : page,
    meta: attempt(() => readMeta(document), {}),
    types: markup.types,
    evidence: markup.evidence.slice(0, limits.evidence),
    outline: isGeneric
      ? attempt(() => readOutline(document.body), { blocks: [], lines: [] })
      : { blocks: [], lines: [] },
    selection: attempt(() => readSelection(document), null),
  };
}

function readSelection(document: Document): Outline | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  return readOutline(document.body, selection.getRangeAt(0));
}

function attempt<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
