import { maxRecipesTried, type Recipe } from '@clew/shared/recipe.ts';
import { browser } from 'wxt/browser';
import { z } from 'zod';
import { recipesFor } from '../store/recipes.ts';
import { withDatabase } from '../store/sweep.ts';
import { readInPage, type TaughtPage } from './read-in-page.ts';

/** The recipes that were tried on a page, and what they found there: to be checked before it is believed. */
export type TaughtReading = { recipes: Recipe[]; page: unknown };

/** Tries what was taught for the page in a tab; undefined where nothing was. Never rejects. */
export async function readTaught(tabId: number): Promise<TaughtReading | undefined> {
  try {
    const { url } = await browser.tabs.get(tabId);
    const recipes = url ? await recipesOf(url) : [];
    return recipes.length > 0 ? { recipes, page: await readElements(tabId, recipes) } : undefined;
  } catch {
    return undefined;
  }
}

/** What the recipes' elements in a tab hold. */
export async function readElements(
  tabId: number,
  recipes: readonly { id: string; selector: string }[],
): Promise<unknown> {
  const flat = recipes.map(({ id, selector }) => ({ id, selector }));
  const [frame] = await browser.scripting.executeScript({
    target: { tabId },
    func: readInPage,
    args: [flat],
  });
  return frame?.result;
}

const recipesOf = (url: string): Promise<Recipe[]> => withDatabase((db) => recipesFor(db, url));

const Page = z.strictObject({
  url: z.string().max(2_000),
  read: z
    .array(
      z.strictObject({ id: z.string().max(100), text: z.string().max(1_000), href: z.string().max(2_000) }),
    )
    .max(maxRecipesTried),
});

/** null when it is not what a page can have said. */
export function checkTaught(page: unknown): TaughtPage | null {
  const result = Page.safeParse(page);
  return result.success ? result.data : null;
}
