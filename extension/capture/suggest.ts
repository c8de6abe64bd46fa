import type { Draft, EvidenceVia, Provenance, SuggestedAnswer } from '@clew/shared/capture.ts';
import { fitOf, type Statement } from '@clew/shared/fit/fit.ts';
import { anyCustomer, type IdealCustomer } from '@clew/shared/fit/ideal-customer.ts';
import {
  suggestMeans,
  suggestNeed,
  suggestTimeline,
  type TextSuggestion,
} from '@clew/shared/timeline/suggest.ts';
import { authorityOf } from '@clew/shared/titles/seniority.ts';
import { provenance, type Stamp } from './drafting.ts';

/** Words that the lead says or that are about nobody else: a message, or the text of a profile page. */
export type OwnWords = { text: string; via: EvidenceVia; locator: string };

/** What a page says of the firm that it is the page of: how it describes it, and all its lines. */
export type FirmWords = { about: readonly OwnWords[]; lines: readonly OwnWords[] };
export const noFirm: FirmWords = { about: [], lines: [] };

/** What the workspace looks for, and what there is to judge it by beside the draft. */
export type Looked = { ideal: IdealCustomer; firm: FirmWords };

/** Answers to the prompts that the page suggests, each with the words that suggest it. The first words found win. */
export function suggest(
  draft: Draft,
  words: readonly OwnWords[],
  stamp: Stamp,
  { ideal, firm }: Looked = { ideal: anyCustomer, firm: noFirm },
): SuggestedAnswer[] {
  const today = new Date(stamp.at).toISOString().slice(0, 10);
  const readers: [promptId: string, read: (text: string) => TextSuggestion | null][] = [
    ['means', suggestMeans],
    ['need', suggestNeed],
    ['timeline', (text) => suggestTimeline(text, today)],
  ];
  const answers = [...fit(draft, ideal, firm, stamp), ...authority(draft)];
  for (const [promptId, read] of readers) {
    for (const { text, via, locator } of words) {
      const found = read(text);
      if (!found) continue;
      const { value, confidence, quote } = found;
      answers.push({ promptId, value, confidence, provenance: provenance(stamp, { via, quote, locator }) });
      break;
    }
  }
  return answers;
}

function authority({ texts: { title } }: Draft): SuggestedAnswer[] {
  const found = title && authorityOf(title.value);
  if (!found) return [];
  const { value, confidence } = found;
  return [{ promptId: 'authority', value, confidence, provenance: title.provenance }];
}

/** An answer without words of the page to show for it is none. */
function fit({ texts }: Draft, ideal: IdealCustomer, firm: FirmWords, stamp: Stamp): SuggestedAnswer[] {
  const field = (name: 'industry' | 'size' | 'location'): Statement<Provenance> | undefined => {
    const found = texts[name];
    return found?.provenance.quote ? { text: found.value, source: found.provenance } : undefined;
  };
  const own = (words: readonly OwnWords[]): Statement<Provenance>[] =>
    words.map(({ text, via, locator }) => ({
      text,
      source: provenance(stamp, { via, quote: text, locator }),
    }));
  const found = fitOf(ideal, {
    industry: field('industry'),
    size: field('size'),
    location: field('location'),
    about: own(firm.about),
    lines: own(firm.lines),
  });
  if (!found) return [];
  const { value, confidence, source } = found;
  return [{ promptId: 'fit', value, confidence, provenance: source }];
}
