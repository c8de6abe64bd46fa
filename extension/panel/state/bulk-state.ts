import { captureName } from '@clew/shared/operations/apply.ts';
import { type Signal, signal } from '@preact/signals';
import type { PageReading } from '../../capture/current-page.ts';
import { isInPassing } from '../../capture/drafting.ts';
import { captureArgs, cleanFields, formOf, isSavable } from '../capture/draft-form.ts';
import type { PanelServices } from '../services.ts';
import type { Known } from './page-state.ts';

type Page = Extract<PageReading, { kind: 'drafts' }>;

/** Capturing many of the people on one page. Rows are indexes into the page's drafts. */
export type BulkState = {
  ticked: Signal<ReadonlySet<number>>;
  /** Who of them is a lead already. */
  known: Signal<ReadonlyMap<number, Known>>;
  /** undefined while nothing is being saved. */
  progress: Signal<{ done: number; of: number } | undefined>;
  /** Begins with a page; the same page again changes nothing. */
  show(page: Page): void;
  toggle(row: number): void;
  /** Ticks all that the page presents and that are not leads already, or none. */
  toggleAll(): void;
  /** Saves the ticked rows one by one, each an operation of its own. Resolves to how many are saved. */
  captureTicked(): Promise<number>;
  /** Stops after the row that is being saved; what is saved stays. */
  cancel(): void;
};

export function createBulkState({ store }: Pick<PanelServices, 'store'>): BulkState {
  const ticked = signal<ReadonlySet<number>>(new Set());
  const known = signal<ReadonlyMap<number, Known>>(new Map());
  const progress = signal<{ done: number; of: number } | undefined>();
  let page: Page | undefined;
  let cancelled = false;

  const recognise = async (shown: Page) => {
    const found = new Map<number, Known>();
    for (const [row, draft] of shown.drafts.entries()) {
      const lead = await store.findKnown(cleanFields(formOf(draft, shown.url).fields));
      if (lead) found.set(row, lead);
    }
    if (page === shown) known.value = found;
  };
  const save = async (shown: Page, row: number): Promise<boolean> => {
    const draft = shown.drafts[row];
    const args = draft && captureArgs(formOf(draft, shown.url));
    if (!args || !isSavable(args.fields)) return false;
    const leadId = (await store.findKnown(args.fields))?.lead.id ?? store.newId();
    return (await store.perform({ name: captureName, leadId, args })).ok;
  };

  return {
    ticked,
    known,
    progress,
    show(next) {
      if (page?.at === next.at && page.tabId === next.tabId) return;
      page = next;
      ticked.value = new Set();
      known.value = new Map();
      void recognise(next);
    },
    toggle(row) {
      const next = new Set(ticked.peek());
      if (!next.delete(row)) next.add(row);
      ticked.value = next;
    },
    toggleAll() {
      const drafts = page?.drafts ?? [];
      const rows = drafts.map((_, row) => row).filter((row) => !known.peek().has(row));
      const presented = rows.filter((row) => !isInPassing(drafts[row]!));
      ticked.value = new Set(ticked.peek().size > 0 ? [] : presented.length > 0 ? presented : rows);
    },
    async captureTicked() {
      const shown = page;
      const rows = [...ticked.peek()].sort((a, b) => a - b);
      if (!shown || progress.peek()) return 0;
      cancelled = false;
      let saved = 0;
      try {
        for (const [done, row] of rows.entries()) {
          if (cancelled) break;
          progress.value = { done, of: rows.length };
          if (!(await save(shown, row))) continue;
          saved += 1;
          // What could not be saved stays ticked.
          ticked.value = new Set([...ticked.peek()].filter((each) => each !== row));
        }
      } finally {
        progress.value = undefined;
        await recognise(shown);
      }
      return saved;
    },
    cancel() {
      cancelled = true;
    },
  };
}
