import type { Scope } from '@clew/shared/access.ts';
import { canSee } from '@clew/shared/access.ts';
import type { LeadEvent } from '@clew/shared/history.ts';
import { identityKeys, leadKeys } from '@clew/shared/identity.ts';
import type { Lead } from '@clew/shared/lead.ts';
import type { Target } from '@clew/shared/operations/apply.ts';
import { applyOperation, captureName } from '@clew/shared/operations/apply.ts';
import type { CaptureArgs } from '@clew/shared/operations/capture.ts';
import { readCapture } from '@clew/shared/operations/capture.ts';
import type { OperationEnvelope } from '@clew/shared/operations/operation.ts';
import { undoneJoin } from '@clew/shared/operations/split.ts';
import type { OperationResult } from '@clew/shared/sync.ts';
import type { WorkspaceConfig } from '@clew/shared/workspace.ts';
import type { HomedEvent, KnownJoin, Move } from './joins.ts';
import { findSecond, letGo, takeIn } from './joins.ts';

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
  /** Joins that are to be undone, by the id of their event. */
  joins: Map<string, KnownJoin>;
  /** Ids among those asked for of somebody who was erased. */
  erased: ReadonlySet<string>;
  /** What became of operations that came before; `by` is who sent them. */
  applied: Map<string, { by: string; result: OperationResult }>;
};

/** What is to be written, as it will be after all the operations. */
export type Outcome = {
  results: OperationResult[];
  /** The results among them that are new. */
  fresh: OperationResult[];
  leads: Map<string, Lead>;
  /** Leads that have become part of others. */
  gone: Set<string>;
  /** In order, before the new `aliases` and `events`, which are told as they are after all the moves. */
  moves: Move[];
  /** Leads whose history is no longer what clients have of it. */
  retold: Set<string>;
  events: HomedEvent[];
  aliases: Map<string, string>;
};

/** Applies operations in order. Pure but for `known`, which it uses up. */
export function decide(
  scope: Scope,
  operations: readonly OperationEnvelope[],
  known: Known,
  now: number,
): Outcome {
  const outcome: Outcome = {
    results: [],
    fresh: [],
    leads: new Map(),
    gone: new Set(),
    moves: [],
    retold: new Set(),
    events: [],
    aliases: new Map(),
  };
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
  if (known.erased.has(envelope.leadId)) return { opId, status: 'refused', reason: 'erased' };
  const target = findTarget(envelope, known);
  if (!target) return { opId, status: 'refused', reason: 'not_found' };
  const second = findSecond(envelope, target.lead, known);
  const by = scope.userId;
  const applied = applyOperation({ ...target, ...second }, envelope, { by, config: known.config }, now);
  if (!applied.ok) return { opId, status: 'refused', reason: applied.reason };

  const { lead, restored, change } = applied;
  if (lead.id !== envelope.leadId && !known.aliases.has(envelope.leadId)) {
    known.aliases.set(envelope.leadId, lead.id);
    outcome.aliases.set(envelope.leadId, lead.id);
    known.taken.add(envelope.leadId);
  }
  const event: LeadEvent = { id: opId, leadId: lead.id, by, at: Math.min(envelope.at, now), change };
  if (change.kind === 'joined') takeIn(lead.id, { ...event, change }, known, outcome);
  if (restored && second.joined) letGo(lead.id, restored, second.joined, known, outcome);
  outcome.leads.set(lead.id, lead);
  // It goes wherever the join goes that it undoes.
  const home = (restored && known.joins.get(undoneJoin(envelope)!)?.home) ?? null;
  outcome.events.push({ ...event, home });
  remember(scope, lead, target.lead, known);
  if (restored) {
    outcome.leads.set(restored.id, restored);
    remember(scope, restored, undefined, known);
  }
  return { opId, status: 'applied', leadId: lead.id };
}

/** The lead an operation lands on; a capture may land on none. null when its lead is not there for the asker. */
function findTarget({ leadId, name, args }: OperationEnvelope, known: Known): Target | null {
  const lead = known.leads.get(known.aliases.get(leadId) ?? leadId);
  if (lead) return { lead, matched: [] };
  if (known.taken.has(leadId)) return null;
  if (name !== captureName) return { lead: undefined, matched: [] };
  const capture = readCapture(args);
  return capture ? findSame(capture, known) : { lead: undefined, matched: [] };
}

/** The lead that shares most identity keys with a capture, the oldest when several share as many. */
function findSame({ fields, apartFrom = [] }: CaptureArgs, { leads, holders, aliases }: Known): Target {
  const apart = apartFrom.map((id) => aliases.get(id) ?? id);
  const matches = new Map<string, string[]>();
  for (const key of identityKeys(fields)) {
    for (const id of holders.get(key) ?? []) {
      if (!apart.includes(id)) matches.set(id, [...(matches.get(id) ?? []), key]);
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
  for (const key of before ? leadKeys(before) : []) known.holders.get(key)?.delete(lead.id);
  if (!canSee(scope, lead)) {
    known.leads.delete(lead.id);
    return;
  }
  known.leads.set(lead.id, lead);
  for (const key of leadKeys(lead)) {
    const holders = known.holders.get(key) ?? new Set();
    known.holders.set(key, holders.add(lead.id));
  }
}
