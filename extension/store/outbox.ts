import { captureName } from '@clew/shared/operations/apply.ts';
import type { OperationEnvelope } from '@clew/shared/operations/operation.ts';
import { maxPushBytes, maxPushOperations, type OperationResult, replayMs } from '@clew/shared/sync.ts';
import type { Database, OutboxRow } from './database.ts';
import { noteDeparture } from './departures.ts';
import { forget } from './erase.ts';
import { meantBy, pointTo, unhand } from './joins.ts';
import { recompute } from './optimistic.ts';
import { keepRefusalOnly } from './suppression.ts';
import { type WriteTransaction, write } from './transaction.ts';

/** Counts operations by what a rep has to know about them. */
export async function countOutbox(db: Database): Promise<{ pending: number; quarantined: number }> {
  const [pending, quarantined] = await Promise.all([
    db.countFromIndex('outbox', 'state', 'pending'),
    db.countFromIndex('outbox', 'state', 'quarantined'),
  ]);
  return { pending, quarantined };
}

/**
 * The operations waiting for this workspace in order of authorship, as many as one push may carry, but always one.
 * Those written for another workspace wait until that one is connected again.
 * @param waiting operation ids that the server has no answer for yet. What was done after them on the same lead waits as
 * well, but for captures, which may bring that lead back.
 */
export async function nextBatch(
  db: Database,
  workspaceId: string,
  limit = maxPushOperations,
  waiting: ReadonlySet<string> = new Set(),
) {
  const batch: OperationEnvelope[] = [];
  const held = new Set<string>();
  let bytes = 0;
  const { store } = db.transaction('outbox');
  for await (const { value: row } of store.index('state').iterate('pending')) {
    if (row.workspaceId !== workspaceId) continue;
    if (waiting.has(row.opId)) held.add(row.leadId);
    if (waiting.has(row.opId) || (held.has(row.leadId) && row.envelope.name !== captureName)) continue;
    bytes += new TextEncoder().encode(JSON.stringify(row.envelope)).length;
    if (batch.length === limit || (batch.length > 0 && bytes > maxPushBytes)) break;
    batch.push(row.envelope);
  }
  return batch;
}

/** Takes in what the server said about pushed operations. Those it said nothing about stay as they are. */
export async function settle(db: Database, results: readonly OperationResult[], now: number): Promise<void> {
  await write(db, async (tx) => {
    const outbox = tx.objectStore('outbox');
    for (const result of results) {
      const row = await outbox.index('opId').get(result.opId);
      if (row?.state !== 'pending') continue;
      if (result.status === 'applied') {
        await outbox.put({ ...row, state: 'sent' });
        await landed(tx, row, result.leadId, now);
        if (result.wentTo) await noteDeparture(tx, row, result.leadId, result.wentTo);
      } else if (result.reason === 'erased') {
        await forget(tx, row.leadId, now);
      } else if (result.reason === 'suppressed') {
        await keepRefusalOnly(tx, row, now);
      } else {
        await outbox.put({ ...row, state: 'quarantined', reason: result.reason });
        await tx.leads.untell(row.leadId, new Set([row.opId]));
        await unhand(tx, row);
        await recompute(tx, row.leadId, now);
        // Its join may not be known here, and yet it is shown.
        if (row.parted !== undefined) await recompute(tx, row.parted, now);
      }
    }
  });
}

/** The server has applied an operation, to the lead of this id. */
export async function landed(
  tx: WriteTransaction,
  row: OutboxRow,
  leadId: string,
  now: number,
): Promise<void> {
  if (leadId === row.leadId) return;
  const { name, leadId: written } = row.envelope;
  if (name === captureName && written === row.leadId) await becameAnother(tx, row, leadId, now);
  else if ((await meantBy(tx, row.leadId)) !== (await meantBy(tx, leadId)))
    await landedElsewhere(tx, row, leadId, now);
}

/** The lead it was written about was joined to another, and is itself again: only the operation goes back to it. */
async function landedElsewhere(tx: WriteTransaction, row: OutboxRow, leadId: string, now: number) {
  const outbox = tx.objectStore('outbox');
  const moved = await outbox.index('opId').get(row.opId);
  await outbox.put({ ...moved!, leadId });
  await tx.leads.retell(row.leadId, leadId, new Set([row.opId]));
  await recompute(tx, row.leadId, now);
  await recompute(tx, leadId, now);
}

/**
 * The server recognised a lead as one it had, or gave a capture a lead of its own where it was of one that is somebody
 * else's now: what was written about the one is about the other from now on. A lead that the server told of itself
 * stays here, with what was written before, until the server takes it away.
 */
async function becameAnother(
  tx: WriteTransaction,
  { opSeq, leadId }: OutboxRow,
  other: string,
  now: number,
): Promise<void> {
  const theirs = (await tx.leads.get(leadId))?.base;
  if (!theirs) await pointTo(tx, leadId, other);
  const outbox = tx.objectStore('outbox');
  for (const row of await outbox.index('leadId').getAll(leadId)) {
    if (theirs && row.opSeq! < opSeq!) continue;
    // Where these are the server has said.
    if (row.opSeq !== opSeq && (row.state === 'sent' || row.state === 'settled')) continue;
    await outbox.put({ ...row, leadId: other, envelope: { ...row.envelope, leadId: other } });
    await tx.leads.retell(leadId, other, new Set([row.opId]));
  }
  await recompute(tx, leadId, now);
  await recompute(tx, other, now);
}

/** Forgets operations that the server has long had. */
export async function pruneSettled(db: Database, now: number): Promise<void> {
  await write(db, async (tx) => {
    for await (const cursor of tx.objectStore('outbox').index('state').iterate('settled')) {
      const { settledAt = 0 } = cursor.value;
      if (settledAt < now - replayMs) await cursor.delete();
    }
  });
}
