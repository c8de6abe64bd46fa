import type { Joined, LeadEvent, Merged } from '@clew/shared/history.ts';
import { leadKeys } from '@clew/shared/identity.ts';
import type { Lead } from '@clew/shared/lead.ts';
import { otherIdOf } from '@clew/shared/operations/join.ts';
import type { OperationEnvelope, Second } from '@clew/shared/operations/operation.ts';
import { undoneEvent } from '@clew/shared/operations/split.ts';
import type { Known, Outcome } from './decide.ts';

/** An event with the lead it happened to, where that is another than the one it is shown with. */
export type HomedEvent = Omit<LeadEvent, 'home'> & { home: string | null };

/** The merge or join that an event tells of, and with which lead the event is shown now. */
export type KnownUnion = Pick<HomedEvent, 'leadId' | 'home'> & { change: Joined | Merged };

/**
 * What belongs to one lead belongs to another from now on: all of it when two are joined, and what belonged to any of
 * `ids` when they are parted.
 */
export type Move = { from: string; to: string; ids: readonly string[] | null };

/** The second lead of an operation as far as the asker may see it, and what it undoes where that is of this lead. */
export function findSecond(envelope: OperationEnvelope, lead: Lead | undefined, known: Known): Second {
  const otherId = otherIdOf(envelope);
  if (otherId !== null) {
    const id = known.aliases.get(otherId) ?? otherId;
    const other = known.leads.get(id);
    return { joining: other && { lead: other, ids: [id, ...aliasesOf(id, known)] } };
  }
  const eventId = undoneEvent(envelope) ?? '';
  const union = known.unions.get(eventId);
  if (!union || union.leadId !== lead?.id) return {};
  const { change, home } = union;
  const stands = change.kind === 'merged' || known.aliases.get(change.lead.id) === lead.id;
  if (!stands || known.undone.has(eventId)) return { undoing: 'undone' };
  return { undoing: home === null || home === lead.id ? change : 'joined_on' };
}

const aliasesOf = (id: string, { aliases }: Known): string[] =>
  [...aliases].filter(([, leadId]) => leadId === id).map(([alias]) => alias);

/** Another lead has become part of `into`: it is gone, its ids, keys and history are the other's. */
export function takeIn(into: string, event: LeadEvent & { change: Joined }, known: Known, outcome: Outcome) {
  const { lead } = event.change;
  const from = lead.id;
  for (const key of leadKeys(lead)) known.holders.get(key)?.delete(from);
  known.leads.delete(from);
  outcome.leads.delete(from);
  outcome.gone.add(from);
  outcome.aliases.set(from, into);
  known.aliases.set(from, into);
  move({ from, to: into, ids: null }, known, outcome);
  known.unions.set(event.id, { leadId: into, home: null, change: event.change });
}

/** A lead that had become part of another is itself again. */
export function letGo(from: string, { id: to }: Lead, { ids }: Joined, known: Known, outcome: Outcome): void {
  outcome.gone.delete(to);
  outcome.aliases.delete(to);
  known.aliases.delete(to);
  move({ from, to, ids }, known, outcome);
}

function move(move: Move, known: Known, outcome: Outcome): void {
  const { from, to, ids } = move;
  const goes = (id: string | null): boolean => ids === null || (id !== null && ids.includes(id));
  for (const aliases of [known.aliases, outcome.aliases]) {
    for (const [id, leadId] of aliases) if (leadId === from && goes(id)) aliases.set(id, to);
  }
  for (const shown of [...outcome.events, ...known.unions.values()]) {
    if (shown.leadId !== from || !goes(shown.home)) continue;
    shown.home ??= from;
    shown.leadId = to;
  }
  outcome.moves.push(move);
  outcome.retold.add(ids === null ? to : from);
}
