import type { FieldName } from '@clew/shared/lead.ts';
import type { Recipe } from '@clew/shared/recipe.ts';
import { Crosshair } from 'lucide';
import { formatList } from '../../i18n/format.ts';
import { messages } from '../../i18n/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { DraftForm } from '../capture/draft-form.ts';
import { usePanel } from '../panel-context.ts';
import './teaching.css';

/**
 * Lets the rep show where a field stands, and says what was learnt; undefined where nothing was read. What pages like
 * this one are taught is about their subject: of the others on a page of several, the value alone is taken.
 */
export function useTeaching(form: DraftForm | undefined): ((field: FieldName) => Promise<void>) | undefined {
  const { page, teach, toasts } = usePanel();
  const reading = page.reading.value;
  if (reading.kind !== 'none' && reading.kind !== 'drafts') return undefined;
  const nameOf = (draft: DraftForm['draft'] | undefined) => draft?.texts.name?.value;
  const isOther =
    reading.kind === 'drafts' &&
    reading.drafts.length > 1 &&
    nameOf(form?.draft) !== nameOf(reading.drafts[0]);
  return async (field) => {
    const before = page.form.peek();
    const recipe = await teach.pointOut(field, isOther);
    if (!recipe) return;
    const m = messages.peek();
    const undo = () => {
      void teach.remove(recipe);
      if (before && page.form.peek()?.url === before.url) page.change(before);
    };
    toasts.show({ text: m.teach.taught(m.field[field], pagesOf(recipe)), tone: 'plain', undo });
  };
}

/** Which pages a recipe is for, in words. */
export function pagesOf({ host, pathPattern }: Pick<Recipe, 'host' | 'pathPattern'>): string {
  const m = messages.value.teach;
  return pathPattern.includes('*') ? m.likePages(host, pathPattern) : m.onePage(host, pathPattern);
}

/** What the rep is asked to do on the page, and why what she pointed at did not do. */
export function TeachBanner({ onAgain }: { onAgain: ((field: FieldName) => void) | undefined }) {
  const { teach } = usePanel();
  const asked = teach.asked.value;
  const m = messages.value;
  if (!asked) return null;
  const { field, problem } = asked;
  const name = m.field[field];
  return (
    <div class="teaching" role={problem ? 'alert' : 'status'}>
      <Icon node={Crosshair} />
      <div class="teaching-text">
        <p>{problem === 'closed' ? m.teach.closed : problem ? m.teach.nothing(name) : m.teach.ask(name)}</p>
        {!problem && <p class="note">{m.teach.hint}</p>}
      </div>
      {problem && onAgain && <Button onClick={() => onAgain(field)}>{m.teach.again}</Button>}
      <Button look="quiet" onClick={teach.cancel}>
        {m.teach.cancel}
      </Button>
    </div>
  );
}

/** What was taught for pages like this one and is not on it. */
export function MissedNote() {
  const { page } = usePanel();
  const reading = page.reading.value;
  const missed = reading.kind === 'drafts' || reading.kind === 'none' ? reading.tried?.missed : undefined;
  if (!missed?.length) return null;
  const m = messages.value;
  const names = [...new Set(missed.map(({ field }) => m.field[field]))];
  return <p class="note">{m.teach.missed(formatList(names))}</p>;
}
