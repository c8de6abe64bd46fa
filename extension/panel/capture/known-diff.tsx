import type { Lead } from '@clew/shared/lead.ts';
import { messages } from '../../i18n/messages.ts';
import { type DraftForm, disputed } from './draft-form.ts';
import './known-diff.css';

type Props = { form: DraftForm; lead: Lead; onChange(form: DraftForm): void };

/** Where the page says otherwise than the lead, field by field: now and new. What is ticked becomes the new. */
export function KnownDiff({ form, lead, onChange }: Props) {
  const m = messages.value;
  const fields = disputed(form, lead);
  if (fields.length === 0) return null;
  return (
    <fieldset class="known-diff">
      <legend>{m.capture.differs}</legend>
      {fields.map((field) => {
        const accepted = form.overrule.includes(field);
        const rest = form.overrule.filter((each) => each !== field);
        return (
          <label key={field} class="known-diff-row">
            <input
              type="checkbox"
              checked={accepted}
              onChange={() => onChange({ ...form, overrule: accepted ? rest : [...rest, field] })}
            />
            <span class="known-diff-text">
              <span class="note">{m.field[field]}</span>
              <span class={accepted ? 'known-diff-old' : ''} dir="auto">
                {lead.fields[field]}
              </span>
              <span class={accepted ? '' : 'note'} dir="auto">
                {m.capture.newValue(form.fields[field])}
              </span>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
