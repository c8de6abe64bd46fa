import type { Draft, EvidenceVia, SuggestedAnswer } from '@clew/shared/capture.ts';
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

/** Answers to the prompts that the page suggests, each with the words that suggest it. The first words found win. */
export function suggest(draft: Draft, words: readonly OwnWords[], stamp: Stamp): SuggestedAnswer[] {
  const today = new Date(stamp.at).toISOString().slice(0, 10);
  const readers: [promptId: string, read: (text: string) => TextSuggestion | null][] = [
    ['means', suggestMeans],
    ['need', suggestNeed],
    ['timeline', (text) => suggestTimeline(text, today)],
  ];
  const answers = authority(draft);
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
