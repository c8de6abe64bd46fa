import type { LeadFields } from '@clew/shared/lead.ts';
import { contactKeys, hashLength } from '@clew/shared/suppression.ts';
import type { Database, Meta, OutboxRow } from './database.ts';
import { unhand } from './joins.ts';
import { recompute } from './optimistic.ts';
import { sweeps } from './sweep.ts';
import { type WriteTransaction, write } from './transaction.ts';

const encoder = new TextEncoder();

/** Whether somebody asked the workspace not to be contacted, as far as this browser knows. */
export async function isSuppressed(db: Database, fields: LeadFields): Promise<boolean> {
  const list = (await db.get('meta', 'suppression')) as Meta['suppression'] | undefined;
  if (!list || list.hashes.length === 0) return false;
  const sha256 = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', encoder.encode(list.key), sha256, false, ['sign']);
  const hashes = new Set(list.hashes);
  for (const each of contactKeys(fields)) {
    const signed = new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(each)));
    const text = btoa(String.fromCharCode(...signed))
      .replaceAll('+', '-')
      .replaceAll('/', '_');
    if (hashes.has(text.slice(0, hashLength))) return true;
  }
  return false;
}

/**
 * The server has refused what would bring in somebody who asked not to be contacted. That it did is kept, for the rep to
 * see; of the person nothing is, nor of what else was noted about her where only this browser knew her.
 */
export async function keepRefusalOnly(tx: WriteTransaction, row: OutboxRow, now: number): Promise<void> {
  const outbox = tx.objectStore('outbox');
  const { leadId, opId, envelope } = row;
  const isOwn = (await tx.leads.get(leadId))?.base === null;
  for (const other of await outbox.index('leadId').getAll(leadId))
    if (isOwn && other.opId !== opId) await outbox.delete(other.opSeq!);
  const emptied = { ...envelope, args: null };
  await outbox.put({ ...row, envelope: emptied, state: 'quarantined', reason: 'suppressed' });
  await tx.leads.untell(leadId, new Set([opId]));
  await unhand(tx, row);
  await recompute(tx, leadId, now);
  await tx.objectStore('meta').put(sweeps, 'sweepDue');
}

/** The rep has seen it. */
export async function dismissRefusal(db: Database, opId: string): Promise<void> {
  await write(db, async (tx) => {
    const row = await tx.objectStore('outbox').index('opId').get(opId);
    if (row?.reason === 'suppressed') await tx.objectStore('outbox').delete(row.opSeq!);
  });
}
