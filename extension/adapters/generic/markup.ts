import type { Evidence } from '../evidence.ts';
import { readCards } from './h-card.ts';
import { itemEvidence, typesOf } from './item.ts';
import { readJsonLd } from './json-ld.ts';
import { readMicrodata, readRdfa } from './microdata.ts';

/** What the page states in markup made for machines, and which schema.org types it speaks of. */
export function readMarkup(document: Document, url: URL): { evidence: Evidence[]; types: string[] } {
  const linked = readJsonLd(document);
  const scoped = [...readMicrodata(document, url), ...readRdfa(document, url)];
  return {
    evidence: [
      ...itemEvidence(linked, 'json-ld'),
      ...itemEvidence(scoped, 'microdata'),
      ...itemEvidence(readCards(document, url), 'h-card'),
    ],
    types: typesOf([...linked, ...scoped]),
  };
}
