import { unifyPersian } from '../fold.ts';
import { type Level, seniority } from './seniority-words.ts';

/** Whether a title decides over buying. `word` is the part of the folded title that says so. */
export type Authority = { value: 'yes' | 'no'; level: Level; confidence: number; word: string };

const verdicts: Record<Level, { value: 'yes' | 'no'; confidence: number } | null> = {
  assistant: { value: 'no', confidence: 0.8 },
  unclear: null,
  owner: { value: 'yes', confidence: 0.95 },
  chief: { value: 'yes', confidence: 0.95 },
  vice: { value: 'yes', confidence: 0.85 },
  director: { value: 'yes', confidence: 0.8 },
  head: { value: 'yes', confidence: 0.7 },
  staff: { value: 'no', confidence: 0.6 },
};

const levels = seniority.map(({ level, words }) => ({
  level,
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${unifyPersian(words.join('|'))})(?![\\p{L}\\p{N}])`, 'u'),
}));

const fold = (title: string) =>
  unifyPersian(title.slice(0, 200).toLowerCase())
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{Mn}+/gu, '')
    .normalize('NFC')
    .replace(/[\u200c\s]+/g, ' ')
    .trim();

/**
 * What a job title suggests about the authority prompt; null where it does not tell: most managers and specialists
 * decide in one firm and not in the next, so the rep is asked. "CEO and assistant coach" counts by its higher half.
 */
export function authorityOf(title: string): Authority | null {
  let best: Authority | null = null;
  for (const part of fold(title).split(/\s?(?:[,،/|&;+•·]|\s-\s|\sand\s|\sund\s|\sи\s|\set\s|\sy\s)\s?/u)) {
    const found = authorityOfPart(part);
    if (found && (!best || rank(found) > rank(best))) best = found;
  }
  return best;
}

const rank = ({ value, confidence }: Authority) => (value === 'yes' ? 1 : 0) + confidence;

function authorityOfPart(part: string): Authority | null {
  for (const { level, pattern } of levels) {
    const word = pattern.exec(part)?.[0];
    if (word === undefined) continue;
    const verdict = verdicts[level];
    return verdict && { ...verdict, level, word };
  }
  return null;
}
