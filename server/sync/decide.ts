import type { Scope } from '@clew/shared/access.ts';
import { canSee } from '@clew/shared/access.ts';
import type { LeadEvent } from '@clew/shared/history.ts';
import { identityKeys } from '@clew/shared/identity.ts';
import type { Lead } from '@clew/shared/lead.ts';
import type { Target } from '@clew/shared/operations/apply.ts';
import { applyOperation, captureName } from '@clew/shared/operations/apply.ts';
import { CaptureArgs } from '@clew/shared/operations/capture.ts';
import type { OperationEnvelope } from '@clew/shared/operations/operation.ts';
import type { OperationResult } from '@clew/shared/sync.ts';
import type { WorkspaceConfig } from '@clew/shared/workspace.ts';

/** What the database says about the operations at hand. `leads` and `holders` hold only what the asker may see. */
export type Known = {
  config: WorkspaceConfig;
  leads: Map<string, Lead>;
  /** Canonical lead id by alias. */
  aliases: Map<string, string>;
  /** Ids among those asked for that are in use, visible or not. */
  taken: Set<string>;
  /** Leads by identity key. */
  holders: Map<string, Set<string>>;
  /** What became of operations that came before; `by` is who sent them. */
  applied: Map<string, { by: string; result: OperationResult }>;
};

/** What is to be written, as it will be after all the operations. */
export type Outcome = {
  results: OperationResult[];
  /** The results among them that are new. */
  fresh: OperationResult[];
  leads: Map<string, Lead>;
  events: LeadEvent[];
  aliases: Map<string, string>;
};

/** Applies operations in order. Pure but for `known`, which it uses up. */
export function decide(
  scope: Scope,
  operations: readonly OperationEnvelope[],
  known: Known,
  now: number,
): Outcome {
  const outcome: Outcome = { results: [], fresh: [], leads: new Map(), events: [], aliases: new Map() };
  for (const envelope of operations) {
    const before = known.applied.get(envelope.opId);
    // An operation id says nothing to anybody but its author.
    const result: OperationResult =
      before === undefined
        ? run(scope, envelope, known, now, outcome)
        : before.by === scope.userId
          ? before.result
          : { opId: envelope.opId, status: 'refused', reason: 'invalid' };
    if (before === undefined) {
      known.applied.set(envelope.opId, { by: scope.userId, result });
      outcome.fresh.push(result);
    }
    outcome.results.push(result);
  }
  return outcome;
}

function run(
  scope: Scope,
  envelope: OperationEnvelope,
  known: Known,
  now: number,
  outcome: Outcome,
): OperationResult {
  const { opId } = envelope;
  const target = findTarget(envelope, known);
  if (!target) return { opId, status: 'refused', reason: 'not_found' };
  const applied = applyOperation(target, envelope, { by: scope.userId, config: known.config }, now);
  if (!applied.ok) return { opId, status: 'refused', reason: applied.reason };

  const { lead } = applied;
  if (lead.id !== envelope.leadId && !known.aliases.has(envelope.leadId)) {
    known.aliases.set(envelope.leadId, lead.id);
    outcome.aliases.set(envelope.leadId, lead.id);
  }
  outcome.leads.set(lead.id, lead);
  outcome.events.push({
    id: opId,
    leadId: lead.id,
    by: scope.userId,
    at: Math.min(envelope.at, now),
    change: applied.change,
  });
  remember(scope, lead, target.lead, known);
  return { opId, status: 'applied', leadId: lead.id };
}

/** The lead an operation lands on; a capture may land on none. null when its lead is not there for the asker. */
function findTarget({ leadId, name, args }: OperationEnvelope, known: Known): Target | null {
  const lead = known.leads.get(known.aliases.get(leadId) ?? leadId);
  if (lead) return { lead, matched: [] };
  if (known.taken.has(leadId)) return null;
  if (name !== captureName) return { lead: undefined, matched: [] };
  const capture = CaptureArgs.safeParse(args);
  return capture.success ? findSame(capture.data, known) : { lead: undefined, matched: [] };
}

/** The lead that shares most identity keys with a capture, the oldest when several share as many. */
function findSame({ fields, apartFrom = [] }: CaptureArgs, { leads, holders }: Known): Target {
  const matches = new Map<string, string[]>();
  for (const key of identityKeys(fields)) {
    for (const id of holders.get(key) ?? []) {
      if (!apartFrom.includes(id)) matches.set(id, [...(matches.get(id) ?? []), key]);
    }
  }
  const [best] = [...matches]
    .map(([id, matched]) => ({ lead: leads.get(id)!, matched }))
    .sort(
      (a, b) =>
        b.matched.length - a.matched.length ||
        a.lead.capturedAt - b.lead.capturedAt ||
        (a.lead.id < b.lead.id ? -1 : 1),
    );
  return best ?? { lead: undefined, matched: [] };
}

/** Lets the operations that follow see what this one did. */
function remember(scope: Scope, lead: Lead, before: Lead | undefined, known: Known): void {
  known.taken.add(lead.id);
  for (const key of before ? identityKeys(before.fields) : []) known.holders.get(key)?.delete(lead.id);
  if (!canSee(scope, lead)) {
    known.leads.delete(lead.id);
    return;
  }
  known.leads.set(lead.id, lead);
  for (const key of identityKeys(lead.fields)) {
    const holders = known.holders.get(key) ?? new Set();
    known.holders.set(key, holders.add(lead.id));
  }
}
