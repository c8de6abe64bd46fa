import { type Cursor, maxPushOperations, type OperationResult, schemaVersion } from '@clew/shared/sync.ts';
import type { Database } from '../store/database.ts';
import { lapse, readMembership } from '../store/membership.ts';
import { nextBatch, pruneSettled, settle } from '../store/outbox.ts';
import { nextRecipeChange, settleRecipe } from '../store/recipes.ts';
import { takePage } from '../store/take-page.ts';
import { SyncError, type Transport } from './transport.ts';

const pageSize = 500;

export type SyncDeps = {
  db: Database;
  transport: Transport;
  now(): number;
  /** Called when a page is here and others are to come. */
  onPage?: () => void;
};

/**
 * Pushes everything that waits, pulls everything that is new, and sends what was taught: leads come first. Must not run twice at once on one database.
 * Rejects with a SyncError; whatever was done until then stands, and running it again goes on from there.
 */
export async function sync(deps: SyncDeps): Promise<void> {
  const membership = await readMembership(deps.db);
  if (!membership) return;
  try {
    await exchange(deps, membership.workspace.id);
  } catch (error) {
    if (error instanceof SyncError && error.kind === 'signed_out') await lapse(deps.db, deps.now());
    throw error;
  }
}

async function exchange(deps: SyncDeps, workspaceId: string): Promise<void> {
  await push(deps, workspaceId);
  const again = await pull(deps);
  // A server that came back from an old backup lacks what it once had: that waits again, and goes now.
  if (again && (await nextBatch(deps.db, workspaceId, 1)).length > 0) return exchange(deps, workspaceId);
  await pruneSettled(deps.db, deps.now());
  await sendRecipes(deps, workspaceId);
}

async function push({ db, transport, now }: SyncDeps, workspaceId: string): Promise<void> {
  let limit = maxPushOperations;
  const waiting = new Set<string>();
  for (;;) {
    const operations = await nextBatch(db, workspaceId, limit, waiting);
    if (operations.length === 0) return;
    let results: OperationResult[];
    try {
      ({ results } = await transport.push({ schemaVersion, operations }));
    } catch (error) {
      if (!(error instanceof SyncError) || error.kind !== 'too_large' || operations.length === 1) throw error;
      limit = Math.ceil(operations.length / 2);
      continue;
    }
    await settle(db, results, now());
    const answered = new Set(results.map(({ opId }) => opId));
    for (const { opId } of operations) if (!answered.has(opId)) waiting.add(opId);
  }
}

/** @returns whether what was accepted before is to be sent again */
async function pull({ db, transport, now, onPage }: SyncDeps): Promise<boolean> {
  const ask = (cursor: Cursor | null) => transport.pull({ cursor, limit: pageSize });
  let page = await ask(await place(db));
  let again = false;
  while (page.more) {
    // The server reads the next page while this one is taken in.
    const [taken, next] = await Promise.allSettled([takePage(db, page, now()), ask(page.cursor)]);
    if (taken.status === 'rejected') throw taken.reason;
    if (taken.value) again = true;
    onPage?.();
    if (next.status === 'rejected') throw next.reason;
    page = next.value;
  }
  return (await takePage(db, page, now())) || again;
}

/** What an older extension did not know of in the pages that it took in is not here: then all of them are read again. */
async function place(db: Database): Promise<Cursor | null> {
  const [cursor, readAs] = await Promise.all([db.get('meta', 'cursor'), db.get('meta', 'readAs')]);
  return readAs === schemaVersion ? ((cursor as Cursor | undefined) ?? null) : null;
}

async function sendRecipes({ db, transport }: SyncDeps, workspaceId: string): Promise<void> {
  for (;;) {
    const change = await nextRecipeChange(db, workspaceId);
    if (!change) return;
    await settleRecipe(db, change, await transport.changeRecipe(change));
  }
}
