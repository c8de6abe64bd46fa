import type { Loads } from '@clew/shared/routing/route.ts';
import type { Routing } from '@clew/shared/routing/rules.ts';
import { and, count, eq, sql } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import type { Statement } from '../db/guarded.ts';
import { insertRows } from '../db/insert-rows.ts';
import { isOpen } from '../db/open-lead.ts';
import { lead, routingTurn } from '../db/schema/lead.ts';

/**
 * What the workspace's rules decide by beside the leads themselves. It may be read after what else a change is decided
 * from: were it newer than that, the change would not hold.
 */
export async function readLoads(workspaceId: string, { reader }: Database, routing: Routing): Promise<Loads> {
  const targets = [...routing.rules.map(({ to }) => to), ...(routing.otherwise ? [routing.otherwise] : [])];
  const counted = targets.flatMap(({ owner, userIds }) => (owner === 'least_open' ? userIds : []));
  const [turns, open] = await reader.batch([
    reader.select().from(routingTurn).where(eq(routingTurn.workspaceId, workspaceId)),
    reader
      .select({ userId: lead.ownerId, leads: count() })
      .from(lead)
      .where(
        and(
          eq(lead.workspaceId, workspaceId),
          sql`${lead.ownerId} IN (SELECT value FROM json_each(${JSON.stringify(counted)}))`,
          isOpen,
        ),
      )
      .groupBy(lead.ownerId),
  ]);
  return {
    turns: new Map(turns.map(({ ruleId, userId }) => [ruleId, userId])),
    open: new Map(open.map(({ userId, leads }) => [userId!, leads])),
  };
}

/** A part of a guarded write batch: whose turn was last. */
export const writeTurns = (workspaceId: string, turns: ReadonlyMap<string, string>): Statement[] =>
  insertRows(
    routingTurn,
    [...turns].map(([ruleId, userId]) => ({ workspaceId, ruleId, userId })),
    'ON CONFLICT (workspace_id, rule_id) DO UPDATE SET user_id = excluded.user_id',
  );
