import type { Scope } from '@clew/shared/access.ts';
import { seesAll } from '@clew/shared/access.ts';
import type { SQL } from 'drizzle-orm';
import { and, eq, inArray, or } from 'drizzle-orm';
import { lead } from '../db/schema/lead.ts';

/** `canSee` of shared/access.ts as a condition on the lead table. Every query of leads carries it. */
export function visibleTo(scope: Scope): SQL {
  const { workspaceId, userId, teamIds } = scope;
  const mine = eq(lead.workspaceId, workspaceId);
  if (seesAll(scope)) return mine;
  return and(mine, or(eq(lead.ownerId, userId), inArray(lead.teamId, [...teamIds])))!;
}

/** The scopes of removals that concern the asker. */
export const removalScopes = ({ userId, teamIds }: Scope): string[] => [
  'all',
  `user:${userId}`,
  ...teamIds.map((id) => `team:${id}`),
];
