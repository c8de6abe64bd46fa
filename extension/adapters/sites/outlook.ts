import type { Adapter } from '../evidence.ts';
import { clean, subject, textOf } from '../reading.ts';
import { messageText } from './mail-body.ts';

/**
 * A conversation in Outlook on the web. Written from documented structure (roles, `title` with name and address,
 * ids of the reading pane), not verified on a live mailbox. The contact is the newest sender who is not the user.
 */
export const outlook: Adapter = {
  id: 'outlook',
  label: 'Outlook',
  hosts: ['outlook.office.com', 'outlook.office365.com', 'outlook.live.com', 'outlook.cloud.microsoft'],
  detect: (document) => (messages(document).some((message) => senderOf(message)) ? 'thread' : null),
  collect(document) {
    const own = ownName(document);
    const bySender = new Map<string, { element: Element; name: string; bodies: Element[] }>();
    for (const message of messages(document)) {
      const sender = senderOf(message);
      if (!sender || (own !== '' && sender.name.toLowerCase() === own)) continue;
      const body = message.querySelector('[id^="UniqueMessageBody"], [role="document"]');
      const known = bySender.get(sender.email);
      bySender.delete(sender.email);
      bySender.set(sender.email, { ...sender, bodies: [...(body ? [body] : []), ...(known?.bodies ?? [])] });
    }
    return [...bySender]
      .reverse()
      .slice(0, 10)
      .flatMap(([email, { element, name, bodies }], order) => {
        const { evidence, add } = subject(`outlook-${email}`, null, {
          role: order === 0 ? '' : 'participant',
        });
        add('email', element, email);
        if (name !== '' && name.toLowerCase() !== email) add('name', element, name);
        for (const body of bodies.slice(0, 3)) add('message', body, messageText(body));
        return evidence;
      });
  },
};

function messages(document: Document): Element[] {
  const marked = [...document.querySelectorAll('[data-app-section="ConversationMessage"]')];
  if (marked.length > 0) return marked;
  const bodies = [...document.querySelectorAll('[id^="UniqueMessageBody"]')];
  return bodies.map((body) => body.parentElement?.parentElement ?? body.parentElement ?? body);
}

/** The first of the message's people: `Name<address>` in a title or as text. Recipients come after it. */
function senderOf(message: Element): { element: Element; name: string; email: string } | null {
  for (const element of message.querySelectorAll('[title*="@"], [role="heading"] span, [aria-label*="@"]')) {
    if (element.closest('[id^="UniqueMessageBody"], [role="document"]')) return null;
    for (const text of [
      element.getAttribute('title'),
      element.getAttribute('aria-label'),
      textOf(element, 300),
    ]) {
      const match =
        /^(?:[^:<]{0,20}: ?)?([^<>@]{0,120}?)\s?[<(]?([^\s<>()@]{1,64}@[^\s<>()@]{3,190})[>)]?$/.exec(
          clean(text, 300),
        );
      if (match) return { element, name: match[1]!.trim(), email: match[2]!.toLowerCase() };
    }
  }
  return null;
}

/** The account button is named after the user, in the language of the mailbox: `Account manager for Jane Doe`. */
function ownName(document: Document): string {
  const parts = textOf(document.querySelector('title'), 300).split(' - ');
  const label = clean(
    document
      .querySelector('#O365_MainLink_Me, #mectrl_main_trigger, [data-testid="me-control"]')
      ?.getAttribute('aria-label'),
  );
  const inTitle = parts.find((part) => part !== '' && label.includes(part));
  return (
    inTitle ??
    /\s(?:for|für|para|для|برای)\s(.{2,80})$/.exec(label)?.[1] ??
    parts.at(-2) ??
    ''
  ).toLowerCase();
}
