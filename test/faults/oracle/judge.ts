import { isDeepStrictEqual } from 'node:util';
import type { LeadRow, OutboxRow } from '@clew/extension/store/database.ts';
import type { LeadEvent } from '@clew/shared/history.ts';
import { leadKeys } from '@clew/shared/identity.ts';
import type { Lead } from '@clew/shared/lead.ts';
import { unexplained } from './explain.ts';
import { type Person, sees, type Truth } from './truth.ts';

/** lost, duplicated, diverged and leaked are what must never happen; broken is any other rule that does not hold. */
export type Violation = { kind: 'lost' | 'duplicated' | 'diverged' | 'leaked' | 'broken'; what: string };

/** What a rep was told is saved, by which browser, and the ids that the leads had there that it is about. */
export type Saved = { opId: string; name: string; browser: string; about?: readonly string[] };

/** What a browser holds. */
export type Held = { leads: LeadRow[]; events: LeadEvent[]; outbox: OutboxRow[] };

/** Whether the server's data hang together and account for themselves. */
export function judgeTruth(truth: Truth): Violation[] {
  const found: Violation[] = [];
  const broken = (what: string) => found.push({ kind: 'broken', what });
  const byLead = Map.groupBy(truth.events, ({ leadId }) => leadId);
  const forgotten = forgottenEvents(truth);
  for (const [id, lead] of truth.leads) {
    const history = byLead.get(id) ?? [];
    const whole = !history.some(
      ({ id, change }) =>
        truth.scrubbed.has(id) || (change.kind === 'split' && forgotten.has(change.eventId)),
    );
    const reason = whole && unexplained(lead, history);
    if (reason) broken(`lead ${id}: ${reason}`);
    const ids = lead.engagements.map((engagement) => engagement.id);
    if (new Set(ids).size < ids.length)
      found.push({ kind: 'duplicated', what: `an engagement of lead ${id}` });
  }
  for (const [id] of byLead) if (!truth.leads.has(id)) broken(`lead ${id} has a history and is gone`);
  for (const { id, seq } of truth.events) {
    if (seq > truth.seq) broken(`event ${id} is ahead of its workspace`);
    // What the rules of the workspace do with a capture has a line of its own.
    if (truth.results.get(id.replace(':routed', ''))?.status !== 'applied')
      broken(`event ${id} is of no operation that was applied`);
  }
  const eventIds = new Set(truth.events.map(({ id }) => id));
  for (const [opId, result] of truth.results) {
    if (result.status !== 'applied' || eventIds.has(opId) || forgotten.has(opId)) continue;
    if (!truth.erased.has(result.leadId)) broken(`operation ${opId} was applied and left no event`);
  }
  const keys = [...truth.leads.values()].flatMap((lead) => leadKeys(lead).map((key) => `${key} ${lead.id}`));
  const odd = [...keys, ...truth.keys].filter((key) => keys.includes(key) !== truth.keys.includes(key));
  if (odd.length > 0 || keys.length !== truth.keys.length)
    broken(`identity keys are not those of the leads: ${odd.slice(0, 3)}`);
  for (const [id, to] of truth.aliases) {
    if (!truth.leads.has(to) || truth.leads.has(id)) broken(`alias ${id} leads to ${to}`);
  }
  return found;
}

/** Joins and merges that somebody who was erased was part of, once: the other lead tells only that they were undone. */
function forgottenEvents({ erased, events }: Truth): ReadonlySet<string> {
  const known = new Set(events.map(({ id }) => id));
  const undone = events.flatMap(({ change }) => (change.kind === 'split' ? change.eventId : []));
  return new Set(erased.size > 0 ? undone.filter((id) => !known.has(id)) : []);
}

/** Whether everything that was saved arrived, once, or is where its author sees that it did not. */
export function judgeSaved(
  truth: Truth,
  saved: readonly Saved[],
  outboxes: ReadonlyMap<string, readonly OutboxRow[]>,
): Violation[] {
  const found: Violation[] = [];
  const arrived = new Map<string, number>();
  const forgotten = forgottenEvents(truth);
  for (const { id } of truth.events) arrived.set(id, (arrived.get(id) ?? 0) + 1);
  for (const { opId, name, browser, about = [] } of saved) {
    const count = arrived.get(opId) ?? 0;
    const result = truth.results.get(opId);
    const ids = result?.status === 'applied' ? [...about, result.leadId] : about;
    // What is about somebody who was erased goes with them.
    if (count === 0 && (forgotten.has(opId) || ids.some((id) => truth.erased.has(id)))) continue;
    const row = outboxes.get(browser)?.find((each) => each.opId === opId);
    if (count > 1) found.push({ kind: 'duplicated', what: `${name} ${opId}` });
    else if (count === 0 && row?.state !== 'quarantined')
      found.push({ kind: 'lost', what: `${name} ${opId} of ${browser} (${row?.state ?? 'gone'})` });
  }
  return found;
}

/** Whether the rows of a browser are the server's, where nothing of its own is on top. */
export function judgeRows(
  rows: readonly LeadRow[],
  leads: ReadonlyMap<string, Lead>,
  person: Person | undefined,
): Violation[] {
  const found: Violation[] = [];
  const visible = new Map([...leads].filter(([, lead]) => sees(person, lead)));
  for (const { id, lead, base } of rows) {
    const theirs = visible.get(id) ?? null;
    const ours = base === undefined ? lead : base;
    if (ours !== null && theirs === null) found.push({ kind: 'leaked', what: `lead ${id}` });
    else if (!isDeepStrictEqual(ours, theirs))
      found.push({ kind: 'diverged', what: `lead ${id} is not as the server has it` });
    visible.delete(id);
  }
  for (const [id, { ownerId, teamId }] of visible)
    found.push({ kind: 'diverged', what: `lead ${id} of ${ownerId}, ${teamId}, is missing` });
  return found;
}

/** Of a longer history, a browser that had none of it before gets the end. */
const longest = 200;

/** Whether a browser that has nothing left to say holds exactly what its person may see. */
export function judgeRest(held: Held, truth: Truth, person: Person): Violation[] {
  const found = judgeRows(held.leads, truth.leads, person);
  for (const { id, base } of held.leads) {
    const about = held.outbox
      .filter(({ leadId }) => leadId === id)
      .map(({ envelope, state }) => `${envelope.name} ${state}`);
    if (base !== undefined) found.push({ kind: 'diverged', what: `lead ${id} still waits, with ${about}` });
  }
  for (const { opId, state } of held.outbox) {
    if (state === 'pending' || state === 'sent')
      found.push({ kind: 'diverged', what: `operation ${opId} is still ${state}` });
    if (state === 'quarantined' && truth.results.get(opId)?.status === 'applied')
      found.push({ kind: 'diverged', what: `operation ${opId} is quarantined and was applied` });
  }
  const theirs = new Map(
    truth.events
      .filter(({ leadId }) => sees(person, truth.leads.get(leadId)!))
      .map(({ seq, home, ...event }): [string, LeadEvent] => [
        event.id,
        home === null || home === event.leadId ? event : { ...event, home },
      ]),
  );
  for (const event of held.events) {
    const known = theirs.get(event.id);
    if (!known) found.push({ kind: 'leaked', what: `event ${event.id} (${event.change.kind})` });
    else if (!isDeepStrictEqual(event, known))
      found.push({ kind: 'diverged', what: `event ${event.id} is not as the server has it` });
    theirs.delete(event.id);
  }
  const byLead = Map.groupBy(truth.events, ({ leadId }) => leadId);
  const newest = new Set(
    [...byLead.values()].flatMap((events) => events.slice(-longest)).map(({ id }) => id),
  );
  for (const id of theirs.keys())
    if (newest.has(id)) found.push({ kind: 'diverged', what: `event ${id} is missing` });
  return found;
}
