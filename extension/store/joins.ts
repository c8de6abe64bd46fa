import type { Joined, LeadEvent, Merged } from '@clew/shared/history.ts';
import type { Lead } from '@clew/shared/lead.ts';
import { otherIdOf } from '@clew/shared/operations/join.ts';
import type { OperationEnvelope, Second } from '@clew/shared/operations/operation.ts';
import { undoneEvent } from '@clew/shared/operations/split.ts';
import type { OutboxRow } from './database.ts';
import { hiddenRow, leadRow, shownRow } from './rows.ts';
import type { ReadTransaction, WriteTransaction } from './transaction.ts';

/*
 * A lead that is being joined to another stays in its row, hidden, until the server has done the same: were the join
 * refused, or undone before it is sent, it is shown again. Its alias says which lead stands for it.
 */

/** The lead that an id means here. */
export async function canonicalId(
  alias: (id: string) => Promise<string | undefined>,
  id: string,
): Promise<string> {
  let canonical = id;
  for (let next = await alias(id); next !== undefined; next = await alias(canonical)) canonical = next;
  return canonical;
}

export const meantBy = (tx: ReadTransaction, id: string): Promise<string> =>
  canonicalId((each) => tx.objectStore('alias').get(each), id);

/** What happened to a lead and to those that are being joined to it. */
export async function historyOf(tx: ReadTransaction, leadId: string): Promise<LeadEvent[]> {
  const events = await tx.leads.history(leadId);
  for (const { change } of [...events]) {
    if (change.kind === 'joined' && (await isBeingJoined(tx, change.lead.id, leadId)))
      events.push(...(await historyOf(tx, change.lead.id)));
  }
  return events;
}

async function isBeingJoined(tx: ReadTransaction, id: string, into: string): Promise<boolean> {
  if (!(await tx.leads.get(id))?.hidden) return false;
  const aliases = tx.objectStore('alias');
  let next = await aliases.get(id);
  while (next !== undefined && next !== into) next = await aliases.get(next);
  return next === into;
}

/**
 * The second lead of an operation on `leadId`, and what it undoes.
 * @param replayed merges and joins that come earlier in the outbox than the operation, by operation id
 */
export async function findSecond(
  tx: WriteTransaction,
  envelope: OperationEnvelope,
  leadId: string,
  replayed: ReadonlyMap<string, Joined | Merged> = new Map(),
): Promise<Second> {
  const otherId = otherIdOf(envelope);
  if (otherId !== null) {
    const row = await tx.leads.get(otherId);
    return { joining: row && { lead: row.lead, ids: [row.id] } };
  }
  const eventId = undoneEvent(envelope);
  if (eventId === null) return {};
  const history = await historyOf(tx, leadId);
  const undone = history.some(
    ({ id, change }) => id !== envelope.opId && change.kind === 'split' && change.eventId === eventId,
  );
  if (undone) return { undoing: 'undone' };
  const told = history.find(({ id }) => id === eventId);
  if (told && (told.home ?? told.leadId) !== leadId) return { undoing: 'joined_on' };
  const change = replayed.get(eventId) ?? told?.change;
  return { undoing: change?.kind === 'joined' || change?.kind === 'merged' ? change : undefined };
}

/** A lead is no longer shown as one: it is part of `into`, unless that is being made part of it. */
export async function hide(tx: WriteTransaction, id: string, into: string): Promise<void> {
  if ((await meantBy(tx, into)) === id) return;
  const row = await tx.leads.get(id);
  if (row && !row.hidden) await tx.leads.put(hiddenRow(row));
  await tx.objectStore('alias').put(into, id);
}

/**
 * A lead is itself again: as this browser still has it, else as it was when it was joined, until the server has done
 * the same. It may belong to others who alone see it then.
 */
export async function show(tx: WriteTransaction, id: string, joined?: Lead): Promise<void> {
  await tx.objectStore('alias').delete(id);
  const row = await tx.leads.get(id);
  if (row?.hidden) await tx.leads.put(shownRow(row));
  else if (!row && joined) await tx.leads.put(leadRow(joined, null));
}

/** Takes back what an operation that the server refuses did to its second lead. */
export async function unhand(tx: WriteTransaction, { envelope, leadId }: OutboxRow): Promise<void> {
  const otherId = otherIdOf(envelope);
  // Where it turned out to be the first lead itself, it stays that.
  if (otherId !== null && (await tx.leads.get(otherId))?.hidden) await show(tx, otherId);
  const joinId = undoneEvent(envelope);
  const history = joinId === null ? [] : await tx.leads.history(leadId);
  const join = history.find(({ id }) => id === joinId);
  // Where the join itself was refused its event is gone, and its lead stays apart.
  if (join?.change.kind !== 'joined') return;
  const { id } = join.change.lead;
  // A row of the server's says that somebody else has parted them before.
  const shown = await tx.leads.get(id);
  if (shown && shown.base !== null) return;
  // Were it the other way round by now, each would mean the other.
  if ((await meantBy(tx, leadId)) === id) return;
  await tx.leads.delete(id);
  await tx.objectStore('alias').put(leadId, id);
}

/**
 * In the server's eyes an id means a lead. That lead then means no other, whatever was so before (a server that was
 * restored may have it the other way round), unless it is being joined to one here.
 */
export async function pointTo(tx: WriteTransaction, id: string, leadId: string): Promise<void> {
  const aliases = tx.objectStore('alias');
  await aliases.delete(id);
  const joining = (await tx.leads.get(leadId))?.hidden && (await meantBy(tx, leadId)) !== id;
  if (!joining) await show(tx, leadId);
  await aliases.put(leadId, id);
}

/** The server has made a lead part of another: what was written about the one here is about the other from now on. */
export async function becomePart(tx: WriteTransaction, id: string, into: string): Promise<void> {
  await tx.leads.delete(id);
  await pointTo(tx, id, into);
  await tx.leads.retell(id, into);
  const outbox = tx.objectStore('outbox');
  for (const row of await outbox.index('leadId').getAll(id)) {
    // What was refused stays with the one it was meant for: were the two parted again, nobody would say so.
    if (row.state !== 'quarantined') await outbox.put({ ...row, leadId: into });
  }
}
