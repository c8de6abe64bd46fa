import type { Day } from './calendar.ts';
import { findDates, plainText } from './dates.ts';
import { means, noMeans } from './means-words.ts';
import { needs, noNeeds } from './need-words.ts';
import { deadlines, notNow, urgent } from './words.ts';

/** An answer that a text suggests: the sentence that says so, verbatim, and for a timeline the day it names. */
export type TextSuggestion = { value: 'yes' | 'no'; confidence: number; quote: string; day: Day | null };

const word = (pattern: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'gu');
const urgentWord = word(urgent);
const notNowWord = word(notNow);
const deadlineWord = word(deadlines);
const needWord = word(needs);
const noNeedWord = word(noNeeds);
const meansWord = word(means);
const noMeansWord = word(noMeans);

/** A date farther off is somebody's vision, not a plan to buy. */
const horizonYears = 3;
const maxQuote = 300;

/** Whether a text says when the sender wants to act: urgency, or a day to come that reads as a deadline. */
export function suggestTimeline(text: string, today: Day): TextSuggestion | null {
  const plain = plainText(text);
  const refused = first(plain, notNowWord);
  if (refused) return { value: 'no', confidence: 0.7, quote: sentenceAt(text, refused), day: null };
  const hurry = first(plain, urgentWord);
  if (hurry) return { value: 'yes', confidence: 0.7, quote: sentenceAt(text, hurry), day: null };
  const horizon = `${Number(today.slice(0, 4)) + horizonYears}${today.slice(4)}`;
  for (const date of findDates(text, today)) {
    if (date.day < today || date.day > horizon) continue;
    const lead = plain.slice(Math.max(0, date.start - 40), date.end);
    const cue = first(lead, deadlineWord);
    if (cue) return { value: 'yes', confidence: 0.6, quote: sentenceAt(text, date), day: date.day };
  }
  return null;
}

/** Whether a text says that the sender needs something, in the words buyers use. */
export const suggestNeed = (text: string): TextSuggestion | null => either(text, needWord, noNeedWord);

/** Whether a text says that there is money for it. */
export const suggestMeans = (text: string): TextSuggestion | null => either(text, meansWord, noMeansWord);

/** A no outweighs a yes: "we need no" holds a "we need". */
function either(text: string, yes: RegExp, no: RegExp): TextSuggestion | null {
  const plain = plainText(text);
  const refused = first(plain, no);
  const span = refused ?? first(plain, yes);
  return span && { value: refused ? 'no' : 'yes', confidence: 0.6, quote: sentenceAt(text, span), day: null };
}

type Span = { start: number; end: number };

function first(plain: string, pattern: RegExp): Span | null {
  const match = plain.matchAll(pattern).next().value;
  return match ? { start: match.index, end: match.index + match[0].length } : null;
}

/** The sentence around a span, at most `maxQuote` characters. */
function sentenceAt(text: string, { start, end }: Span): string {
  const reach = maxQuote / 2;
  const before = text.slice(Math.max(0, start - reach), start);
  const after = text.slice(end, end + reach);
  const from = Math.max(
    ...[...before.matchAll(/[.!?؟\n]\s|\n/g)].map(({ index, 0: mark }) => index + mark.length),
    0,
  );
  const to = /[.!?؟](?=\s|$)|\n/.exec(after);
  return (
    before.slice(from) +
    text.slice(start, end) +
    after.slice(0, to ? to.index + 1 : after.length)
  ).trim();
}
