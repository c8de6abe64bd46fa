import { asciiDigits } from '../fold.ts';
import { forwarded, fromLabel, otherLabel, sentFrom, wrote } from './reply-words.ts';

/** Longer messages are cut: nobody signs after that. */
const maxLength = 200_000;

const controls = /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const isQuoted = (line: string) => /^\s{0,3}>/.test(line);
const isBlank = (line: string) => line.trim() === '';
const isRule = (line: string) => /^[\s>*]{0,6}(?:[-_=*~–—]\s?){5,}\s*$/.test(line.slice(0, 200));
const isSignatureMark = (line: string) => /^--\s?$/.test(line);

/** A line as the patterns of reply-words.ts expect it: lower case, ASCII digits, no quote signs. */
const plain = (line: string): string =>
  asciiDigits(line.slice(0, 400))
    .replace(controls, '')
    .replace(/^[>\s|]{1,20}/, '')
    .trim()
    .toLowerCase();

const linesOf = (text: string): string[] => text.slice(0, maxLength).replace(/\r\n?/g, '\n').split('\n');

/**
 * What the sender wrote in this message, signature included: quoted messages below or above are left out, answers
 * between the lines of a quote stay with it.
 */
export function stripQuotes(text: string): string {
  const lines = linesOf(text);
  let own: string[] = [];
  let at = 0;
  while (at < lines.length) {
    const header = headerLength(lines, at);
    if (header === 0) {
      own.push(lines[at++]!);
      continue;
    }
    const body = at + header;
    const { end, quoted } = quoteAfter(lines, body);
    if (own.every(isBlank)) {
      // The quote came first: the answer is below it.
      own = [];
      at = quoted ? end : body;
    } else if (quoted && end < lines.length && isAnswer(lines, end)) {
      at = body;
    } else break;
  }
  return trimmed(own).join('\n');
}

/** The sender's own words alone: without quotes, "Sent from my phone" and what follows a `--` line. */
export function replyText(text: string): string {
  const lines = stripQuotes(text).split('\n');
  const end = lines.findIndex((line) => isSignatureMark(line) || isSentFrom(line));
  return trimmed(end < 0 ? lines : lines.slice(0, end)).join('\n');
}

export const isSentFrom = (line: string): boolean => sentFrom.test(plain(line));

/** Blank lines around, rules at the end and a quote at the end, unless there is nothing else. */
function trimmed(lines: readonly string[]): string[] {
  const start = lines.findIndex((line) => !isBlank(line));
  if (start < 0) return [];
  let end = lines.length;
  const trimWhile = (drop: (line: string) => boolean) => {
    while (end > start && drop(lines[end - 1]!)) end--;
  };
  trimWhile((line) => isBlank(line) || isRule(line));
  const full = end;
  trimWhile((line) => isBlank(line) || isQuoted(line) || isRule(line));
  return lines.slice(start, end === start ? full : end);
}

/** The quoted lines from `from` on: `end` is the first line with text that is not quoted. */
function quoteAfter(lines: readonly string[], from: number): { end: number; quoted: boolean } {
  let end = from;
  let quoted = false;
  while (end < lines.length && (isBlank(lines[end]!) || isQuoted(lines[end]!)))
    quoted = isQuoted(lines[end++]!) || quoted;
  return { end, quoted };
}

const isAnswer = (lines: readonly string[], at: number): boolean => {
  const line = lines[at]!;
  return !isSignatureMark(line) && !isRule(line) && !isSentFrom(line) && headerLength(lines, at) === 0;
};

/** How many lines from `at` announce a quoted message; 0 where none does. */
function headerLength(lines: readonly string[], at: number): number {
  const line = lines[at]!;
  // Headers within a quote belong to it.
  if (isBlank(line) || (isQuoted(line) && at > 0 && isQuoted(lines[at - 1]!))) return 0;
  const first = plain(line);
  if (isDivider(first) || forwarded.test(first)) return 1;
  if (fromLabel.test(first) && labelsAfter(lines, at) >= 2) return 1;
  return wroteLength(lines, at, first);
}

/** `----- Original Message -----` in any language. */
const isDivider = (line: string) =>
  line.length < 80 && /^-{3,20}\s?\p{L}[\p{L}'’ ]{3,40}\s?-{3,20}$/u.test(line);

function labelsAfter(lines: readonly string[], at: number): number {
  let count = 0;
  for (const line of lines.slice(at + 1, at + 7)) if (otherLabel.test(plain(line))) count++;
  return count;
}

const hasTime = (text: string) => /\d{1,2}[:.]\d{2}(?!\d)/.test(text);
const hasDate = (text: string) =>
  /(?:19|20|13|14)\d\d(?!\d)|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}年/.test(text);
const hasAddress = (text: string) => /[<(]\s?[^\s<>()@]{1,80}@/.test(text);

/** "On Monday, Ann <ann@…> wrote:", wrapped over at most four lines. */
function wroteLength(lines: readonly string[], at: number, first: string): number {
  // "Ann Lee a écrit :" alone, where the quote itself follows.
  if (first.length < 100 && /[:：]$/.test(first) && wrote.test(first) && quoteAfter(lines, at + 1).quoted)
    return 1;
  if (!hasTime(first) && !hasDate(first) && !hasAddress(first)) return 0;
  let joined = '';
  for (let count = 1; count <= 4 && at + count <= lines.length; count++) {
    const next = plain(lines[at + count - 1]!);
    if (next === '') break;
    joined = `${joined} ${next}`.trim();
    if (joined.length > 400) break;
    const text = joined.replace(/^-{2,}\s?|\s?-{2,}$/g, '');
    const closed = /[:：]$/.test(text);
    const dated = hasTime(text) || hasDate(text);
    if (wrote.test(text) && (dated || hasAddress(text)) && (closed || wrote.test(text.slice(-14))))
      return count;
    if (closed && dated && hasTime(text) && /@[^\s<>@]{1,120}\s?>?\s?[:：]$/.test(text)) return count;
    if (/^\d{4}-\d\d-\d\d \d\d:\d\d gmt[+-]\d\d:\d\d /.test(text)) return count;
  }
  return 0;
}
