import type { Lead } from '@clew/shared/lead.ts';
import { UserPlus } from 'lucide';
import { useState } from 'preact/hooks';
import { messages } from '../../i18n/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import type { LeadActions } from './lead-actions.ts';

/** Asks who decides where this person does not. Who is named becomes a lead of the same firm, linked to this one. */
export function DecisionMaker({ lead, actions }: { lead: Lead; actions: LeadActions }) {
  const [name, setName] = useState('');
  const [title, setTitle] = useState('');
  const m = messages.value;
  if (lead.links?.some(({ as }) => as === 'decision_maker')) return null;
  return (
    <form
      class="decision-maker"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') actions.nameDecisionMaker(name, title);
      }}
    >
      <p>{m.prospect.whoDecides}</p>
      <Field label={m.field.name} value={name} maxLength={200} onInput={setName} />
      <Field label={m.field.title} value={title} maxLength={200} onInput={setTitle} />
      <Button type="submit" icon={UserPlus} disabled={name.trim() === ''}>
        {m.prospect.addDecider}
      </Button>
    </form>
  );
}
