import type { Refusal } from '@clew/shared/errors.ts';
import { uuidv7 } from '@clew/shared/id.ts';
import { identityKeys, leadKeys } from '@clew/shared/identity.ts';
import type { Lead } from '@clew/shared/lead.ts';
import {
  applyOperation,
  captureName,
  type OperationArgs,
  type OperationName,
  type Target,
} from '@clew/shared/operations/apply.ts';
import type { OperationEnvelope } from '@clew/shared/operations/operation.ts';
import { schemaVersion } from '@clew/shared/sync.ts';
import type { Database } from './database.ts';
import { findSecond, hide, meantBy, show } from './joins.ts';
import { readActor } from './optimistic.ts';
import { leadRow } from './rows.ts';
import { readMeta, type WriteTransaction, write } from './transaction.ts';

/** What time it is and what chance brings; arguments, so that a whole day of sync can be simulated. */
export type Surroundings = { now(): number; random(bytes: number): Uint8Array };

export const newId = ({ now, random }: Surroundings): string => uuidv7(now(), random(10));

export type OperationRequest = {
  [Name in OperationName]: { name: Name; leadId: string; args: OperationArgs[Name] };
}[OperationName];

export type Performed = { ok: true; lead: Lead } | { ok: false; reason: Refusal };

/**
 * Applies an operation here and queues it for the server, both or neither. When the promise resolves with `ok`,
 * the effect and the outbox row are on disk. Rejects when the disk refuses (QuotaExceededError): nothing was saved.
 */
export const perform = (db: Database, request: OperationRequest, around: Surroundings): Promise<Performed> =>
  write(db, (tx) => performIn(tx, request, around));

async function performIn(
  tx: WriteTransaction,
  request: OperationRequest,
  around: Surroundings,
): Promise<Performed> {
  const now = around.now();
  const target = await findTarget(tx, request);
  const leadId = target.lead?.id ?? request.leadId;
  const envelope: OperationEnvelope = {
    opId: newId(around),
    name: request.name,
    leadId,
    args: await withKnownIds(tx, request),
    at: now,
  };
  const actor = await readActor(tx);
  const second = await findSecond(tx, envelope, leadId);
  const applied = applyOperation({ ...target, ...second }, envelope, actor, now);
  if (!applied.ok) return applied;
  const { change, restored } = applied;
  const before = await tx.leads.get(leadId);
  const base = before ? (before.base === undefined ? before.lead : before.base) : null;
  const membership = await readMeta(tx, 'membership');
  await Promise.all([
    tx.leads.put(leadRow(applied.lead, base)),
    tx.leads.tell(leadId, [{ id: envelope.opId, leadId, by: actor.by, at: now, change }]),
    tx.objectStore('outbox').add({
      opId: envelope.opId,
      leadId,
      workspaceId: membership?.workspace.id ?? null,
      envelope,
      schemaVersion,
      state: 'pending',
      ...(restored && { parted: restored.id }),
    }),
  ]);
  if (change.kind === 'joined') await hide(tx, change.lead.id, leadId);
  if (restored) await show(tx, restored.id, restored);
  return { ok: true, lead: applied.lead };
}

/** Another lead is named by the id that it goes by now, under which it is found again once it is hidden. */
async function withKnownIds(tx: WriteTransaction, { name, args }: OperationRequest): Promise<unknown> {
  return name === 'lead.join' ? { ...args, otherId: await meantBy(tx, args.otherId) } : args;
}

/** The lead that an operation means: the one with its id or, for a capture of somebody known here, that person's. */
async function findTarget(tx: WriteTransaction, request: OperationRequest): Promise<Target> {
  const id = await meantBy(tx, request.leadId);
  const row = await tx.leads.get(id);
  if (row || request.name !== captureName) return { lead: row?.lead, matched: [] };
  const { fields, apartFrom = [] } = request.args;
  const keys = identityKeys(fields);
  for (const key of keys) {
    const [known] = await tx.leads.withKey(key);
    if (known && !apartFrom.includes(known.id))
      return { lead: known.lead, matched: keys.filter((each) => leadKeys(known.lead).includes(each)) };
  }
  return { lead: undefined, matched: [] };
}
