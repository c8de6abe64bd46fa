import type { Lead } from '@clew/shared/lead.ts';
import { otherIdOf } from '@clew/shared/operations/join.ts';
import { type PullOutput, schemaVersion } from '@clew/shared/sync.ts';
import type { Database, OutboxRow } from './database.ts';
import { forget } from './erase.ts';
import { becomePart, meantBy, show } from './joins.ts';
import { dropLead, recompute } from './optimistic.ts';
import { landed } from './outbox.ts';
import { takeRecipes } from './recipes.ts';
import { hiddenRow, leadRow } from './rows.ts';
import { readMeta, type WriteTransaction, write } from './transaction.ts';

/**
 * Takes one page of a pull in, cursor included, in one transaction. The page must have been read after every push
 * that was answered; it is, because pushing and pulling take turns under one lock.
 * @returns whether what was accepted before is to be sent again: the server is another than before, or new here
 */
export const takePage = (db: Database, page: PullOutput, now: number): Promise<boolean> =>
  write(db, (tx) => takeIn(tx, page, now));

async function takeIn(tx: WriteTransaction, page: PullOutput, now: number): Promise<boolean> {
  const meta = tx.objectStore('meta');
  const held = await readMeta(tx, 'cursor');
  const restored = held?.dbEpoch !== page.cursor.dbEpoch;
  if (restored) await sendAgain(tx);
  if (restored && held) await tx.objectStore('alias').clear();
  if (page.config) await meta.put(page.config, 'config');
  if (page.recipes) await takeRecipes(tx, page.recipes, restored);
  if (page.suppression) await meta.put(page.suppression, 'suppression');
  if (page.reset) await dropSynced(tx, now);
  for (const leadId of page.removals) await lose(tx, leadId, now);
  // A server of before erasure says nothing of it.
  for (const leadId of page.erased ?? []) await forget(tx, leadId, now);
  // A server of before joins says nothing of it.
  for (const leadId of page.retold ?? []) await tx.leads.dropHistory(leadId);
  await takeJoins(tx, page);
  // What is moved here for it comes first: the server's rows and lines stand over it.
  const shown = await settleShown(tx, new Map(page.events.map(({ id, leadId }) => [id, leadId])), now);
  for (const [id, events] of Map.groupBy(page.events, ({ leadId }) => leadId))
    await tx.leads.tell(id, events);
  for (const id of await putLeads(tx, page.leads)) await showLead(tx, id, now);
  await review(tx, shown, now);
  if (!page.more) {
    await settleSent(tx, now);
    await meta.put(now, 'lastSyncAt');
  }
  await meta.put(page.cursor, 'cursor');
  await meta.put(schemaVersion, 'readAs');
  await countArriving(tx, page);
  return restored;
}

async function countArriving(tx: WriteTransaction, { reset, total, leads, more }: PullOutput): Promise<void> {
  const meta = tx.objectStore('meta');
  // A server of before says nothing of how many there are.
  const arriving = reset ? { got: 0, total: total ?? null } : await readMeta(tx, 'arriving');
  if (!more) await meta.delete('arriving');
  else if (arriving) await meta.put({ ...arriving, got: arriving.got + leads.length }, 'arriving');
}

/** A lead is not to be seen here any more. A capture of it that is on its way is still shown: nothing saved is lost. */
async function lose(tx: WriteTransaction, leadId: string, now: number): Promise<void> {
  await dropLead(tx, leadId);
  await recompute(tx, leadId, now);
}

/**
 * An event has the id of its operation: what the server tells of, it has, on the lead that it says, even where its answer
 * to the push was lost.
 * @param leadIds of the events, by their ids
 */
async function settleShown(
  tx: WriteTransaction,
  leadIds: ReadonlyMap<string, string>,
  now: number,
): Promise<OutboxRow[]> {
  const outbox = tx.objectStore('outbox');
  const byState = outbox.index('state');
  const underWay = [...(await byState.getAll('pending')), ...(await byState.getAll('sent'))];
  const shown: OutboxRow[] = [];
  for (const { opId } of underWay.filter(({ opId }) => leadIds.has(opId))) {
    // The one before may have taken it along to another lead.
    const row = (await outbox.index('opId').get(opId))!;
    await landed(tx, row, leadIds.get(opId)!, now);
    const moved = (await outbox.index('opId').get(opId))!;
    // The lead that it is with here is being joined to that one: it is told there.
    if (moved.leadId !== leadIds.get(opId)) await tx.leads.untell(moved.leadId, new Set([opId]));
    await settleRow(tx, moved, now);
    shown.push(row, moved);
  }
  return shown;
}

/** A pull that was read to its end after the push shows everything that was sent, or that it may not be seen. */
async function settleSent(tx: WriteTransaction, now: number): Promise<void> {
  const sent = await tx.objectStore('outbox').index('state').getAll('sent');
  for (const row of sent) {
    await settleRow(tx, row, now);
    // Were it on a lead that may be seen, it would have been shown.
    await tx.leads.untell(row.leadId, new Set([row.opId]));
  }
  for (const row of sent) await forgetJoined(tx, row);
  await review(tx, sent, now);
}

/** What settled operations were about is the server's to tell: what it has not told of is gone. */
async function review(tx: WriteTransaction, settled: readonly OutboxRow[], now: number): Promise<void> {
  const ids = settled.flatMap(({ leadId, parted }) => (parted === undefined ? [leadId] : [leadId, parted]));
  for (const id of new Set(ids)) await recompute(tx, id, now);
}

const settleRow = (tx: WriteTransaction, row: OutboxRow, now: number) =>
  tx.objectStore('outbox').put({ ...row, state: 'settled', settledAt: now });

/**
 * The server was restored from a backup, or this is the first it tells this browser of itself: what it has accepted
 * is sent once more. It applies nothing twice.
 */
async function sendAgain(tx: WriteTransaction): Promise<void> {
  const outbox = tx.objectStore('outbox');
  for (const state of ['pending', 'sent', 'settled'] as const) {
    for (const row of await outbox.index('state').getAll(state)) {
      // What was joined meanwhile may be apart again: the server tells.
      await outbox.put({ ...row, leadId: row.envelope.leadId, state: 'pending' });
    }
  }
}

/** Forgets what came from the server and keeps the outbox: what has not reached the server survives every reset. */
export async function dropSynced(tx: WriteTransaction, now: number): Promise<void> {
  await tx.leads.clear();
  const outbox = tx.objectStore('outbox').index('state');
  const underWay = [...(await outbox.getAll('pending')), ...(await outbox.getAll('sent'))];
  for (const leadId of new Set(underWay.map((row) => row.leadId))) await recompute(tx, leadId, now);
}

/** @returns ids of those that are more here than the server's row. There are few, and each costs many times a plain one */
async function putLeads(tx: WriteTransaction, leads: readonly Lead[]): Promise<string[]> {
  const outbox = tx.objectStore('outbox').index('state');
  const underWay = [...(await outbox.getAll('pending')), ...(await outbox.getAll('sent'))];
  const touched = new Set(underWay.map(({ leadId }) => leadId));
  const aliases = new Set(await tx.objectStore('alias').getAllKeys());
  const more: string[] = [];
  for (const lead of leads) {
    const { id } = lead;
    const hidden = (await tx.leads.get(id))?.hidden;
    await tx.leads.put(hidden ? hiddenRow(leadRow(lead)) : leadRow(lead));
    if (hidden || touched.has(id) || aliases.has(id)) more.push(id);
  }
  return more;
}

/** Puts what is under way on top of a lead that the server has told of. */
async function showLead(tx: WriteTransaction, id: string, now: number): Promise<void> {
  await recompute(tx, id, now);
  const into = await meantBy(tx, id);
  if (into === id || (await tx.leads.get(id))?.hidden) return;
  // After a reset it comes without its join that is under way, if there still is one: the other lead knows.
  await recompute(tx, into, now);
  if (!(await tx.leads.get(id))?.hidden) await tx.objectStore('alias').delete(id);
}

/**
 * A lead that it joined to one which may not be seen here any more is of no use hidden: it is gone with that one, unless
 * the server has told of it since as of one that is itself again.
 */
async function forgetJoined(tx: WriteTransaction, { envelope, leadId }: OutboxRow): Promise<void> {
  const otherId = otherIdOf(envelope);
  const row = otherId === null ? undefined : await tx.leads.get(otherId);
  if (otherId === null || !row?.hidden) return;
  const rows = await tx.objectStore('outbox').index('leadId').getAll(leadId);
  const again = rows.some((row) => row.state === 'pending' && otherIdOf(row.envelope) === otherId);
  if (again) return;
  if (row.base === null) await becomePart(tx, otherId, leadId);
  else await show(tx, otherId);
}

/** Leads that the server has joined to others since, as far as they have not been parted again. */
async function takeJoins(tx: WriteTransaction, { events }: PullOutput): Promise<void> {
  const undone = new Set(events.map(({ change }) => (change.kind === 'split' ? change.eventId : '')));
  for (const { id, leadId, change } of events) {
    if (change.kind !== 'joined' || undone.has(id)) continue;
    for (const each of change.ids) await becomePart(tx, each, leadId);
  }
}
