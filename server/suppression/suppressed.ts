import { createHmac, randomBytes } from 'node:crypto';
import { captureName } from '@clew/shared/operations/apply.ts';
import { readCapture } from '@clew/shared/operations/capture.ts';
import { edit } from '@clew/shared/operations/edit.ts';
import type { OperationEnvelope } from '@clew/shared/operations/operation.ts';
import { contactKeys, hashLength } from '@clew/shared/suppression.ts';
import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import type { Statement } from '../db/guarded.ts';
import { insertRows } from '../db/insert-rows.ts';
import { suppressed, workspace } from '../db/schema/workspace.ts';

/** A workspace as far as its list goes. `suppressionKey` is null while there never was anybody on it. */
export type Lister = Pick<typeof workspace.$inferSelect, 'id' | 'suppressionKey'>;

/** HMAC-SHA-256 under the workspace's own key, cut to `hashLength` letters of base64url. */
export const hashOf = (suppressionKey: string, key: string): string =>
  createHmac('sha256', suppressionKey).update(key).digest('base64url').slice(0, hashLength);

/**
 * The one question that whatever brings people in or takes them out asks: push, import and export.
 * @param reachedBy the contact keys of each person
 * @returns for each whether she asked not to be contacted
 */
export async function areSuppressed(
  { reader }: Database,
  { id, suppressionKey }: Lister,
  reachedBy: readonly (readonly string[])[],
): Promise<boolean[]> {
  if (suppressionKey === null || reachedBy.every((keys) => keys.length === 0))
    return reachedBy.map(() => false);
  const hashes = reachedBy.map((keys) => keys.map((key) => hashOf(suppressionKey, key)));
  const asked = JSON.stringify([...new Set(hashes.flat())]);
  const [rows] = await reader.batch([
    reader
      .select({ hash: suppressed.hash })
      .from(suppressed)
      .where(
        and(
          eq(suppressed.workspaceId, id),
          sql`${suppressed.hash} IN (SELECT value FROM json_each(${asked}))`,
        ),
      ),
  ]);
  const found = new Set(rows.map(({ hash }) => hash));
  return hashes.map((each) => each.some((hash) => found.has(hash)));
}

/** The operations that would bring in somebody, or an address of somebody, who asked not to be contacted; by id. */
export async function suppressedOperations(
  database: Database,
  lister: Lister,
  operations: readonly OperationEnvelope[],
): Promise<Set<string>> {
  const answers = await areSuppressed(database, lister, operations.map(broughtIn));
  return new Set(operations.flatMap(({ opId }, n) => (answers[n] ? [opId] : [])));
}

function broughtIn({ name, args }: OperationEnvelope): string[] {
  if (name === captureName) return contactKeys(readCapture(args)?.fields ?? none);
  if (name !== edit.name) return [];
  const { success, data } = edit.args.safeParse(args);
  if (!success) return [];
  const { field, value, base } = data;
  if (field === 'website') return contactKeys({ ...none, website: String(value) });
  if (!Array.isArray(value)) return [];
  return contactKeys({ ...none, [field]: value.filter((each) => !base.includes(each)) });
}

const none = { emails: [], phones: [], profiles: [], website: '' };

/** A part of a guarded write batch at `seq`: from then on whoever is reached by these is on the list. */
export function suppress(
  { writer }: Database,
  { id: workspaceId, suppressionKey }: Lister,
  keys: readonly string[],
  { seq, now }: { seq: number; now: number },
): Statement[] {
  const key = suppressionKey ?? randomBytes(32).toString('base64url');
  return [
    writer
      .update(workspace)
      .set({ suppressionKey: key, configSeq: seq })
      .where(eq(workspace.id, workspaceId)),
    ...insertRows(
      suppressed,
      keys.map((each) => ({ workspaceId, hash: hashOf(key, each), at: now })),
      'ON CONFLICT DO NOTHING',
    ),
  ];
}

/** A part of a batch: the whole list if anything of the configuration has changed since `seq`, else nothing. */
export const listOf = ({ workspaceId }: { workspaceId: string }, { reader }: Database, seq: number) =>
  reader
    .select({ hash: suppressed.hash })
    .from(suppressed)
    .where(
      inArray(
        suppressed.workspaceId,
        reader
          .select({ id: workspace.id })
          .from(workspace)
          .where(and(eq(workspace.id, workspaceId), gt(workspace.configSeq, seq))),
      ),
    )
    .orderBy(asc(suppressed.at), asc(suppressed.hash));
