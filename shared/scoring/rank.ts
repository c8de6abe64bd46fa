import type { Lead } from '../lead.ts';
import type { KnownFirms } from '../relation.ts';
import { isOpen } from './frozen.ts';

/** `likelihood` is null without a card, `value` (in the workspace's currency) where nothing is on offer yet. */
export type Candidate = { lead: Lead; likelihood: number | null; value: number | null };

/** Why somebody stands where they stand. */
export type RankReason =
  /** They spoke at `since` (ms) and nobody has answered. */
  | { kind: 'waiting'; since: number }
  /** `usual` is what others' values are in the middle, in the place of one that is not known. */
  | { kind: 'expected'; likelihood: number; value: number; usual: boolean }
  | { kind: 'likelihood'; likelihood: number }
  | { kind: 'score'; total: number };

export type Ranked = { lead: Lead; reason: RankReason };

/** After so long they are no fresher than anybody else. */
const freshFor = 2 * 86_400_000;

/**
 * Whom to call next at the time `now` (ms). First who has just spoken to us and waits, the latest first, as they are
 * soonest gone; then by what is to be expected of them; then, without a likelihood, by score. Who is won, lost or not
 * interested is not called, nor who is no lead to be won.
 */
export function rank(candidates: readonly Candidate[], firms: KnownFirms, now: number): Ranked[] {
  const open = candidates.filter(({ lead }) => isOpen(lead, firms) && lead.type !== 'unqualified');
  const usual = middle(open.flatMap(({ value }) => (value !== null && value > 0 ? [value] : [])));
  return open
    .map(({ lead, likelihood, value }) => ({ lead, reason: reasonFor(lead, likelihood, value, usual, now) }))
    .sort(
      (a, b) =>
        order[a.reason.kind] - order[b.reason.kind] ||
        weightOf(b.reason) - weightOf(a.reason) ||
        b.lead.score.total - a.lead.score.total ||
        (a.lead.id < b.lead.id ? -1 : 1),
    );
}

function reasonFor(
  lead: Lead,
  likelihood: number | null,
  value: number | null,
  usual: number | null,
  now: number,
): RankReason {
  const since = waitingSince(lead);
  if (since !== null && now - since < freshFor) return { kind: 'waiting', since };
  if (likelihood === null) return { kind: 'score', total: lead.score.total };
  if (usual === null) return { kind: 'likelihood', likelihood };
  return { kind: 'expected', likelihood, value: value ?? usual, usual: value === null };
}

/** When they spoke last without an answer since; of a lead that came to us, when it came. */
function waitingSince({ engagements, source, capturedAt }: Lead): number | null {
  const answered = Math.max(
    ...engagements.filter(({ direction }) => direction === 'out').map(({ at }) => at),
  );
  const spoke = engagements
    .filter(({ direction, kind }) => direction === 'in' && speaks.has(kind))
    .map(({ at }) => at);
  const last = Math.max(...spoke, source.direction === 'inbound' ? capturedAt : Number.NEGATIVE_INFINITY);
  return last > answered ? last : null;
}

/** Whoever looks at a page or opens a mail does not wait for anybody. */
const speaks: ReadonlySet<string> = new Set(['message', 'call', 'reply', 'form']);

const order: Record<RankReason['kind'], number> = { waiting: 0, expected: 1, likelihood: 1, score: 2 };

function weightOf(reason: RankReason): number {
  switch (reason.kind) {
    case 'waiting':
      return reason.since;
    case 'expected':
      return reason.likelihood * reason.value;
    case 'likelihood':
      return reason.likelihood;
    case 'score':
      return reason.total;
  }
}

const middle = (values: readonly number[]): number | null =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? null;
