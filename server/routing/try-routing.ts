import type { Scope } from '@clew/shared/access.ts';
import { isOpenLead, otherwiseId } from '@clew/shared/routing/route.ts';
import type { Routing } from '@clew/shared/routing/rules.ts';
import type { Database } from '../db/database.ts';
import { leadFromRow } from '../sync/rows.ts';
import { readWorkspace } from '../workspaces/workspaces.ts';
import { pageSize, type Rerouted, readAfter, rerouteAll } from './existing-leads.ts';
import { readLoads } from './loads.ts';

/** What rules would do to the leads that are there. `goes` counts leads by rule, `moves` those of them that change place. */
export type Trial = {
  open: number;
  closed: number;
  byRule: Map<string, { goes: number; moves: number }>;
  moves: number;
  sample: Rerouted[];
};

const sampleSize = 10;

/** Decides about every lead as `applyRouting` would now, and changes nothing. */
export async function tryRouting(scope: Scope, database: Database, routing: Routing): Promise<Trial> {
  const config = { ...(await readWorkspace(scope, database)), routing };
  const loads = await readLoads(scope.workspaceId, database, routing);
  const trial: Trial = { open: 0, closed: 0, byRule: new Map(), moves: 0, sample: [] };
  const staying: Rerouted[] = [];
  for (let after = ''; ; ) {
    const rows = await readAfter(scope, database, after);
    const leads = rows.map(leadFromRow);
    const open = leads.filter(isOpenLead).length;
    trial.open += open;
    trial.closed += leads.length - open;
    for (const rerouted of rerouteAll(leads, config, loads)) {
      const id = rerouted.decision.rule?.id ?? otherwiseId;
      const { goes, moves } = trial.byRule.get(id) ?? { goes: 0, moves: 0 };
      trial.byRule.set(id, { goes: goes + 1, moves: moves + Number(rerouted.moves) });
      trial.moves += Number(rerouted.moves);
      const kept = rerouted.moves ? trial.sample : staying;
      if (kept.length < sampleSize) kept.push(rerouted);
    }
    after = rows.at(-1)?.id ?? '';
    if (rows.length < pageSize) break;
  }
  // Those that would move say most.
  trial.sample = [...trial.sample, ...staying].slice(0, sampleSize);
  return trial;
}
