import { otherIdOf } from '@clew/shared/operations/join.ts';
import { forgetDeparture } from './departures.ts';
import { unhand } from './joins.ts';
import { dropLead, recompute } from './optimistic.ts';
import { sweeps } from './sweep.ts';
import type { WriteTransaction } from './transaction.ts';

/**
 * Forgets somebody who was erased, with all that was done about them here, sent or not: the one case in which work
 * that has not reached the server goes. Leads that were being joined to this one are shown again.
 * @param id each of the ids that the person went by is to be forgotten, and each operation on others that told of her
 */
export async function forget(tx: WriteTransaction, id: string, now: number): Promise<void> {
  const outbox = tx.objectStore('outbox');
  const others = new Set<string>();
  for await (const cursor of outbox.iterate()) {
    const { opId, leadId, envelope, state } = cursor.value;
    const otherId = otherIdOf(envelope);
    // What was written about the person is, even where it is with a lead by now that this one was joined to.
    if (![opId, leadId, envelope.leadId, otherId].includes(id)) continue;
    if (state === 'pending' && otherId !== id && opId !== id) await unhand(tx, cursor.value);
    if (leadId !== id) others.add(leadId);
    await cursor.delete();
  }
  await dropLead(tx, id);
  await tx.objectStore('alias').delete(id);
  await forgetDeparture(tx, id);
  // A lead that this one was once joined to tells in its history how this one was.
  for (const leadId of await tx.leads.quoting(id)) {
    const telling = (await tx.leads.history(leadId)).filter(
      ({ change }) => change.kind === 'joined' && change.lead.id === id,
    );
    await tx.leads.untell(leadId, new Set(telling.map((event) => event.id)));
  }
  for (const leadId of others) await recompute(tx, leadId, now);
  await tx.objectStore('meta').put(sweeps, 'sweepDue');
}
