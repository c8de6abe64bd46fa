import type { Adapter } from '../evidence.ts';
import { firstText, subject } from '../reading.ts';

/**
 * An open chat in Telegram's web clients. Written from documented structure (versions A and K, profile column open),
 * not verified on a live account.
 */
export const telegramWeb: Adapter = {
  id: 'telegram-web',
  label: 'Telegram Web',
  hosts: ['web.telegram.org'],
  detect: (document) => (nameOf(document) ? 'person' : 'nobody'),
  collect(document, url) {
    const { evidence, add } = subject('telegram-chat', 'person');
    add('name', nameOf(document));
    add(
      'phone',
      firstText(
        document,
        '.profile-content .row[data-phone] .row-title',
        '#RightColumn .multiline-item a[href^="tel:"], .profile-content a[href^="tel:"]',
      ),
    );
    const handle = /^#@(\w{4,32})$/.exec(decodeURIComponent(url.hash))?.[1];
    if (handle) add('profile', null, `https://t.me/${handle}`);
    return evidence;
  },
};

const nameOf = (document: Document): Element | null =>
  firstText(
    document,
    '#RightColumn .ProfileInfo h3',
    '.profile-content .profile-name .peer-title',
    '.MiddleHeader .ChatInfo h3',
    '.chat-info .user-title .peer-title',
  );
