import type { Adapter } from '../evidence.ts';
import { clean, subject, textOf } from '../reading.ts';
import { self } from './gmail-thread.ts';

/**
 * The list of conversations in Gmail: the senders of its rows, each once, the newest first. Settings, contacts and
 * empty lists are about nobody. Written from documented structure, not verified on a live mailbox.
 */
export const gmailList: Adapter = {
  id: 'gmail-list',
  label: 'Gmail inbox',
  hosts: ['mail.google.com'],
  detect: (document) => (rows(document).length > 0 ? 'list' : 'nobody'),
  collect(document) {
    const seen = new Set<string>();
    return rows(document)
      .slice(0, 100)
      .flatMap((row) => {
        const sender = [...row.querySelectorAll('[email][name], [email]')].find(
          (element) => !self.test(element.getAttribute('name') ?? ''),
        );
        const email = (sender?.getAttribute('email') ?? '').toLowerCase();
        if (!sender || email === '' || seen.has(email)) return [];
        seen.add(email);
        const { evidence, add } = subject(`gmail-${email}`, null);
        add('email', sender, email);
        const name = clean(sender.getAttribute('name')) || textOf(sender, 200);
        if (name.toLowerCase() !== email) add('name', sender, name);
        return evidence;
      });
  },
};

const rows = (document: Document): Element[] =>
  [...document.querySelectorAll('[role="main"] tr[role="row"], tr.zA')].filter((row) =>
    row.querySelector('[email]'),
  );
