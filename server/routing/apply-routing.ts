import { randomUUID } from 'node:crypto';
import type { Scope } from '@clew/shared/access.ts';
import { seesAll } from '@clew/shared/access.ts';
import { placementOf } from '@clew/shared/placement.ts';
import { otherwiseId } from '@clew/shared/routing/route.ts';
import type { Database } from '../db/database.ts';
import { emptyOutcome } from '../sync/decide.ts';
import { writeOutcome } from '../sync/push-write.ts';
import { leadFromRow } from '../sync/rows.ts';
import { administer, isAdmin } from '../workspaces/administer.ts';
import { pageSize, readAfter, rerouteAll } from './existing-leads.ts';
import { readLoads, writeTurns } from './loads.ts';

/**
 * Puts the leads that are there where the workspace's rules want them, each with a line in its history; whoever loses
 * sight of one loses it with the next pull. Done in steps that each hold as a whole, so that pushes go on meanwhile.
 * @returns how many leads were moved
 * @throws CallError forbidden unless an admin asks, busy; what was moved until then stays moved
 */
export async function applyRouting(scope: Scope, database: Database, clock: () => number): Promise<number> {
  let moved = 0;
  for (let after: string | null = ''; after !== null; ) {
    const step: Step = await applyAfter(scope, database, after, clock());
    moved += step.moved;
    after = step.last;
  }
  return moved;
}

/** `last` is the id to go on from, null at the end. */
type Step = { moved: number; last: string | null };

const applyAfter = (scope: Scope, database: Database, after: string, now: number): Promise<Step> =>
  administer<Step>(scope, database, now, isAdmin, async ({ asker, config, seq }) => {
    const { workspaceId } = scope;
    const rows = await readAfter(asker, database, after);
    const loads = await readLoads(workspaceId, database, config.routing);
    const before = new Map(rows.map((row) => [row.id, { lead: leadFromRow(row), placedSeq: row.placedSeq }]));
    const outcome = emptyOutcome();
    const leads = [...before.values()].map(({ lead }) => lead);
    for (const { lead, decision, moves } of rerouteAll(leads, config, loads)) {
      if (!moves) continue;
      outcome.leads.set(lead.id, { ...lead, ...decision.to, updatedAt: Math.max(lead.updatedAt, now) });
      outcome.events.push({
        id: `${randomUUID()}:${lead.id}`,
        leadId: lead.id,
        by: scope.userId,
        at: now,
        change: { kind: 'routed', from: placementOf(lead), ...decision },
        home: null,
      });
      if (decision.owner === 'turns')
        outcome.turns.set(decision.rule?.id ?? otherwiseId, decision.to.ownerId!);
    }
    const overseers = config.members.filter(seesAll).map(({ id }) => id);
    const moved = outcome.leads.size;
    return {
      statements:
        moved === 0
          ? []
          : [
              ...writeOutcome(scope, database, outcome, before, overseers, seq, now),
              ...writeTurns(workspaceId, outcome.turns),
            ],
      audited: { action: 'leads.routed', details: { leads: moved } },
      result: { moved, last: rows.length < pageSize ? null : rows.at(-1)!.id },
    };
  });
