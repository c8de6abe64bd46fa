import { messages } from '../../i18n/messages.ts';
import { Button } from '../../ui/button.tsx';
import { usePanel } from '../panel-context.ts';

/** Somebody of this name at this company is a lead already; only the rep can say whether that is the same person. */
export function SimilarBanner() {
  const { page } = usePanel();
  const m = messages.value.capture;
  const lead = page.similar.value;
  if (!lead) return null;
  const { name, title, company } = lead.fields;
  return (
    <div class="known" role="status">
      <div class="known-text">
        <p>
          <b>{m.similar}</b>
        </p>
        <p class="note" dir="auto">
          {[name, title, company].filter(Boolean).join(' · ')}
        </p>
      </div>
      <Button onClick={() => page.isSame(lead)}>{m.isSame}</Button>
    </div>
  );
}
