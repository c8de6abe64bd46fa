import { isDeepStrictEqual } from 'node:util';
import type { Scope } from '@clew/shared/access.ts';
import { checkRouting } from '@clew/shared/routing/check.ts';
import { otherwiseId } from '@clew/shared/routing/route.ts';
import type { Routing } from '@clew/shared/routing/rules.ts';
import { and, eq, notInArray } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { routingTurn } from '../db/schema/lead.ts';
import { administer, isAdmin, storeConfig } from '../workspaces/administer.ts';

/** `overtaken`: somebody else has changed the rules since the asker saw them. `refused`: see `checkRouting`. */
export type Saved = 'saved' | 'overtaken' | 'refused';

/**
 * Has new leads go by these rules from now on. Every rule that stays goes on with whoever's turn it is.
 * @param isAsSeen whether the rules that stand are those that the asker saw when she changed them
 * @throws CallError forbidden unless an admin asks
 */
export const saveRouting = (
  scope: Scope,
  database: Database,
  routing: Routing,
  isAsSeen: (standing: Routing) => boolean,
  now: number,
): Promise<Saved> =>
  administer<Saved>(scope, database, now, isAdmin, ({ config }) => {
    const rules = routing.rules.map(({ name }) => name);
    const audited = { action: 'routing.changed' as const, details: { rules } };
    const nothing = (result: Saved) => ({ statements: [], audited, result });
    if (!isAsSeen(config.routing)) return nothing('overtaken');
    if (checkRouting(routing, config).length > 0) return nothing('refused');
    if (isDeepStrictEqual(routing, config.routing)) return nothing('saved');
    const ids = [otherwiseId, ...routing.rules.map(({ id }) => id)];
    return {
      statements: [
        storeConfig(database, scope.workspaceId, { ...config, routing }),
        database.writer
          .delete(routingTurn)
          .where(and(eq(routingTurn.workspaceId, scope.workspaceId), notInArray(routingTurn.ruleId, ids))),
      ],
      audited,
      result: 'saved',
    };
  });
