import { z } from 'zod';

export const grades = ['A', 'B', 'C', 'D'] as const;

/** One reason for the score. `ruleId` `limit` is the cut that keeps the whole between 0 and 100. */
export const LedgerLine = z.strictObject({
  ruleId: z.string(),
  part: z.enum(['fit', 'engagement']),
  /** Points as granted: after decay and after the group's cap. Whole, may be negative. */
  points: z.int(),
});
export type LedgerLine = z.infer<typeof LedgerLine>;

/** Invariant: `fit` and `engagement` are the sums of their ledger lines, `total` is the sum of both, 0–100. */
export const Score = z.strictObject({
  total: z.int().min(0).max(100),
  fit: z.int(),
  engagement: z.int(),
  grade: z.enum(grades),
  ledger: z.array(LedgerLine),
  /** The version of the rule set it was computed with, 0 before the first time. */
  rulesVersion: z.int().nonnegative(),
});
export type Score = z.infer<typeof Score>;

export const unscored: Score = { total: 0, fit: 0, engagement: 0, grade: 'D', ledger: [], rulesVersion: 0 };

/** The strongest lines first, whichever way they pull; what a card shows as its reasons. */
export const topReasons = (score: Score, count: number): LedgerLine[] =>
  [...score.ledger].sort((a, b) => Math.abs(b.points) - Math.abs(a.points)).slice(0, count);
