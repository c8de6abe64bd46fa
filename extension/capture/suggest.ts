import type { Draft, SuggestedAnswer } from '@clew/shared/capture.ts';
import type { Evidence } from '../adapters/evidence.ts';
import { provenance, type Stamp } from './drafting.ts';

/** Titles whose holders decide, and those who surely do not; by word, in the languages of the product. */
const decides =
  /\b(?:ceo|cfo|coo|cto|cio|cmo|chief|founder|co-founder|owner|president|director|vp|vice president|head|managing partner|partner|principal|proprietor|geschäftsführer(?:in)?|inhaber(?:in)?|leiter(?:in)?|general manager)\b|директор|основател|владел|генеральн|руководител|начальник|президент|председател|مدیرعامل|مدیر عامل|مدیر|رئیس|معاون|بنیان‌?گذار|صاحب/i;
const assists =
  /\b(?:intern|assistant|trainee|student|receptionist|working student|praktikant(?:in)?)\b|стаж[её]р|ассистент|секретар|کارآموز|منشی/i;

const needs =
  /\b(?:looking for|we need|in need of|interested in|searching for|struggling|quote for|could you (?:send|quote)|wir suchen|benötigen|interessieren uns)\b|нужн[аоы]?|ищем|требуется|интересует|необходим|نیاز داری|نیازمند|به دنبال|علاقه‌?مند/i;
const soon =
  /\b(?:asap|urgent(?:ly)?|this (?:week|month|quarter|year)|next (?:week|month|quarter|year)|by (?:the end of|january|february|march|april|may|june|july|august|september|october|november|december|q[1-4]|\d)|deadline|until the end|in q[1-4]|diese woche|nächste woche|bis ende)\b|срочно|на этой неделе|на следующей неделе|в этом месяце|до конца|к концу|فوری|این هفته|هفته آینده|این ماه|ماه آینده|تا پایان|تا آخر/i;

/** Answers that the page itself suggests, each with the words that suggest it. */
export function suggest(draft: Draft, messages: readonly Evidence[], stamp: Stamp): SuggestedAnswer[] {
  const answers: SuggestedAnswer[] = [];
  const title = draft.texts.title;
  if (title && assists.test(title.value))
    answers.push({ promptId: 'authority', value: 'no', confidence: 0.6, provenance: title.provenance });
  else if (title && decides.test(title.value))
    answers.push({ promptId: 'authority', value: 'yes', confidence: 0.7, provenance: title.provenance });
  for (const [promptId, pattern] of [
    ['need', needs],
    ['timeline', soon],
  ] as const) {
    for (const message of messages) {
      const quote = sentences(message.value).find((sentence) => pattern.test(sentence));
      if (quote === undefined) continue;
      answers.push({
        promptId,
        value: 'yes',
        confidence: 0.5,
        provenance: provenance(stamp, { via: message.via, quote, locator: message.locator }),
      });
      break;
    }
  }
  return answers;
}

const sentences = (text: string): string[] =>
  text
    .slice(0, 5_000)
    .split(/(?<=[.!?؟…])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
