import { engagementLevel, isTwoWay, preferredMethod } from '@clew/shared/engagement.ts';
import type { Lead } from '@clew/shared/lead.ts';
import { MessageSquarePlus, Reply } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { messages } from '../../i18n/messages.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { methodName } from '../labels.ts';
import { usePanel } from '../panel-context.ts';
import { useShortcuts } from '../shortcuts.ts';
import { ContactForm } from './contact-form.tsx';
import { type Contact, contactWays } from './contact-ways.ts';
import type { LeadActions } from './lead-actions.ts';
import './contact-log.css';

/** What happened between us and them, and the ways to speak to them: each is one key and logs itself. */
export function ContactLog({ lead, actions }: { lead: Lead; actions: LeadActions }) {
  const [open, setOpen] = useState(false);
  const links = useRef<HTMLDivElement>(null);
  const m = messages.value.engage;
  const ways = contactWays(lead.fields);
  // They answer where we last spoke to them.
  const last = lead.engagements.findLast(({ direction }) => direction === 'out');
  const replied = () =>
    actions.engage({
      kind: 'reply',
      direction: 'in',
      method: last?.method ?? 'email',
      ...(last?.via !== undefined && { via: last.via }),
    });
  const log = (contact: Contact) => {
    setOpen(false);
    actions.engage(contact);
  };
  const twoWay = isTwoWay(lead.engagements);
  const before = useRef(twoWay);
  useEffect(() => {
    if (twoWay && !before.current) document.querySelector('.prompts')?.scrollIntoView();
    before.current = twoWay;
  }, [twoWay]);
  const reach = (key: string) => links.current?.querySelector<HTMLElement>(`[data-key="${key}"]`)?.click();
  useShortcuts({
    r: replied,
    l: () => setOpen(!open),
    ...(open ? {} : Object.fromEntries(ways.map(({ key }) => [key, () => reach(key)]))),
  });
  return (
    <section aria-labelledby="contact-title" class="contact">
      <h2 id="contact-title">{m.title}</h2>
      <Standing lead={lead} />
      <div class="contact-ways" ref={links}>
        {ways.map(({ key, icon, href, contact }) => (
          <ButtonLink
            key={key}
            icon={icon}
            href={href}
            keys={open ? '' : key.toUpperCase()}
            data-key={key}
            onClick={() => actions.engage(contact)}
          >
            {methodName(contact)}
          </ButtonLink>
        ))}
      </div>
      <div class="row">
        <Button icon={Reply} keys="R" onClick={replied}>
          {m.replied}
        </Button>
        <Button icon={MessageSquarePlus} keys="L" aria-expanded={open} onClick={() => setOpen(!open)}>
          {m.log}
        </Button>
      </div>
      {open && <ContactForm onLog={log} />}
    </section>
  );
}

/** How much they have to do with us, and how they like to be spoken to. */
function Standing({ lead: { engagements } }: { lead: Lead }) {
  const { now } = usePanel();
  const m = messages.value.engage;
  const preferred = preferredMethod(engagements);
  return (
    <p class="note">
      {m.level[engagementLevel(engagements, now.value)]}
      {preferred && ` · ${m.preferred(methodName(preferred))}`}
    </p>
  );
}
