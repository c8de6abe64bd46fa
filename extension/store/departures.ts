import type { LeadFields } from '@clew/shared/lead.ts';
import type { WentTo } from '@clew/shared/sync.ts';
import type { Database, OutboxRow } from './database.ts';
import { readMeta, type WriteTransaction, write } from './transaction.ts';
import { capturedFields } from './unsynced.ts';

/** A lead captured here that the workspace's rules have put out of sight, and where. */
export type Departure = { leadId: string; fields: LeadFields; wentTo: WentTo };

/** More than anybody reads. */
const most = 20;

export const listDepartures = async (db: Database): Promise<Departure[]> =>
  ((await db.get('meta', 'departures')) as Departure[] | undefined) ?? [];

/** The latest first. */
export async function noteDeparture(
  tx: WriteTransaction,
  { envelope }: OutboxRow,
  leadId: string,
  wentTo: WentTo,
): Promise<void> {
  const others = await without(tx, leadId);
  const departure = { leadId, fields: capturedFields(envelope), wentTo };
  await tx.objectStore('meta').put([departure, ...others].slice(0, most), 'departures');
}

export async function forgetDeparture(tx: WriteTransaction, leadId: string): Promise<void> {
  const others = await without(tx, leadId);
  await tx.objectStore('meta').put(others, 'departures');
}

/** It has been read. */
export const dismissDeparture = (db: Database, leadId: string): Promise<void> =>
  write(db, (tx) => forgetDeparture(tx, leadId));

const without = async (tx: WriteTransaction, leadId: string): Promise<Departure[]> =>
  ((await readMeta(tx, 'departures')) ?? []).filter((each) => each.leadId !== leadId);
