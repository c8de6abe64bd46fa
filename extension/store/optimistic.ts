import type { Joined, LeadEvent, Merged } from '@clew/shared/history.ts';
import type { Lead } from '@clew/shared/lead.ts';
import { applyOperation } from '@clew/shared/operations/apply.ts';
import { defaultConfig, type WorkspaceConfig } from '@clew/shared/workspace.ts';
import type { OutboxRow } from './database.ts';
import { findSecond, hide, meantBy, show } from './joins.ts';
import { hiddenRow, leadRow } from './rows.ts';
import { readMeta, type WriteTransaction } from './transaction.ts';

/** Who works here and by which rules; what a reducer needs beside the lead. */
export type Actor = { by: string | null; config: WorkspaceConfig };

export async function readActor(tx: WriteTransaction): Promise<Actor> {
  const membership = await readMeta(tx, 'membership');
  // What an older server has left here may lack parts.
  const config = { ...defaultConfig, ...(await readMeta(tx, 'config')) };
  return { by: membership?.user.id ?? null, config };
}

/** Shows a lead anew: the server's row with what is under way on top. A lead that nothing is left of disappears. */
export async function recompute(tx: WriteTransaction, leadId: string, now: number): Promise<void> {
  const row = await tx.leads.get(leadId);
  const base = row && row.base === undefined ? row.lead : (row?.base ?? null);
  const operations = (await tx.objectStore('outbox').index('leadId').getAll(leadId)).filter(isUnderWay);
  const { lead, events, apart, part } = await replay(tx, base, operations, now);
  const fresh = lead && leadRow(lead, operations.length > 0 ? base : undefined);
  if (fresh) await tx.leads.put(row?.hidden ? hiddenRow(fresh) : fresh);
  else if (!(await isParting(tx, leadId))) await dropLead(tx, leadId);
  await tx.leads.tell(leadId, events);
  for (const [id, joined] of apart) await show(tx, id, joined);
  for (const id of part) await hide(tx, id, leadId);
  // What it is being joined to shows some of it.
  if (row?.hidden) await recompute(tx, await meantBy(tx, leadId), now);
}

/** Whether it is shown because it is being made itself again. */
async function isParting(tx: WriteTransaction, leadId: string): Promise<boolean> {
  const outbox = tx.objectStore('outbox').index('state');
  const underWay = [...(await outbox.getAll('pending')), ...(await outbox.getAll('sent'))];
  return underWay.some(({ parted }) => parted === leadId);
}

/** Forgets a lead and its history. */
export async function dropLead(tx: WriteTransaction, leadId: string): Promise<void> {
  await tx.leads.delete(leadId);
  await tx.leads.dropHistory(leadId);
}

/** Whether the server's row does not show the operation yet. */
const isUnderWay = ({ state }: OutboxRow): boolean => state === 'pending' || state === 'sent';

/**
 * What cannot be applied here any more is left out; whether it counts is the server's to say. `part` are the leads that
 * end up joined to this one, `apart` those that no longer are, as they were.
 */
async function replay(
  tx: WriteTransaction,
  base: Lead | null,
  operations: readonly OutboxRow[],
  now: number,
) {
  const actor = await readActor(tx);
  let lead = base ?? undefined;
  const events: LeadEvent[] = [];
  const unions = new Map<string, Joined | Merged>();
  const part = new Set<string>();
  const apart = new Map<string, Lead>();
  for (const { envelope, leadId } of operations) {
    const second = await findSecond(tx, envelope, leadId, unions);
    // What it was written about may have become part of this lead.
    const here = { ...envelope, leadId };
    const applied = applyOperation({ lead, matched: [], ...second }, here, actor, now);
    if (!applied.ok) continue;
    const { change, restored } = applied;
    lead = applied.lead;
    events.push({ id: envelope.opId, leadId, by: actor.by, at: envelope.at, change });
    if (change.kind === 'joined' || change.kind === 'merged') unions.set(envelope.opId, change);
    if (change.kind === 'joined') {
      part.add(change.lead.id);
      apart.delete(change.lead.id);
    }
    if (restored) {
      part.delete(restored.id);
      apart.set(restored.id, restored);
    }
  }
  return { lead, events, apart, part };
}
