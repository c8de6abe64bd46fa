import type { Refusal } from '@clew/shared/errors.ts';
import type { Lead, LeadFields } from '@clew/shared/lead.ts';
import { type Signal, signal } from '@preact/signals';
import type { PageReading } from '../../capture/current-page.ts';
import {
  blankForm,
  captureArgs,
  cleanFields,
  type DraftForm,
  formOf,
  isSavable,
} from '../capture/draft-form.ts';
import type { PanelServices } from '../services.ts';

export type Known = { lead: Lead; matched: string[] };

export type PageState = {
  reading: Signal<PageReading | { kind: 'reading' }>;
  /** The capture in the making; undefined while there is none or one has yet to be picked. */
  form: Signal<DraftForm | undefined>;
  /** Who this already is. */
  known: Signal<Known | undefined>;
  saving: Signal<boolean>;
  problem: Signal<Refusal | 'failed' | 'blank' | undefined>;
  read(): void;
  reread(): void;
  pick(index: number): void;
  enterByHand(): void;
  /** Back from a form to what is on the page. */
  leaveForm(): void;
  change(form: DraftForm): void;
  recognise(): void;
  /** Resolves to the saved lead when it is durable, to undefined when it was not saved. */
  save(): Promise<Lead | undefined>;
};

export function createPageState(services: PanelServices, onNewDrafts: () => void): PageState {
  const { store, currentPage } = services;
  const reading = signal<PageReading | { kind: 'reading' }>({ kind: 'reading' });
  const form = signal<DraftForm | undefined>();
  const known = signal<Known | undefined>();
  const saving = signal(false);
  const problem = signal<PageState['problem']['value']>();
  /** What the rep made of each reading, by its time: switching tabs and back loses nothing. */
  const kept = new Map<number, DraftForm>();
  let shownAt = 0;
  let newest = 0;
  let asked = 0;

  const recognise = async () => {
    const question = ++asked;
    const fields: LeadFields | undefined = form.peek() && cleanFields(form.peek()!.fields);
    const found = fields && isSavable(fields) ? await store.findKnown(fields) : undefined;
    if (question === asked) known.value = found;
  };
  const change = (next: DraftForm | undefined) => {
    form.value = next;
    if (next?.draft) kept.set(shownAt, next);
    problem.value = undefined;
    recognise();
  };
  const show = (next: PageReading) => {
    reading.value = next;
    // What the rep is typing survives being told the same reading again.
    if (next.kind === 'drafts' ? next.at === shownAt : form.peek()?.draft === null) return;
    shownAt = next.kind === 'drafts' ? next.at : 0;
    change(kept.get(shownAt) ?? onlyForm(next));
    if (shownAt <= newest) return;
    newest = shownAt;
    onNewDrafts();
  };
  const from = (answer: Promise<PageReading>) =>
    answer.then(show, () => show({ kind: 'unreadable', reason: 'failed' }));

  return {
    reading,
    form,
    known,
    saving,
    problem,
    change,
    recognise,
    read: () => void from(currentPage.read()),
    reread() {
      shownAt = 0;
      const answer = currentPage.reread();
      reading.value = { kind: 'reading' };
      from(answer);
    },
    pick(index) {
      const page = reading.peek();
      const draft = page.kind === 'drafts' ? page.drafts[index] : undefined;
      if (draft && page.kind === 'drafts') change(formOf(draft, page.url));
    },
    enterByHand() {
      const page = reading.peek();
      change(blankForm('url' in page ? page.url : ''));
    },
    leaveForm() {
      kept.delete(shownAt);
      change(onlyForm(reading.peek()));
    },
    async save() {
      const current = form.peek();
      if (!current || saving.peek()) return undefined;
      const args = captureArgs(current);
      if (!isSavable(args.fields)) {
        problem.value = 'blank';
        return undefined;
      }
      saving.value = true;
      problem.value = undefined;
      try {
        const leadId = known.peek()?.lead.id ?? store.newId();
        const result = await store.perform({ name: 'lead.capture', leadId, args });
        if (result.ok) return result.lead;
        problem.value = result.reason;
      } catch {
        problem.value = 'failed';
      } finally {
        saving.value = false;
      }
      return undefined;
    },
  };
}

/** A page with one person on it needs no picking. */
function onlyForm(page: PageReading | { kind: 'reading' }): DraftForm | undefined {
  if (page.kind !== 'drafts' || page.drafts.length > 1) return undefined;
  const [only] = page.drafts;
  return only && formOf(only, page.url);
}
