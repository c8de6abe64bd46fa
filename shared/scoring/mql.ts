import type { Engagement } from '../engagement.ts';
import type { Lead } from '../lead.ts';
import { defaultMql, type Mql, type RuleSet } from './rules.ts';

export const mqlOf = ({ mql }: Pick<RuleSet, 'mql'>, pipelineId: string): Mql =>
  mql && Object.hasOwn(mql, pipelineId) ? mql[pipelineId]! : defaultMql;

/** What a lead lacks to be marketing-qualified; nothing when both are 0. */
export type MqlGap = { points: number; kinds: number };

export function mqlGap(
  { pipelineId, score, engagements }: Pick<Lead, 'pipelineId' | 'score' | 'engagements'>,
  rules: Pick<RuleSet, 'mql'>,
): MqlGap {
  const mql = mqlOf(rules, pipelineId);
  return {
    points: Math.max(0, mql.points - score.total),
    kinds: Math.max(0, mql.kinds - kindsOfEngagement(engagements)),
  };
}

/**
 * In how many ways they have had to do with us. Whoever looks around has done so in one way however often: a visit and a
 * download never reach sales, whatever the rules.
 */
export function kindsOfEngagement(engagements: readonly Engagement[]): number {
  const kinds = new Set<string>();
  for (const { kind, direction } of engagements) {
    if (together.has(kind) || (direction === 'in' && kind !== 'unsubscribe'))
      kinds.add(looking.has(kind) ? 'looking' : kind);
  }
  return kinds.size;
}

const looking: ReadonlySet<Engagement['kind']> = new Set(['visit', 'download', 'open']);
/** It takes both, whoever asked for it. */
const together: ReadonlySet<Engagement['kind']> = new Set(['meeting', 'demo']);
