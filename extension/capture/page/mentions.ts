import { latinGivenNames } from '@clew/shared/names/given-names.ts';
import { moreLatinNames } from './given-names.ts';
import { bareName, nameLikeness } from './names.ts';
import type { Row } from './rows.ts';
import { hasJobWord } from './titles.ts';

/** A name in running text or under a quotation, with the row it was read from. */
export type Mention = { name: string; row: Row };

/** Names a firm's own pages mention: founders in the history, customers who praise it. First names alone do not count. */
export function mentionsOf(rows: readonly Row[], known: ReadonlySet<string>): Mention[] {
  const mentions = new Map<string, Mention>();
  for (const [position, row] of rows.entries()) {
    if (row.zone === 'nav' || row.zone === 'related' || row.text.length < 5) continue;
    const signs =
      row.zone === 'quote' ||
      rows.slice(Math.max(0, position - 3), position).some(({ text }) => isSentence(text));
    const names = isSentence(row.text) ? namesIn(row.text) : signs ? signedBy(row.text) : [];
    for (const name of names) {
      const key = name.toLowerCase();
      if (!known.has(key) && mentions.size < 50 && !mentions.has(key)) mentions.set(key, { name, row });
    }
  }
  return [...mentions.values()];
}

/** Running text, as against entries of lists and menus. */
const isSentence = (text: string): boolean => (text.match(/(?<=^|\s)\p{Ll}{2,}/gu)?.length ?? 0) > 2;

/** `– Jane Doe, Leeds` and `J. Doe Leeds, UK` under a quotation. */
function signedBy(text: string): string[] {
  if (text.length > 80) return [];
  const line = text
    .replace(/^[\s“”"'’~–—-]+/, '')
    .replace(/^(?:\d{0,2}\s?by|from)\s/i, '')
    .replace(/\s(?:on\s)?\d.*$/, '');
  const name = line.split(/\s*[,|–—(&]\s*|\s-\s/)[0]!.trim();
  const initialled = /^\p{Lu}\. \p{Lu}\p{Ll}+(?=\s|,|$)/u.exec(line)?.[0];
  if (initialled) return [initialled];
  return nameLikeness(name) === 1 ? [bareName(name)] : [];
}

const word = /(?:\p{Lu}\.)+(?!\p{L})|\p{Lu}[\p{L}’'-]*\p{Ll}(?:\p{L})*|[^\s\p{L}]|\p{L}+/gu;

/** Runs of capitalised words that begin with a known given name. */
function namesIn(text: string): string[] {
  const names: string[] = [];
  let run: string[] = [];
  const close = () => {
    const start = run.findIndex(isGiven);
    const before = run.slice(0, Math.max(start, 0));
    const candidate = run.slice(start, start + 4).map((part) => part.replace(/['’]s$/, ''));
    run = [];
    if (start < 0 || candidate.length < 2 || !before.every((part) => hasJobWord(part) || isForm(part)))
      return;
    const hasMiddle = candidate.length > 2 && (/^\p{Lu}\.?$/u.test(candidate[1]!) || isGiven(candidate[1]!));
    const words = candidate.slice(0, hasMiddle ? 3 : 2);
    const name = words.join(' ');
    if (!words.slice(1).some((part) => hasJobWord(part)) && nameLikeness(name) === 1)
      names.push(bareName(name));
  };
  for (const [part] of text.slice(0, 4_000).matchAll(word)) {
    if (/^\p{Lu}/u.test(part) && !/^\p{Lu}{3,}$/u.test(part)) run.push(part);
    else close();
  }
  close();
  return names;
}

const isGiven = (part: string): boolean =>
  latinGivenNames.has(part.toLowerCase()) || moreLatinNames.has(part.toLowerCase());
const isForm = (part: string): boolean => /^(?:Mr|Mrs|Ms|Dr|Prof|Sir|By|Capt|Rev|The|Our)\.?$/.test(part);
