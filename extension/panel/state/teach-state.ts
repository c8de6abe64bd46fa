import type { FieldName } from '@clew/shared/lead.ts';
import type { Recipe } from '@clew/shared/recipe.ts';
import { type Signal, signal } from '@preact/signals';
import type { RecipeMisses } from '../../store/recipes.ts';
import { taughtForm } from '../capture/draft-form.ts';
import type { PanelServices } from '../services.ts';
import type { PageState } from './page-state.ts';

export type TeachState = {
  /** What the rep is being asked to point at; `problem` is why the last thing she pointed at did not do. */
  asked: Signal<{ field: FieldName; problem?: 'nothing' | 'closed' } | undefined>;
  /** Everything taught so far, newest first; undefined until it is known. */
  recipes: Signal<Recipe[] | undefined>;
  misses: Signal<RecipeMisses>;
  /**
   * Resolves to what was learnt, undefined when nothing was.
   * @param once the value is taken, and nothing is learnt of it: on a page of many, pages like it have others there
   */
  pointOut(field: FieldName, once?: boolean): Promise<Recipe | undefined>;
  cancel(): void;
  remove(recipe: Recipe): Promise<void>;
  restore(recipe: Recipe): Promise<void>;
  refresh(): void;
};

export function createTeachState(services: PanelServices, page: PageState): TeachState {
  const { recipes: store, currentPage } = services;
  const asked = signal<TeachState['asked']['value']>();
  const recipes = signal<Recipe[] | undefined>();
  const misses = signal<RecipeMisses>({});
  let questions = 0;

  return {
    asked,
    recipes,
    misses,
    async pointOut(field, once = false) {
      const question = ++questions;
      asked.value = { field };
      const pointed = await currentPage.pointOut(field);
      // The rep asks for another field meanwhile, or has given it up.
      if (question !== questions) return undefined;
      if (pointed.kind === 'nothing' || pointed.kind === 'closed') {
        asked.value = { field, problem: pointed.kind };
        return undefined;
      }
      asked.value = undefined;
      const { idealCustomer } = await services.store.config();
      const form = page.form.peek();
      if (pointed.kind !== 'taught' || !form) return undefined;
      page.change(taughtForm(form, field, pointed.fields, pointed.url, idealCustomer));
      return once ? undefined : store.teach(pointed.recipe);
    },
    cancel() {
      questions++;
      asked.value = undefined;
      currentPage.endPointing();
    },
    remove: ({ id }) => store.remove(id),
    restore: store.restore,
    async refresh() {
      const [all, counts] = await Promise.all([store.all(), store.misses()]);
      recipes.value = all.reverse();
      misses.value = counts;
    },
  };
}
