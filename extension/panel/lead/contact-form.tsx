import { directions } from '@clew/shared/engagement.ts';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { messages } from '../../i18n/messages.ts';
import { Button } from '../../ui/button.tsx';
import { contactName } from '../labels.ts';
import { useShortcuts } from '../shortcuts.ts';
import { type Contact, loggable } from './contact-ways.ts';

/** Everything that can have happened, for what went past Clew: one click or key each. */
export function ContactForm({ onLog }: { onLog(contact: Contact): void }) {
  const all = directions.flatMap((direction) => loggable[direction]);
  const log = ({ key: _, ...contact }: (typeof all)[number]) => onLog(contact);
  useShortcuts(Object.fromEntries(all.map((each) => [each.key, () => log(each)])));
  const form = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => form.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <div class="contact-form" ref={form}>
      {(['out', 'in'] as const).map((direction) => (
        <fieldset key={direction}>
          <legend class="note">{messages.value.directions[direction]}</legend>
          {loggable[direction].map((each) => (
            <Button key={each.key} look="quiet" keys={each.key.toUpperCase()} onClick={() => log(each)}>
              {contactName(each)}
            </Button>
          ))}
        </fieldset>
      ))}
    </div>
  );
}
