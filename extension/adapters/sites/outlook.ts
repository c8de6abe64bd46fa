import type { Adapter } from '../evidence.ts';
import { clean, subject, textOf } from '../reading.ts';
import { messageText } from './mail-body.ts';

export const outlookHosts = [
  'outlook.office.com',
  'outlook.office365.com',
  'outlook.live.com',
  'outlook.cloud.microsoft',
];
const bodies = '[id^="UniqueMessageBody"], [role="document"]';

/**
 * A conversation in Outlook on the web. Written from documented structure (roles, `title` with name and address,
 * ids of the reading pane), not verified on a live mailbox. The contact is the newest sender who is not the user.
 */
export const outlook: Adapter = {
  id: 'outlook',
  label: 'Outlook',
  hosts: outlookHosts,
  detect: (document) => (messages(document).some((message) => senderOf(message)) ? 'thread' : null),
  collect(document) {
    const own = ownName(document);
    const user = subject('user', 'person', { role: 'self' });
    for (const email of ownAddresses(document, own)) user.add('email', null, email);
    const isForward = forwards.test(textOf(document.querySelector('[role="main"] [role="heading"]'), 200));
    const bySender = new Map<string, { element: Element; name: string; bodies: Element[] }>();
    for (const message of messages(document)) {
      const sender = senderOf(message);
      if (!sender || (own !== '' && sender.name.toLowerCase() === own)) continue;
      const body = message.querySelector(bodies);
      const known = bySender.get(sender.email);
      bySender.delete(sender.email);
      bySender.set(sender.email, { ...sender, bodies: [...(body ? [body] : []), ...(known?.bodies ?? [])] });
    }
    const people = [...bySender]
      .reverse()
      .slice(0, 10)
      .flatMap(([email, { element, name, bodies }], order) => {
        const { evidence, add } = subject(`outlook-${email}`, null, {
          role: order === 0 ? '' : 'participant',
        });
        add('email', element, email);
        if (name !== '' && name.toLowerCase() !== email) add('name', element, name);
        for (const body of bodies.slice(0, 3)) add('message', body, messageText(body, isForward));
        return evidence;
      });
    return people.length > 0 ? [...people, ...user.evidence] : [];
  },
};

/** A forwarded message carries the same header as an answered one: only its subject tells. */
const forwards = /^(?:fwd?|wg|tr|rv|enc|i|vs|doorst|пересл|fw|هدایت|ارجاع)\s?:/i;

function messages(document: Document): Element[] {
  const marked = [...document.querySelectorAll('[data-app-section="ConversationMessage"]')];
  if (marked.length > 0) return marked;
  const found = [...document.querySelectorAll('[id^="UniqueMessageBody"]')];
  return found.map((body) => body.parentElement?.parentElement ?? body.parentElement ?? body);
}

type Person = { element: Element; name: string; email: string };

/** People in the head of a message: `Name<address>` in a title, an accessible name or the text. */
function* peopleIn(message: Element): Generator<Person> {
  for (const element of message.querySelectorAll('[title*="@"], [role="heading"] span, [aria-label*="@"]')) {
    if (element.closest(bodies)) return;
    for (const text of [
      element.getAttribute('title'),
      element.getAttribute('aria-label'),
      textOf(element, 300),
    ]) {
      const match =
        /^(?:[^:<]{0,20}: ?)?([^<>@]{0,120}?)\s?[<(]?([^\s<>()@]{1,64}@[^\s<>()@]{3,190})[>)]?$/.exec(
          clean(text, 300),
        );
      if (match) yield { element, name: match[1]!.trim(), email: match[2]!.toLowerCase() };
    }
  }
}

/** The first of them; recipients come after. */
const senderOf = (message: Element): Person | null => peopleIn(message).next().value ?? null;

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

/** The addresses that stand behind the user's name, as sender or recipient. */
function ownAddresses(document: Document, own: string): Set<string> {
  const found = new Set<string>();
  for (const message of own === '' ? [] : messages(document))
    for (const { element, name, email } of peopleIn(message))
      if (
        [name, textOf(element, 200), element.getAttribute('aria-label') ?? ''].some(
          (text) => text.toLowerCase() === own,
        )
      )
        found.add(email);
  return found;
}
