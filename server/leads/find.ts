import type { Scope } from '@clew/shared/access.ts';
import type { Lead } from '@clew/shared/lead.ts';
import { and, eq, inArray, or, sql } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { identityKey, lead } from '../db/schema/lead.ts';
import { leadFromRow } from '../sync/rows.ts';
import { visibleTo } from '../sync/visibility.ts';

/**
 * The leads that the asker sees and that hold an address, whether it tells them apart from others or not.
 * @param key as `typedKey` gives it
 * @param typed as it was typed
 */
export async function findByAddress(
  scope: Scope,
  { reader }: Database,
  key: string,
  typed: string,
): Promise<Lead[]> {
  const keys = [key, key.replace(':', ':org:')];
  const holders = reader
    .select({ id: identityKey.leadId })
    .from(identityKey)
    .where(and(eq(identityKey.workspaceId, scope.workspaceId), inArray(identityKey.key, keys)));
  const lists = ['emails', 'phones', 'profiles'].map(
    (name) =>
      sql`EXISTS (SELECT 1 FROM json_each(${lead.data}, ${`$.fields.${name}`}) AS held WHERE held.value = ${typed})`,
  );
  const rows = await reader
    .select()
    .from(lead)
    .where(and(visibleTo(scope), or(inArray(lead.id, holders), ...lists)))
    .limit(50);
  return rows.map(leadFromRow);
}
