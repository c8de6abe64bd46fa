import type { Contents } from './bundle.ts';

type Ranked = { id: string; score: number; at: number };

/**
 * The best leads in which every word begins a word: highest score first, newest first among equals.
 * @param words folded; none finds all
 */
export function bestOf(bundles: Iterable<Contents>, words: readonly string[], limit: number): string[] {
  const beginnings = words.map((word) => ` ${word}`);
  const best: Ranked[] = [];
  for (const { ids, ranks, words: texts } of bundles) {
    for (const [place, id] of ids.entries()) {
      const score = ranks[place * 2]!;
      const at = ranks[place * 2 + 1]!;
      if (id === '' || Number.isNaN(score)) continue;
      // Most are out by their rank before their words are looked at.
      if (best.length === limit && !isBetter(id, score, at, best.at(-1)!)) continue;
      if (!beginnings.every((each) => texts[place]!.includes(each))) continue;
      const before = best.findIndex((each) => isBetter(id, score, at, each));
      best.splice(before < 0 ? best.length : before, 0, { id, score, at });
      if (best.length > limit) best.pop();
    }
  }
  return best.map(({ id }) => id);
}

const isBetter = (id: string, score: number, at: number, other: Ranked): boolean =>
  score > other.score || (score === other.score && (at > other.at || (at === other.at && id < other.id)));
