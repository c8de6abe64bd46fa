import type { Scope } from '@clew/shared/access.ts';
import type { Lead } from '@clew/shared/lead.ts';
import type { Decision } from '@clew/shared/routing/decision.ts';
import { count, type Loads, reroute } from '@clew/shared/routing/route.ts';
import type { WorkspaceConfig } from '@clew/shared/workspace.ts';
import { and, asc, eq, gt } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { lead } from '../db/schema/lead.ts';
import { visibleTo } from '../sync/visibility.ts';

/** How many leads are decided about at a time. */
export const pageSize = 500;

/** The next leads by id, of those that the asker sees. @param after the last id of those before, '' at the start */
export const readAfter = (scope: Scope, { reader }: Database, after: string) =>
  reader
    .select()
    .from(lead)
    .where(and(eq(lead.workspaceId, scope.workspaceId), visibleTo(scope), gt(lead.id, after)))
    .orderBy(asc(lead.id))
    .limit(pageSize);

export type Rerouted = { lead: Lead; decision: Decision; moves: boolean };

/**
 * What becomes of existing leads, in this order: one after the other, for each sees where those before went.
 * @param loads as they are before; used up
 */
export function* rerouteAll(
  leads: readonly Lead[],
  config: WorkspaceConfig,
  loads: Loads,
): Generator<Rerouted> {
  for (const lead of leads) {
    const decision = reroute(lead, config, loads);
    if (!decision) continue;
    count(decision, lead.ownerId, loads);
    yield { lead, decision, moves: isElsewhere(lead, decision) };
  }
}

const isElsewhere = (lead: Lead, { to }: Decision): boolean =>
  lead.pipelineId !== to.pipelineId ||
  lead.stageId !== to.stageId ||
  lead.teamId !== to.teamId ||
  lead.ownerId !== to.ownerId;
