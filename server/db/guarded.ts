import { callErrors } from '@clew/shared/errors.ts';
import { and, eq, sql } from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import { CallError } from '../errors.ts';
import type { Database } from './database.ts';
import { seqGuard, workspace } from './schema/workspace.ts';

export type Statement = BatchItem<'sqlite'>;

/** What a decision wants written. `seq` is the one it was decided at; no statements means nothing to do. */
export type Decision<T> = { seq: number; statements: Statement[]; result: T };

const tries = 8;

/** Changes to one workspace wait for one another within this process, so that they rarely meet in the database. */
const turnsOf = new WeakMap<Database, Map<string, Promise<unknown>>>();

/**
 * The only way to change what the members of a workspace share: read, decide, write, where the write holds only if
 * nothing has changed since the read; else all of it is done again. Correct with any number of processes.
 * @param decide reads and returns the statements, which may count on the next seq being `seq + 1`
 */
export function changeWorkspace<T>(
  database: Database,
  workspaceId: string,
  decide: () => Promise<Decision<T>>,
): Promise<T> {
  const turns = turnsOf.get(database) ?? new Map<string, Promise<unknown>>();
  turnsOf.set(database, turns);
  const turn = (turns.get(workspaceId) ?? Promise.resolve()).then(() =>
    change(database, workspaceId, decide),
  );
  const settled = turn
    .catch(() => {})
    .then(() => {
      if (turns.get(workspaceId) === settled) turns.delete(workspaceId);
    });
  turns.set(workspaceId, settled);
  return turn;
}

async function change<T>(
  database: Database,
  workspaceId: string,
  decide: () => Promise<Decision<T>>,
): Promise<T> {
  for (let attempt = 1; attempt <= tries; attempt++) {
    const { seq, statements, result } = await decide();
    if (statements.length === 0 || (await write(database, workspaceId, seq, statements))) return result;
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 2 ** attempt * 5));
  }
  throw new CallError(callErrors.busy);
}

/** @returns false when the workspace has moved on since `seq` and nothing was written */
async function write(
  { writer }: Database,
  workspaceId: string,
  seq: number,
  statements: Statement[],
): Promise<boolean> {
  try {
    await writer.batch([
      writer
        .update(workspace)
        .set({ seq: seq + 1 })
        .where(and(eq(workspace.id, workspaceId), eq(workspace.seq, seq))),
      writer.insert(seqGuard).select(sql`SELECT 0 WHERE changes() = 0`),
      ...statements,
    ]);
    return true;
  } catch (error) {
    if (error instanceof Error && error.message.includes('stale_seq')) return false;
    throw error;
  }
}
