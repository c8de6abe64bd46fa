import type { Engagement } from '../engagement.ts';

/** When we first spoke without having heard from them since (ms); Infinity while it is not they who have to speak. */
export function silentSince(engagements: readonly Engagement[]): number {
  let heard = Number.NEGATIVE_INFINITY;
  for (const { direction, at } of engagements) if (direction === 'in') heard = Math.max(heard, at);
  let since = Number.POSITIVE_INFINITY;
  for (const { direction, at } of engagements)
    if (direction === 'out' && at > heard) since = Math.min(since, at);
  return since;
}
