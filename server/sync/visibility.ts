import type { Scope } from '@clew/shared/access.ts';
import { seesAll } from '@clew/shared/access.ts';
import type { SQL } from 'drizzle-orm';
import { and, eq, inArray, or, sql } from 'drizzle-orm';
import { event, lead } from '../db/schema/lead.ts';

/** `canSee` of shared/access.ts as a condition on the lead table. Every query of leads carries it. */
export function visibleTo(scope: Scope): SQL {
  const { workspaceId, userId, teamIds } = scope;
  const mine = eq(lead.workspaceId, workspaceId);
  if (seesAll(scope)) return mine;
  return and(mine, or(eq(lead.ownerId, userId), inArray(lead.teamId, [...teamIds])))!;
}

/** Leads that rules have put elsewhere when the asker captured them, after `since`: hers to add to, not to see. */
export const routedAway = ({ workspaceId, userId }: Scope, since: number): SQL =>
  and(
    eq(lead.workspaceId, workspaceId),
    eq(lead.capturedBy, userId),
    sql`EXISTS (SELECT 1 FROM ${event} AS by_rule
      WHERE by_rule.workspace_id = ${workspaceId} AND by_rule.lead_id = ${lead.id}
        AND by_rule."by" = ${userId} AND by_rule.at > ${since} AND by_rule.change ->> '$.kind' = 'routed')`,
  )!;

/** The scopes of removals that concern the asker. */
export const removalScopes = ({ userId, teamIds }: Scope): string[] => [
  'all',
  `user:${userId}`,
  ...teamIds.map((id) => `team:${id}`),
];
