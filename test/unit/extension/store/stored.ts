import type { Bundle } from '@clew/extension/store/bundle.ts';
import type { Database, LeadRow } from '@clew/extension/store/database.ts';
import type { LeadEvent } from '@clew/shared/history.ts';

/** Everything that bundles hold. */
export function unbundle(bundles: readonly Bundle[]): { leads: LeadRow[]; events: LeadEvent[] } {
  const parsed = (texts: readonly string[]) =>
    texts.filter((text) => text !== '').map((text) => JSON.parse(text));
  return {
    leads: bundles.flatMap(({ rows }) => parsed(rows)),
    events: bundles.flatMap(({ histories }) => parsed(histories)).flat(),
  };
}

export const stored = async (db: Database) => unbundle(await db.getAll('bundle'));

export const storedRow = async (db: Database, id: string): Promise<LeadRow | undefined> =>
  (await stored(db)).leads.find((row) => row.id === id);

export const storedEvents = async (db: Database, leadId: string): Promise<LeadEvent[]> =>
  (await stored(db)).events.filter((event) => event.leadId === leadId);
