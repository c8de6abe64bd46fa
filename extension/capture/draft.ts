import type { Draft } from '@clew/shared/capture.ts';
import type { PageEvidence } from '../adapters/evidence.ts';
import type { Stamp } from './drafting.ts';
import { generalDrafts } from './general.ts';
import { mailContacts } from './mail/drafts.ts';
import { regionOf } from './region.ts';
import { statedSubjects } from './stated.ts';
import { type OwnWords, suggest } from './suggest.ts';

/**
 * Who can be captured from a page, the subject of the page first; [] when it is about nobody.
 * `at` is when the page was read (ms since the epoch), `region` an ISO country for numbers without a prefix.
 */
export function draftsFrom(page: PageEvidence, { at, region }: { at: number; region?: string }): Draft[] {
  const stamp: Stamp = { url: page.url, at };
  const country = region ?? regionOf(page);
  const all = statedSubjects(page.evidence, stamp, country);
  const stated = page.page === 'thread' ? mailContacts(all, stamp, country) : all;
  const drafts =
    page.page === null
      ? generalDrafts(page, stated, stamp, country)
      : stated.filter(({ role }) => role === '' || page.page === 'thread').map(({ draft }) => draft);
  for (const draft of drafts) {
    const messages = stated.find((subject) => subject.draft === draft)?.messages ?? [];
    const words = messages.map(({ value, via, locator }) => ({ text: value, via, locator }));
    if (drafts.length === 1 && draft.kind === 'person') words.push(pageText(page));
    draft.suggestions = suggest(draft, words, stamp);
  }
  return drafts;
}

/** On a page about one person alone, the visible text is hers. */
const pageText = ({ outline }: PageEvidence): OwnWords => ({
  text: outline.lines.map(({ parts }) => parts.map(({ text }) => text).join('')).join('\n'),
  via: 'text',
  locator: '',
});
