import type { Scope } from '@clew/shared/access.ts';
import { canSee } from '@clew/shared/access.ts';
import type { Refusal } from '@clew/shared/errors.ts';
import type { LeadEvent } from '@clew/shared/history.ts';
import { identityKeys, leadKeys } from '@clew/shared/identity.ts';
import type { Lead } from '@clew/shared/lead.ts';
import type { Target } from '@clew/shared/operations/apply.ts';
import { applyOperation, captureName, type OperationName } from '@clew/shared/operations/apply.ts';
import type { CaptureArgs } from '@clew/shared/operations/capture.ts';
import { readCapture } from '@clew/shared/operations/capture.ts';
import type { OperationEnvelope } from '@clew/shared/operations/operation.ts';
import { undoneEvent } from '@clew/shared/operations/split.ts';
import { placementOf } from '@clew/shared/placement.ts';
import type { Decision } from '@clew/shared/routing/decision.ts';
import { count, type Loads, otherwiseId, route } from '@clew/shared/routing/route.ts';
import { isRouting } from '@clew/shared/routing/rules.ts';
import type { OperationResult } from '@clew/shared/sync.ts';
import type { WorkspaceConfig } from '@clew/shared/workspace.ts';
import type { HomedEvent, KnownUnion, Move } from './joins.ts';
import { findSecond, letGo, takeIn } from './joins.ts';

/**
 * What the database says about the operations at hand. `leads` holds only what the asker may see, `holders` only that
 * and what is in `away`.
 */
export type Known = {
  config: WorkspaceConfig;
  leads: Map<string, Lead>;
  /** Leads that were routed out of the asker's sight when she captured them: she may still add to them. */
  away: Map<string, Lead>;
  loads: Loads;
  /** Canonical lead id by alias. */
  aliases: Map<string, string>;
  /** Ids among those asked for that are in use, visible or not. */
  taken: Set<string>;
  /** Leads by identity key. */
  holders: Map<string, Set<string>>;
  /** Merges and joins that are to be undone, by the id of their event, and those of them that were before. */
  unions: Map<string, KnownUnion>;
  undone: Set<string>;
  /** Ids among those asked for of somebody who was erased. */
  erased: ReadonlySet<string>;
  /** Operations among those asked for that would bring in somebody who asked not to be contacted. */
  suppressed: ReadonlySet<string>;
  /** What became of operations that came before; `by` is who sent them. */
  applied: Map<string, { by: string; result: OperationResult }>;
  /** The database was restored lately: what others have sent before may still come back. */
  recovering: boolean;
};

/** What is to be written, as it will be after all the operations. */
export type Outcome = {
  /** Of every operation but those that have to wait. */
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
  /** Whose turn it was, by the rules whose turns moved on. */
  turns: Map<string, string>;
};

export const emptyOutcome = (): Outcome => ({
  results: [],
  fresh: [],
  leads: new Map(),
  gone: new Set(),
  moves: [],
  retold: new Set(),
  events: [],
  aliases: new Map(),
  turns: new Map(),
});

/** What an operation may be refused for because work of others is not there yet. */
const mayYetCome: ReadonlySet<Refusal> = new Set(['not_found', 'gates_open', 'one_way', 'joined_on']);

/** Applies operations in order. Pure but for `known`, which it uses up. */
export function decide(
  scope: Scope,
  operations: readonly OperationEnvelope[],
  known: Known,
  now: number,
): Outcome {
  const outcome = emptyOutcome();
  const waiting = new Set<string>();
  // What is written about a lead after it was captured anew is about that capture.
  const instead = new Map<string, string>();
  for (const envelope of operations) {
    const before = known.applied.get(envelope.opId);
    const { opId, leadId, name } = envelope;
    // Nothing overtakes what its author did before on the same lead, but for a capture, which may bring the lead.
    if (before === undefined && waiting.has(leadId) && name !== captureName) continue;
    // An operation id says nothing to anybody but its author.
    const result: OperationResult =
      before === undefined
        ? run(scope, envelope, known, instead, now, outcome)
        : before.by === scope.userId
          ? before.result
          : { opId, status: 'refused', reason: 'invalid' };
    if (known.recovering && !before && result.status === 'refused' && mayYetCome.has(result.reason)) {
      waiting.add(leadId);
      continue;
    }
    if (before === undefined) {
      known.applied.set(opId, { by: scope.userId, result });
      outcome.fresh.push(result);
    }
    if (result.status === 'applied' && name === captureName) instead.set(leadId, result.leadId);
    outcome.results.push(result);
  }
  return outcome;
}

function run(
  scope: Scope,
  envelope: OperationEnvelope,
  known: Known,
  instead: ReadonlyMap<string, string>,
  now: number,
  outcome: Outcome,
): OperationResult {
  const { opId, leadId } = envelope;
  if (known.erased.has(leadId) || known.erased.has(opId))
    return { opId, status: 'refused', reason: 'erased' };
  if (known.suppressed.has(opId)) return { opId, status: 'refused', reason: 'suppressed' };
  const target = findTarget(envelope, known, instead);
  if (!target) return { opId, status: 'refused', reason: 'invalid' };
  const taken = !target.lead && known.taken.has(leadId);
  const second = findSecond(envelope, target.lead, known);
  const by = scope.userId;
  const asked = taken ? { ...envelope, leadId: opId } : envelope;
  const applied = applyOperation({ ...target, ...second }, asked, { by, config: known.config }, now);
  if (!applied.ok) return { opId, status: 'refused', reason: applied.reason };

  const { restored, change } = applied;
  const routed = change.kind === 'captured' ? routeFresh(applied.lead, known, outcome) : null;
  const lead = routed ? { ...applied.lead, ...routed.to } : applied.lead;
  if (lead.id !== leadId && !known.taken.has(leadId)) {
    known.aliases.set(leadId, lead.id);
    outcome.aliases.set(leadId, lead.id);
    known.taken.add(leadId);
  }
  const event: LeadEvent = { id: opId, leadId: lead.id, by, at: Math.min(envelope.at, now), change };
  if (change.kind === 'joined') takeIn(lead.id, { ...event, change }, known, outcome);
  const undone = undoneEvent(envelope);
  if (undone !== null) known.undone.add(undone);
  if (restored && typeof second.undoing === 'object' && second.undoing.kind === 'joined')
    letGo(lead.id, restored, second.undoing, known, outcome);
  outcome.leads.set(lead.id, lead);
  outcome.events.push({ ...event, home: null });
  if (routed) {
    const from = placementOf(applied.lead);
    const told = { kind: 'routed' as const, from, ...routed };
    outcome.events.push({ ...event, id: `${opId}:routed`, at: now, change: told, home: null });
  }
  const isAway = !canSee(scope, lead) && (routed !== null || known.away.has(lead.id));
  if (isAway) known.away.set(lead.id, lead);
  if (change.kind === 'merged') known.unions.set(opId, { leadId: lead.id, home: null, change });
  remember(scope, lead, target.lead, known);
  if (restored) {
    outcome.leads.set(restored.id, restored);
    remember(scope, restored, undefined, known);
  }
  if (!isAway || envelope.name !== captureName) return { opId, status: 'applied', leadId: lead.id };
  const { teamId, ownerId } = lead;
  const wentTo = { rule: routed?.rule?.name ?? null, teamId, ownerId };
  return { opId, status: 'applied', leadId: lead.id, wentTo };
}

/** Where the workspace's rules want a fresh lead; null where it has none. */
function routeFresh(lead: Lead, { config, loads }: Known, { turns }: Outcome): Decision | null {
  if (!isRouting(config.routing)) return null;
  const decision = route(lead, config, loads);
  count(decision, null, loads);
  if (decision.owner === 'turns') turns.set(decision.rule?.id ?? otherwiseId, decision.to.ownerId!);
  return decision;
}

/**
 * The lead an operation lands on, as far as it is there for the asker. A capture is never refused for want of it: where
 * its lead was given away it becomes one of its own, under the id of the operation. null when that is in use.
 */
function findTarget(
  { opId, leadId, name, args }: OperationEnvelope,
  known: Known,
  instead: ReadonlyMap<string, string>,
): Target | null {
  const meant = (given: string) => {
    const id = known.aliases.get(given) ?? given;
    return known.leads.get(id) ?? (additions.has(name) ? known.away.get(id) : undefined);
  };
  const lead = meant(leadId) ?? meant(instead.get(leadId) ?? '');
  if (lead) return { lead, matched: [] };
  if (name !== captureName) return { lead: undefined, matched: [] };
  if (known.taken.has(leadId) && known.taken.has(opId)) return null;
  const capture = readCapture(args);
  return capture ? findSame(capture, known) : { lead: undefined, matched: [] };
}

/** What takes nothing from whoever a lead was routed to. */
const additions: ReadonlySet<string> = new Set([
  captureName,
  'lead.answer',
  'lead.engage',
  'lead.note',
  'lead.edit',
] satisfies OperationName[]);

/** The lead that shares most identity keys with a capture, the oldest when several share as many. */
function findSame({ fields, apartFrom = [] }: CaptureArgs, { leads, away, holders, aliases }: Known): Target {
  const apart = apartFrom.map((id) => aliases.get(id) ?? id);
  const matches = new Map<string, string[]>();
  for (const key of identityKeys(fields)) {
    for (const id of holders.get(key) ?? []) {
      if (!apart.includes(id)) matches.set(id, [...(matches.get(id) ?? []), key]);
    }
  }
  const [best] = [...matches]
    .map(([id, matched]) => ({ lead: (leads.get(id) ?? away.get(id))!, matched }))
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
  if (canSee(scope, lead)) known.leads.set(lead.id, lead);
  else known.leads.delete(lead.id);
  if (!known.leads.has(lead.id) && !known.away.has(lead.id)) return;
  for (const key of leadKeys(lead)) {
    const holders = known.holders.get(key) ?? new Set();
    known.holders.set(key, holders.add(lead.id));
  }
}
