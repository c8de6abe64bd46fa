import type { Refusal } from '@clew/shared/errors.ts';
import { emptyFields, LeadFields } from '@clew/shared/lead.ts';
import { captureName } from '@clew/shared/operations/apply.ts';
import type { OperationEnvelope } from '@clew/shared/operations/operation.ts';
import type { Database, OutboxRow } from './database.ts';
import { meantBy } from './joins.ts';
import { recompute } from './optimistic.ts';
import { newId, type Surroundings } from './perform.ts';
import { read, write } from './transaction.ts';

/** One thing that was done here and that the server does not have. `reason`: why it refused it, null while it waits. */
export type Unsynced = { envelope: OperationEnvelope; fields: LeadFields; reason: Refusal | null };

/** In the order in which it was done. `fields` are those of the lead it is about, empty where that is gone. */
export async function listUnsynced(db: Database): Promise<Unsynced[]> {
  const tx = read(db);
  const rows = (await tx.objectStore('outbox').getAll()).filter(isUnsynced);
  return Promise.all(
    rows.map(async ({ envelope, leadId, reason }) => {
      const lead = (await tx.leads.get(await meantBy(tx, leadId)))?.lead;
      return { envelope, fields: lead?.fields ?? capturedFields(envelope), reason: reason ?? null };
    }),
  );
}

const isUnsynced = ({ state }: OutboxRow): boolean => state === 'pending' || state === 'quarantined';

/** A lead whose capture was refused is shown nowhere; what was captured is in the operation. */
export function capturedFields({ name, args }: OperationEnvelope): LeadFields {
  const fields = name === captureName && (args as { fields?: unknown } | null)?.fields;
  const parsed = LeadFields.safeParse(fields);
  return parsed.success ? parsed.data : emptyFields('person');
}

/** Asks the server once more for what it refused. It goes by a new id: the server has judged the old one for good. */
export async function retry(db: Database, opId: string, around: Surroundings): Promise<void> {
  await write(db, async (tx) => {
    const outbox = tx.objectStore('outbox');
    const row = await outbox.index('opId').get(opId);
    if (row?.state !== 'quarantined') return;
    const { reason: _, ...asked } = row;
    const fresh = newId(around);
    const envelope = { ...row.envelope, opId: fresh };
    await outbox.put({ ...asked, opId: fresh, envelope, state: 'pending' });
    await recompute(tx, await meantBy(tx, row.leadId), around.now());
  });
}

/** Everything that only this browser has, for a file: readable, and complete enough to be done again. */
export async function exportUnsynced(db: Database, now: number): Promise<string> {
  const rows = (await db.getAll('outbox')).filter(isUnsynced);
  const operations = rows.map(({ envelope, state, reason, workspaceId, schemaVersion }) => ({
    ...envelope,
    state,
    ...(reason ? { reason } : {}),
    workspaceId,
    schemaVersion,
  }));
  const file = { format: 'clew-unsynced', exportedAt: new Date(now).toISOString(), operations };
  return `${JSON.stringify(file, null, 2)}\n`;
}
