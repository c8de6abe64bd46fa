import type { Refusal } from '@clew/shared/errors.ts';
import type { Lead } from '@clew/shared/lead.ts';
import { type Signal, signal } from '@preact/signals';
import type { PageReading } from '../../capture/current-page.ts';
import {
  blankForm,
  captureArgs,
  cleanFields,
  type DraftForm,
  formOf,
  isSavable,
  overruling,
} from '../capture/draft-form.ts';
import type { PanelServices } from '../services.ts';

export type Known = { lead: Lead; matched: string[] };

export type PageState = {
  reading: Signal<PageReading | { kind: 'reading' }>;
  /** The capture in the making; undefined while there is none or one has yet to be picked. */
  form: Signal<DraftForm | undefined>;
  /** Who this already is. */
  known: Signal<Known | undefined>;
  /** Who this may be, when it is nobody for certain; the rep decides. */
  similar: Signal<Lead | undefined>;
  /** She asked not to be contacted: she is not to be saved. */
  suppressed: Signal<boolean>;
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
  /** The rep says that this is `lead`: the capture goes into it. */
  isSame(lead: Lead): void;
  /** Resolves to the saved lead when it is durable, to undefined when it was not saved. */
  save(): Promise<Lead | undefined>;
};

/** How long (ms) a click that has opened the panel may take to read the page. */
const patience = 500;

/** The place of the form that belongs to no page. */
const byHand = 'by hand';

/** @param onAsked the rep has just asked who is on the page */
export function createPageState(services: PanelServices, onAsked: () => void): PageState {
  const { store, currentPage } = services;
  const reading = signal<PageReading | { kind: 'reading' }>({ kind: 'reading' });
  const form = signal<DraftForm | undefined>();
  const known = signal<Known | undefined>();
  const similar = signal<Lead | undefined>();
  const suppressed = signal(false);
  const saving = signal(false);
  const problem = signal<PageState['problem']['value']>();
  /** What the rep has changed and not saved, by place: another tab, or the same page read anew, costs nothing. */
  const kept = new Map<string, DraftForm>();
  let place = '';
  let shownAt = 0;
  let newestAsked = 0;
  let questions = 0;

  const whoIs = async ({ fields, sameAs }: DraftForm): Promise<Known | undefined> => {
    const said = sameAs === undefined ? undefined : await store.lead(sameAs);
    if (said) return { lead: said, matched: [] };
    const clean = cleanFields(fields);
    return isSavable(clean) ? store.findKnown(clean) : undefined;
  };
  const recognise = async () => {
    const question = ++questions;
    const current = form.peek();
    const found = current && (await whoIs(current));
    const like = current && !found ? await store.findSimilar(cleanFields(current.fields)) : undefined;
    const isListed = current !== undefined && (await store.isSuppressed(cleanFields(current.fields)));
    if (question !== questions) return;
    suppressed.value = isListed;
    known.value = found;
    similar.value = like;
  };
  const set = (next: DraftForm | undefined) => {
    form.value = next;
    problem.value = undefined;
    recognise();
  };
  const change = (next: DraftForm) => {
    // What was begun by hand and has been found on the page since belongs to the page.
    if (next.draft && form.peek()?.draft === null) kept.delete(byHand);
    kept.set(next.draft ? place : byHand, next);
    set(next);
  };
  const show = (next: PageReading) => {
    if (next.kind === 'idle' && reading.peek().kind === 'reading') return void setTimeout(showIdle, patience);
    freshen(next);
    reading.value = next;
    if ('tried' in next && next.tried) {
      const { found, missed } = next.tried;
      void services.recipes.note({ found, missed: missed.map(({ id }) => id) }, next.at);
    }
    const asked = next.kind !== 'idle' && next.asked && next.at > newestAsked;
    if (asked) {
      newestAsked = next.at;
      onAsked();
    }
    const at = 'url' in next ? next.at : 0;
    if (!asked && (at === shownAt || form.peek()?.draft === null)) return;
    shownAt = at;
    place = next.kind === 'drafts' ? placeOf(next) : 'url' in next ? next.url : '';
    known.value = undefined;
    suppressed.value = false;
    similar.value = undefined;
    set(kept.get(place) ?? onlyForm(next));
  };
  /** The same reading judged anew, by another ideal customer perhaps: what the rep has made of it stays. */
  const freshen = (next: PageReading) => {
    const before = reading.peek();
    const current = form.peek();
    if (!current?.draft || next.kind !== 'drafts' || before.kind !== 'drafts' || before.at !== next.at)
      return;
    const draft = next.drafts[before.drafts.indexOf(current.draft)];
    if (!draft) return;
    form.value = { ...current, draft };
    if (kept.has(place)) kept.set(place, form.value);
  };
  /** The capture is safe by now; what it overrules are edits like any other. */
  const settleDisputes = async (captured: DraftForm, lead: Lead) => {
    let settled = lead;
    for (const edit of overruling(captured, lead)) {
      const result = await store.perform(edit);
      if (result.ok) settled = result.lead;
    }
    return settled;
  };
  const showIdle = () => {
    if (reading.peek().kind === 'reading') reading.value = { kind: 'idle' };
  };
  const take = (answer: Promise<PageReading>) =>
    answer.then(show, () => show({ kind: 'unreadable', reason: 'failed', at: services.now(), asked: false }));

  return {
    reading,
    form,
    known,
    similar,
    suppressed,
    saving,
    problem,
    change,
    recognise,
    isSame(lead) {
      const current = form.peek();
      if (current) change({ ...current, sameAs: lead.id });
    },
    read: () => void take(currentPage.read()),
    reread() {
      kept.delete(place);
      const answer = currentPage.reread();
      reading.value = { kind: 'reading' };
      take(answer);
    },
    pick(index) {
      const page = reading.peek();
      const draft = page.kind === 'drafts' ? page.drafts[index] : undefined;
      if (draft && page.kind === 'drafts') change(formOf(draft, page.url));
    },
    enterByHand() {
      const page = reading.peek();
      set(kept.get(byHand) ?? blankForm('url' in page ? page.url : ''));
    },
    leaveForm() {
      kept.delete(form.peek()?.draft ? place : byHand);
      set(onlyForm(reading.peek()));
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
        // Asked anew: what is on the screen may still be about the page before.
        const leadId = (await whoIs(current))?.lead.id ?? store.newId();
        const result = await store.perform({ name: 'lead.capture', leadId, args });
        if (result.ok) return await settleDisputes(current, result.lead);
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

/** A selection is a place of its own: what is edited of it is not what was edited of the page. */
const placeOf = ({ tabId, url, selected, at }: Extract<PageReading, { kind: 'drafts' }>): string =>
  `${tabId} ${url}${selected ? ` ${at}` : ''}`;

/** A page with one person on it needs no picking. */
function onlyForm(page: PageReading | { kind: 'reading' }): DraftForm | undefined {
  if (page.kind !== 'drafts' || page.drafts.length > 1) return undefined;
  const [only] = page.drafts;
  return only && formOf(only, page.url);
}
