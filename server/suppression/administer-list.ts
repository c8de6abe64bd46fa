import type { Scope } from '@clew/shared/access.ts';
import { maxSuppressed } from '@clew/shared/suppression.ts';
import { and, count, eq } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { suppressed, workspace } from '../db/schema/workspace.ts';
import { administer, isAdmin } from '../workspaces/administer.ts';
import { hashOf, suppress } from './suppressed.ts';

/** How many are on the list; who they are nobody can tell. */
export async function countSuppressed({ workspaceId }: Scope, { reader }: Database): Promise<number> {
  const [row] = await reader
    .select({ entries: count() })
    .from(suppressed)
    .where(eq(suppressed.workspaceId, workspaceId));
  return row!.entries;
}

/**
 * Puts somebody on the list, or takes her off.
 * @param key as `typedKey` gives it
 * @returns `same` when she was there, or was not, already
 * @throws CallError forbidden unless an admin asks
 */
export const changeList = (
  scope: Scope,
  database: Database,
  how: 'add' | 'remove',
  key: string,
  now: number,
): Promise<'done' | 'same' | 'full'> =>
  administer(scope, database, now, isAdmin, async ({ seq }) => {
    const { reader, writer } = database;
    const own = eq(suppressed.workspaceId, scope.workspaceId);
    const [lister] = await reader.select().from(workspace).where(eq(workspace.id, scope.workspaceId));
    const { suppressionKey } = lister!;
    const one = and(own, eq(suppressed.hash, suppressionKey === null ? '' : hashOf(suppressionKey, key)));
    const [[held], [all]] = await reader.batch([
      reader.select().from(suppressed).where(one),
      reader.select({ entries: count() }).from(suppressed).where(own),
    ]);
    const audited = {
      action: how === 'add' ? 'suppression.added' : 'suppression.removed',
      details: {},
    } as const;
    if (how === 'remove') {
      const statements = held ? [writer.delete(suppressed).where(one)] : [];
      return { statements, audited, result: held ? 'done' : 'same' };
    }
    if (held) return { statements: [], audited, result: 'same' };
    if (all!.entries >= maxSuppressed) return { statements: [], audited, result: 'full' };
    return { statements: suppress(database, lister!, [key], { seq, now }), audited, result: 'done' };
  });
