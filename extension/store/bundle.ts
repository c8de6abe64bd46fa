import { latinise } from '@clew/shared/fold.ts';
import { findKeys, fuzzyKey } from '@clew/shared/identity.ts';
import type { Lead } from '@clew/shared/lead.ts';
import type { LeadRow } from './database.ts';

/*
 * Leads are kept by the hundred. A record of IndexedDB costs a third of a millisecond whatever is in it, and each entry
 * of an index as much again: a lead to a record, 100,000 of them take minutes. So a bundle is one record, and what its
 * leads are found by is another one beside it, which every context keeps in memory (directory.ts).
 */

export const bundleSize = 100;

/** The leads of a bundle, place by place: rows and histories as JSON, so that one is changed without reading the others. */
export type Bundle = {
  n: number;
  /** A LeadRow; '' where only a history is known, or the place is free. */
  rows: string[];
  /** LeadEvents; '' for none. */
  histories: string[];
};

/** What the leads of a bundle are found by. */
export type Contents = {
  n: number;
  /** The write that changed it last; see directory.ts. */
  version: number;
  /** By place; '' where it is free. */
  ids: string[];
  /** By place: score and time of capture, which order the list. NaN for whatever it does not show. */
  ranks: Float64Array;
  /** By place: folded words, a space before each. */
  words: string[];
  /** Pairs of hash and place, for each identity key and the fuzzy key of each lead. */
  hashes: Int32Array;
  /** Leads that were joined to one of these, now or once: a history here tells how they were. */
  quoted: string[];
};

export const emptyBundle = (n: number): Bundle => ({ n, rows: [], histories: [] });
export const emptyContents = (n: number): Contents => ({
  n,
  version: 0,
  ids: [],
  ranks: new Float64Array(bundleSize * 2),
  words: [],
  hashes: new Int32Array(0),
  quoted: [],
});

/** What one lead is found by. */
export type Marks = { rank: readonly [number, number]; words: string; hashes: readonly number[] };

const nowhere: Marks = { rank: [Number.NaN, Number.NaN], words: '', hashes: [] };

/** Neither list, search nor recognition finds a hidden row. */
export function marksOf(row: LeadRow | undefined): Marks {
  if (!row || row.hidden) return nowhere;
  const { lead } = row;
  const { fields, otherKeys = [] } = lead;
  const fuzzy = fuzzyKey(fields);
  const keys = new Set([...findKeys(fields), ...otherKeys, ...(fuzzy === null ? [] : [fuzzy])]);
  return {
    rank: [lead.score.total, lead.capturedAt],
    words: searchWords(lead),
    hashes: [...keys].map(hashOf),
  };
}

/** Contents with other marks for some of its places. */
export function withMarks(contents: Contents, marks: ReadonlyMap<number, Marks>): Contents {
  const { n, version, ids, quoted } = contents;
  const ranks = contents.ranks.slice();
  const words = [...contents.words];
  const hashes: number[] = [];
  for (let i = 0; i < contents.hashes.length; i += 2) {
    const place = contents.hashes[i + 1]!;
    if (!marks.has(place)) hashes.push(contents.hashes[i]!, place);
  }
  for (const [place, each] of marks) {
    ranks.set(each.rank, place * 2);
    words[place] = each.words;
    for (const hash of each.hashes) hashes.push(hash, place);
  }
  return { n, version, ids, quoted, ranks, words, hashes: Int32Array.from(hashes) };
}

const maxWords = 64;

function searchWords({ fields }: Lead): string {
  const { name, company, title, location, emails, phones } = fields;
  const words = new Set(toWords([name, company, title, location, ...emails, ...phones].join(' ')));
  return [...words]
    .slice(0, maxWords)
    .map((word) => ` ${word}`)
    .join('');
}

/** Script-folded, so that Иванов is found by "ivanov" and the other way round. */
export const toWords = (text: string): string[] => latinise(text).split(' ').filter(Boolean);

/** FNV-1a. Two keys may share one: whoever finds a lead by it looks whether it has the key. */
export function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return hash | 0;
}
