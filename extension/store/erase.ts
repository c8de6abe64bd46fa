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
  const joining = new Set<string>();
  for await (const cursor of outbox.iterate()) {
    const { opId, leadId, envelope, state } = cursor.value;
    if (leadId === id && state === 'pending') await unhand(tx, cursor.value);
    if (otherIdOf(envelope) === id && leadId !== id) joining.add(leadId);
    if (leadId === id || otherIdOf(envelope) === id || opId === id) await cursor.delete();
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
  for (const leadId of joining) await recompute(tx, leadId, now);
  await tx.objectStore('meta').put(sweeps, 'sweepDue');
}
