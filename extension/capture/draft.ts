import type { Draft } from '@clew/shared/capture.ts';
import { isMachine } from '@clew/shared/contact/mailboxes.ts';
import { anyCustomer, type IdealCustomer, isOpen } from '@clew/shared/fit/ideal-customer.ts';
import type { Outline, PageEvidence } from '../adapters/evidence.ts';
import type { Stamp } from './drafting.ts';
import { generalDrafts } from './general.ts';
import { mailContacts } from './mail/drafts.ts';
import { locatorOf, rowsOf } from './page/rows.ts';
import { regionOf } from './region.ts';
import { selectedDrafts } from './selection.ts';
import { statedSubjects } from './stated.ts';
import { type FirmWords, noFirm, type OwnWords, suggest } from './suggest.ts';

type Asked = {
  /** When the page was read, ms since the epoch. */
  at: number;
  /** ISO country for numbers without a prefix. */
  region?: string;
  /** The part of the page that is asked about, null for all of it. */
  selection?: Outline | null;
  /** Whom the workspace looks for. */
  ideal?: IdealCustomer;
};

/** Who can be captured from a page, the subject of the page first; [] when it is about nobody. */
export function draftsFrom(
  page: PageEvidence,
  { at, region, selection, ideal = anyCustomer }: Asked,
): Draft[] {
  const stamp: Stamp = { url: page.url, at };
  const country = region ?? regionOf(page);
  const all = statedSubjects(page.evidence, stamp, country);
  const stated =
    page.page === 'thread'
      ? mailContacts(all, stamp, country)
      : page.page === 'list'
        ? all.filter(({ draft }) => !isMachine(draft.lists.emails[0]?.value ?? ''))
        : all;
  const ofPage =
    page.page === null
      ? generalDrafts(page, stated, stamp, country)
      : stated.filter(({ role }) => role === '' || page.page === 'thread').map(({ draft }) => draft);
  const drafts = selection ? selectedDrafts(page, selection, ofPage, stamp, country) : ofPage;
  for (const draft of drafts) {
    const messages = stated.find((subject) => subject.draft === draft)?.messages ?? [];
    const words = messages.map(({ value, via, locator }) => ({ text: value, via, locator }));
    if (drafts.length === 1 && selection) words.unshift(textOf(selection));
    // On a page about one person alone, the visible text is hers.
    if (drafts.length === 1 && draft.kind === 'person') words.push(textOf(page.outline));
    const isFirmPage = drafts.length === 1 && draft.kind === 'organization' && !isOpen(ideal);
    const firm = isFirmPage ? firmWords(page) : noFirm;
    draft.suggestions = suggest(draft, words, stamp, { ideal, firm });
  }
  return drafts;
}

/** On a page about one firm alone, what it says is said of that firm, where it is not about others. */
function firmWords({ meta, outline }: PageEvidence): FirmWords {
  const description = meta.description ?? meta['og:description'] ?? '';
  return {
    about: description === '' ? [] : [{ text: description, via: 'meta', locator: '' }],
    lines: rowsOf(outline)
      .filter(({ zone }) => zone !== 'related' && zone !== 'quote' && zone !== 'nav')
      .map(({ text, block }) => ({ text, via: 'text', locator: locatorOf(outline.blocks, block) })),
  };
}

const textOf = ({ lines }: Outline): OwnWords => ({
  text: lines.map(({ parts }) => parts.map(({ text }) => text).join('')).join('\n'),
  via: 'text',
  locator: '',
});
