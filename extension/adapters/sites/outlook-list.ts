import type { Adapter } from '../evidence.ts';
import { clean, subject, textOf } from '../reading.ts';
import { outlookHosts } from './outlook.ts';

/**
 * The list of messages in Outlook on the web: the senders of its rows, each once, the newest first. Rows are options
 * of a list box with a conversation's id; the sender is the first text whose title is an address. Written from
 * documented structure, not verified on a live mailbox. Settings and the calendar are about nobody.
 */
export const outlookList: Adapter = {
  id: 'outlook-list',
  label: 'Outlook inbox',
  hosts: outlookHosts,
  detect: (document) => (senders(document).length > 0 ? 'list' : 'nobody'),
  collect(document) {
    const seen = new Set<string>();
    return senders(document).flatMap((sender) => {
      const email = addressIn(sender);
      if (seen.has(email)) return [];
      seen.add(email);
      const { evidence, add } = subject(`outlook-${email}`, null);
      add('email', sender, email);
      const name = textOf(sender, 200);
      if (!name.includes('@')) add('name', sender, name);
      return evidence;
    });
  },
};

const addressIn = (element: Element): string =>
  clean(element.getAttribute('title'), 300).split(/[;,<]/).at(-1)!.replace(/>$/, '').trim().toLowerCase();

/** One of each row. In the folder of what was sent these are recipients, who are contacts just as well. */
const senders = (document: Document): Element[] =>
  [...document.querySelectorAll('[role="listbox"] [role="option"], [role="option"][data-convid]')]
    .slice(0, 100)
    .flatMap((row) =>
      [...row.querySelectorAll('[title*="@"]')]
        .filter((element) => /^[^\s@<>]+@[^\s@<>]+\.\w+$/.test(addressIn(element)) && textOf(element) !== '')
        .slice(0, 1),
    );
