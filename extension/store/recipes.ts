import { servesPage } from '@clew/shared/path-pattern.ts';
import {
  maxRecipesTried,
  Recipe,
  type RecipeChange,
  type RecipeResult,
  withChange,
} from '@clew/shared/recipe.ts';
import type { PullOutput } from '@clew/shared/sync.ts';
import type { Database, Meta } from './database.ts';
import { readMeta, type WriteTransaction, write } from './transaction.ts';

/**
 * What was taught, as this browser shows it: the server's recipes with what has not reached it on top.
 * A change waits here until the server has answered; one that the workspace has no room for stays here for good.
 */
export type WaitingRecipe = {
  change: RecipeChange;
  /** The workspace it was made for; null before any was connected. */
  workspaceId: string | null;
  /** The server keeps no more of them: it works on this device alone. */
  refused?: true;
};

/** How often in a row a recipe found nothing, and when that was counted last. */
export type RecipeMisses = Record<string, { misses: number; at: number }>;

type MetaReader = { get(store: 'meta', key: keyof Meta): Promise<Meta[keyof Meta] | undefined> };

const read = async <K extends keyof Meta>(db: MetaReader, key: K): Promise<Meta[K] | undefined> =>
  (await db.get('meta', key)) as Meta[K] | undefined;

/** Newest last. */
export async function allRecipes(db: Database): Promise<Recipe[]> {
  const [known, waiting, membership] = await Promise.all([
    read(db, 'recipes'),
    read(db, 'waitingRecipes'),
    read(db, 'membership'),
  ]);
  const workspaceId = membership?.workspace.id ?? null;
  return (waiting ?? [])
    .filter((each) => each.workspaceId === workspaceId)
    .reduce((recipes, { change }) => withChange(recipes, change), known ?? []);
}

/** Those to be tried on a page, the oldest first: where two teach one field, the later one counts. */
export async function recipesFor(db: Database, url: string): Promise<Recipe[]> {
  if (!URL.canParse(url)) return [];
  const page = new URL(url);
  return (await allRecipes(db)).filter((recipe) => servesPage(recipe, page)).slice(-maxRecipesTried);
}

/** On disk when it resolves. */
export async function changeRecipe(db: Database, change: RecipeChange): Promise<void> {
  await write(db, async (tx) => {
    const membership = await readMeta(tx, 'membership');
    const waiting = (await readMeta(tx, 'waitingRecipes')) ?? [];
    const own: WaitingRecipe = { change, workspaceId: membership?.workspace.id ?? null };
    await tx.objectStore('meta').put([...waiting, own], 'waitingRecipes');
  });
}

/** The oldest change that has yet to reach this workspace. */
export const nextRecipeChange = async (db: Database, workspaceId: string) =>
  (await read(db, 'waitingRecipes'))?.find((each) => each.workspaceId === workspaceId && !each.refused)
    ?.change;

/** Takes in what the server said about a change. What it took shows as its own until the next pull brings it. */
export const settleRecipe = (db: Database, change: RecipeChange, result: RecipeResult): Promise<void> =>
  write(db, (tx) => settleIn(tx, change, result));

async function settleIn(tx: WriteTransaction, change: RecipeChange, { status }: RecipeResult): Promise<void> {
  const meta = tx.objectStore('meta');
  const waiting = (await readMeta(tx, 'waitingRecipes')) ?? [];
  const index = waiting.findIndex((each) => JSON.stringify(each.change) === JSON.stringify(change));
  const settled = waiting[index];
  if (settled) {
    const rest = waiting.toSpliced(
      index,
      1,
      ...(status === 'full' ? [{ ...settled, refused: true as const }] : []),
    );
    await meta.put(rest, 'waitingRecipes');
    if (status === 'applied')
      await meta.put(withChange((await readMeta(tx, 'recipes')) ?? [], change), 'recipes');
  }
}

/**
 * Takes in the server's recipes, only those that are what they should be. A server restored from a backup is sent
 * again what this person taught since.
 */
export async function takeRecipes(
  tx: WriteTransaction,
  recipes: NonNullable<PullOutput['recipes']>,
  restored: boolean,
): Promise<void> {
  const meta = tx.objectStore('meta');
  const good = recipes.filter((recipe) => Recipe.safeParse(recipe).success);
  if (restored) {
    const membership = await readMeta(tx, 'membership');
    const lost = ((await readMeta(tx, 'recipes')) ?? []).filter(
      ({ id, by }) => by === membership?.user.id && !good.some((each) => each.id === id),
    );
    const again = lost.map(
      (recipe): WaitingRecipe => ({
        change: { kind: 'save', recipe },
        workspaceId: membership?.workspace.id ?? null,
      }),
    );
    await meta.put([...again, ...((await readMeta(tx, 'waitingRecipes')) ?? [])], 'waitingRecipes');
  }
  await meta.put(good, 'recipes');
}

/** What was taught before any workspace was connected goes there. */
export async function claimRecipes(tx: WriteTransaction, workspaceId: string): Promise<void> {
  const waiting = (await readMeta(tx, 'waitingRecipes')) ?? [];
  await tx.objectStore('meta').put(
    waiting.map((each) => ({ ...each, workspaceId: each.workspaceId ?? workspaceId })),
    'waitingRecipes',
  );
}

/** Counts what a reading at `at` tried; the same reading counts once, however often it is told. */
export async function noteRecipes(
  db: Database,
  { found, missed }: { found: readonly string[]; missed: readonly string[] },
  at: number,
): Promise<void> {
  await write(db, async (tx) => {
    const counts: RecipeMisses = { ...(await readMeta(tx, 'recipeMisses')) };
    for (const id of found) delete counts[id];
    for (const id of missed) {
      const before = counts[id];
      if (!before || before.at < at) counts[id] = { misses: (before?.misses ?? 0) + 1, at };
    }
    await tx.objectStore('meta').put(counts, 'recipeMisses');
  });
}
