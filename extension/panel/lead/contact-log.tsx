import { directions, engagementKinds, methods } from '@clew/shared/engagement.ts';
import type { Lead } from '@clew/shared/lead.ts';
import type { OperationArgs } from '@clew/shared/operations/apply.ts';
import { MessageSquarePlus, Reply } from 'lucide';
import { useState } from 'preact/hooks';
import { messages } from '../../i18n/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { useShortcuts } from '../shortcuts.ts';
import type { LeadActions } from './lead-actions.ts';

type Contact = OperationArgs['lead.engage'];

/** What happened between us and them. That they replied is one key. */
export function ContactLog({ lead, actions }: { lead: Lead; actions: LeadActions }) {
  const [open, setOpen] = useState(false);
  const m = messages.value.engage;
  // They answer where we last spoke to them.
  const method = lead.engagements.findLast(({ direction }) => direction === 'out')?.method ?? 'email';
  const replied = () => actions.engage({ kind: 'reply', method, direction: 'in' });
  useShortcuts({ r: replied });
  return (
    <section aria-labelledby="contact-title">
      <h2 id="contact-title">{m.title}</h2>
      <div class="row">
        <Button icon={Reply} keys="R" onClick={replied}>
          {m.replied}
        </Button>
        <Button icon={MessageSquarePlus} aria-expanded={open} onClick={() => setOpen(!open)}>
          {m.log}
        </Button>
      </div>
      {open && (
        <ContactForm
          onLog={(contact) => {
            setOpen(false);
            actions.engage(contact);
          }}
        />
      )}
    </section>
  );
}

function ContactForm({ onLog }: { onLog(contact: Contact): void }) {
  const [contact, setContact] = useState<Contact>({ kind: 'message', method: 'email', direction: 'out' });
  const m = messages.value;
  const choice = <K extends keyof Contact>(
    name: K,
    values: readonly Contact[K][],
    texts: Record<Contact[K], string>,
  ) => (
    <Select
      label={m.engage[name]}
      value={contact[name]}
      options={values.map((value) => ({ value, label: texts[value] }))}
      onChange={(value) => setContact({ ...contact, [name]: value })}
    />
  );
  return (
    <form
      class="contact-form"
      onSubmit={(event) => {
        event.preventDefault();
        onLog(contact);
      }}
    >
      {choice('kind', engagementKinds, m.kinds)}
      {choice('method', methods, m.methods)}
      {choice('direction', directions, m.directions)}
      <Button type="submit">{m.engage.save}</Button>
    </form>
  );
}
