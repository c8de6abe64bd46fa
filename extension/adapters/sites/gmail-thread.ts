import type { Adapter } from '../evidence.ts';
import { clean, subject, textOf } from '../reading.ts';
import { messageText } from './mail-body.ts';

/** What Gmail calls the user in headers. */
export const self =
  /^(?:me|ich|moi|mir|mich|mí|yo|mim|eu|мне|мной|меня|я|من|mij|ik|mig|mnie|ja|io|ben|bana)$/i;

/** Sender of a message: Gmail marks people with `email` and `name` attributes. */
const sender = 'span[email][name].gD, [email][name][data-hovercard-id].gD, h3 [email][name]';

/**
 * An open conversation in Gmail. The contact is the sender of the newest message that the user did not write;
 * the user's address stands in the account button, in the title and behind "to me".
 */
export const gmailThread: Adapter = {
  id: 'gmail-thread',
  label: 'Gmail',
  hosts: ['mail.google.com'],
  detect: (document) =>
    document.querySelector(sender) && document.querySelector('h2.hP, h2[data-legacy-thread-id], .a3s')
      ? 'thread'
      : null,
  collect(document) {
    const own = ownAddresses(document);
    const user = subject('user', 'person', { role: 'self' });
    for (const email of own) user.add('email', null, email);
    const bySender = new Map<string, { element: Element; bodies: Element[] }>();
    for (const element of document.querySelectorAll(sender)) {
      const email = (element.getAttribute('email') ?? '').toLowerCase();
      if (email === '' || own.has(email)) continue;
      const message = element.closest('[data-legacy-message-id], [data-message-id], .adn, [role="listitem"]');
      const body = message?.querySelector('.a3s');
      const known = bySender.get(email);
      bySender.delete(email);
      bySender.set(email, { element, bodies: [...(body ? [body] : []), ...(known?.bodies ?? [])] });
    }
    const people = [...bySender]
      .reverse()
      .slice(0, 10)
      .flatMap(([email, { element, bodies }], order) => {
        const { evidence, add } = subject(`gmail-${email}`, null, { role: order === 0 ? '' : 'participant' });
        add('email', element, email);
        const name = clean(element.getAttribute('name')) || textOf(element, 200);
        if (name.toLowerCase() !== email) add('name', element, name);
        for (const body of bodies.slice(0, 3)) add('message', body, messageText(body));
        return evidence;
      });
    return people.length > 0 ? [...people, ...user.evidence] : [];
  },
};

/** Whose mailbox it is: the account button, `Subject - address - Gmail`, and how Gmail calls the user in headers. */
function ownAddresses(document: Document): Set<string> {
  const own = new Set<string>();
  const account = document.querySelector(
    'a[href*="accounts.google.com"][aria-label], a[aria-label*="@"][role="button"]',
  );
  const texts = [account?.getAttribute('aria-label'), document.querySelector('title')?.textContent];
  for (const text of texts)
    for (const word of clean(text).split(/[\s()<>]+/))
      if (/^[^@]+@[^@]+\.[^@]+$/.test(word)) own.add(word.toLowerCase());
  for (const person of document.querySelectorAll('[email][name]'))
    if (self.test(person.getAttribute('name') ?? ''))
      own.add((person.getAttribute('email') ?? '').toLowerCase());
  return own;
}
