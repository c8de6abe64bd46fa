import { z } from 'zod';
import { isPublicSuffix } from './contact/domains.ts';
import { LeadId, listFields, textFields } from './lead.ts';
import { isRecipeSelector, maxSelector } from './recipe-selector.ts';

/**
 * What a rep has taught by pointing at an element: on pages of this site like that one, a field of their subject is
 * what `selector` finds. Flat data and nothing else, because team-mates send it: it can name an element to read, and
 * it cannot say what to do.
 */

/** Recipes a workspace keeps at most, and those tried on one page. */
export const maxRecipes = 500;
export const maxRecipesTried = 40;

/** A host name of whole labels; none that many sites share, such as `co.uk`. */
const Host = z
  .string()
  .max(253)
  .regex(/^[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,10}$/)
  .refine((host) => !isPublicSuffix(host));

export const Recipe = z.strictObject({
  /** UUIDv7, made by the browser in which it was taught. */
  id: LeadId,
  host: Host,
  /** Segments of a path; `*` stands for any one. See path-pattern.ts. */
  pathPattern: z
    .string()
    .max(300)
    .regex(/^(?:\/[^\s/?#]{1,100}){1,12}$|^\/$/),
  field: z.enum([...textFields, ...listFields]),
  selector: z.string().max(maxSelector).refine(isRecipeSelector),
  /** Who taught it; null before any sign-in. From a rep the server takes it as her own. */
  by: z.string().max(100).nullable(),
  at: z.int(),
});
export type Recipe = z.infer<typeof Recipe>;

/** What a browser asks of the server. Sent twice it counts once. */
export const RecipeChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('save'), recipe: Recipe }),
  z.strictObject({ kind: z.literal('remove'), id: LeadId }),
]);
export type RecipeChange = z.infer<typeof RecipeChange>;

/** `full`: the workspace keeps no more of them. `not_allowed`: it was taught by somebody else. */
export const RecipeResult = z.strictObject({
  status: z.enum(['applied', 'full', 'not_allowed']),
  seq: z.int().nullable(),
});
export type RecipeResult = z.infer<typeof RecipeResult>;

/** The recipes with a change made to them. */
export function withChange(recipes: readonly Recipe[], change: RecipeChange): Recipe[] {
  const id = change.kind === 'save' ? change.recipe.id : change.id;
  const others = recipes.filter((recipe) => recipe.id !== id);
  return change.kind === 'save' ? [...others, change.recipe] : others;
}
