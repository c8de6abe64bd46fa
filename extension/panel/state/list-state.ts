import type { Lead } from '@clew/shared/lead.ts';
import { type Signal, signal } from '@preact/signals';
import type { PanelServices } from '../services.ts';

export type ListState = {
  query: Signal<string>;
  /** undefined until the first answer, so that "no leads" is never shown too early. */
  leads: Signal<Lead[] | undefined>;
  /** There are more than are shown. */
  more: Signal<boolean>;
  search(query: string): void;
  showMore(): void;
  refresh(): void;
};

const pageSize = 50;

export function createListState({ store }: Pick<PanelServices, 'store'>): ListState {
  const query = signal('');
  const leads = signal<Lead[] | undefined>();
  const more = signal(false);
  let limit = pageSize;
  let asked = 0;

  const refresh = async () => {
    const question = ++asked;
    const found = await store.search(query.peek(), limit + 1);
    // A slower answer to an earlier question must not replace this one's.
    if (question !== asked) return;
    more.value = found.length > limit;
    leads.value = found.slice(0, limit);
  };
  return {
    query,
    leads,
    more,
    refresh,
    search(text) {
      query.value = text;
      limit = pageSize;
      refresh();
    },
    showMore() {
      limit += pageSize;
      refresh();
    },
  };
}
