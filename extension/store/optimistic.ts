import type { LeadEvent } from '@clew/shared/history.ts';
import type { Lead } from '@clew/shared/lead.ts';
import { applyOperation } from '@clew/shared/operations/apply.ts';
import { defaultConfig, type WorkspaceConfig } from '@clew/shared/workspace.ts';
import { type OutboxRow, readMeta, type WriteTransaction } from './database.ts';
import { leadRow } from './rows.ts';

/** Who works here and by which rules; what a reducer needs beside the lead. */
export type Actor = { by: string | null; config: WorkspaceConfig };

export async function readActor(tx: WriteTransaction): Promise<Actor> {
  const membership = await readMeta(tx, 'membership');
  return { by: membership?.user.id ?? null, config: (await readMeta(tx, 'config')) ?? defaultConfig };
}

/** Shows a lead anew: the server's row with what is under way on top. A lead that nothing is left of disappears. */
export async function recompute(tx: WriteTransaction, leadId: string, now: number): Promise<void> {
  const row = await tx.objectStore('lead').get(leadId);
  const base = row && row.base === undefined ? row.lead : (row?.base ?? null);
  const operations = (await tx.objectStore('outbox').index('leadId').getAll(leadId)).filter(isUnderWay);
  const { lead, events } = replay(base, operations, await readActor(tx), now);
  if (lead) await tx.objectStore('lead').put(leadRow(lead, operations.length > 0 ? base : undefined));
  else await tx.objectStore('lead').delete(leadId);
  for (const event of events) await tx.objectStore('event').put(event);
}

/** Whether the server's row does not show the operation yet. */
const isUnderWay = ({ state }: OutboxRow): boolean => state === 'pending' || state === 'sent';

/** What cannot be applied here any more is left out; whether it counts is the server's to say. */
function replay(base: Lead | null, operations: readonly OutboxRow[], actor: Actor, now: number) {
  let lead = base ?? undefined;
  const events: LeadEvent[] = [];
  for (const { envelope, leadId } of operations) {
    const applied = applyOperation({ lead, matched: [] }, envelope, actor, now);
    if (!applied.ok) continue;
    lead = applied.lead;
    events.push({ id: envelope.opId, leadId, by: actor.by, at: envelope.at, change: applied.change });
  }
  return { lead, events };
}
