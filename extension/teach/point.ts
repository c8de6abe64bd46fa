import type { DraftField } from '@clew/shared/capture.ts';
import type { FieldName } from '@clew/shared/lead.ts';
import { pathPatternOf } from '@clew/shared/path-pattern.ts';
import type { Recipe } from '@clew/shared/recipe.ts';
import { browser } from 'wxt/browser';
import { z } from 'zod';
import { isRefusal } from '../capture/reading.ts';
import { checkTaught, readElements } from './read-taught.ts';
import { taughtFields } from './taught-drafts.ts';

/**
 * What came of letting the rep point. `nothing`: the element holds nothing of the kind; `closed`: the page may not be
 * touched before the next click on the toolbar.
 */
export type PointedAt =
  | { kind: 'taught'; url: string; fields: DraftField[]; recipe: TaughtRecipe }
  | { kind: 'cancelled' | 'nothing' | 'closed' };
export type TaughtRecipe = Pick<Recipe, 'host' | 'pathPattern' | 'field' | 'selector'>;

const Pointed = z.strictObject({ url: z.url().max(2_000), selector: z.string().max(1_000) }).nullable();

/** Lets the rep point at what `field` is on the page in a tab, and reads it there as the recipe will from now on. */
export async function pointOut(
  tabId: number,
  field: FieldName,
  around: { region: string; now(): number },
): Promise<PointedAt> {
  try {
    const [frame] = await browser.scripting.executeScript({ target: { tabId }, files: ['/pick.js'] });
    const pointed = Pointed.parse(frame?.result ?? null);
    if (!pointed) return { kind: 'cancelled' };
    const { url, selector } = pointed;
    if (selector === '') return { kind: 'nothing' };
    const page = checkTaught(await readElements(tabId, [{ id: '', selector }]));
    const element = page?.url === url ? page.read[0] : undefined;
    const { hostname, pathname } = new URL(url);
    const recipe = {
      host: hostname.replace(/^www\./, ''),
      pathPattern: pathPatternOf(pathname),
      field,
      selector,
    };
    const place = { url: new URL(url), region: around.region };
    const fields = element ? taughtFields(recipe, element, place, { url, at: around.now() }) : [];
    return fields.length > 0 ? { kind: 'taught', url, fields, recipe } : { kind: 'nothing' };
  } catch (error) {
    // A page that moves on while it is pointed at takes the question with it.
    return { kind: isRefusal(error) ? 'closed' : 'cancelled' };
  }
}

/** Takes the pointing away from the page, if one is under way there. */
export async function endPointing(tabId: number): Promise<void> {
  const end = () => (globalThis as { clewEndPick?: () => void }).clewEndPick?.();
  await browser.scripting.executeScript({ target: { tabId }, func: end }).catch(() => {});
}
