import type { Recipe } from '@clew/shared/recipe.ts';
import type { Changes } from './changes.ts';
import type { Database, Meta } from './database.ts';
import { newId, type Surroundings } from './perform.ts';
import { allRecipes, changeRecipe, noteRecipes, type RecipeMisses } from './recipes.ts';

/** What was taught, as the panel sees it. Nothing here waits for a network. */
export type RecipeStore = {
  /** Newest last. */
  all(): Promise<Recipe[]>;
  misses(): Promise<RecipeMisses>;
  /** Resolves when it is on disk. */
  teach(recipe: Pick<Recipe, 'host' | 'pathPattern' | 'field' | 'selector'>): Promise<Recipe>;
  remove(id: string): Promise<void>;
  /** Takes a removal back. */
  restore(recipe: Recipe): Promise<void>;
  /** Counts which recipes a reading at `at` (ms) found something by. */
  note(tried: { found: readonly string[]; missed: readonly string[] }, at: number): Promise<void>;
};

export function recipeStore(db: Database, changes: Changes, around: Surroundings): RecipeStore {
  const save = async (recipe: Recipe): Promise<void> => {
    await changeRecipe(db, { kind: 'save', recipe });
    changes.announce('operation');
  };
  return {
    all: () => allRecipes(db),
    misses: async () => ((await db.get('meta', 'recipeMisses')) as Meta['recipeMisses'] | undefined) ?? {},
    async teach(taught) {
      const membership = (await db.get('meta', 'membership')) as Meta['membership'] | undefined;
      const by = membership?.user.id ?? null;
      const recipe: Recipe = { ...taught, id: newId(around), by, at: around.now() };
      await save(recipe);
      return recipe;
    },
    async remove(id) {
      await changeRecipe(db, { kind: 'remove', id });
      changes.announce('operation');
    },
    restore: save,
    async note(tried, at) {
      if (tried.found.length + tried.missed.length > 0) await noteRecipes(db, tried, at);
    },
  };
}
