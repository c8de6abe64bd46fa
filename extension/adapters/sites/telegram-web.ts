import type { Adapter } from '../evidence.ts';
import { firstText, subject, textOf } from '../reading.ts';

/**
 * An open chat in Telegram's web clients. Written from documented structure (versions A and K, profile column open),
 * not verified on a live account. Groups and channels count their members below the name.
 */
export const telegramWeb: Adapter = {
  id: 'telegram-web',
  label: 'Telegram Web',
  hosts: ['web.telegram.org'],
  detect: (document) => (nameOf(document) ? kindOf(document) : 'nobody'),
  collect(document, url) {
    const { evidence, add } = subject('telegram-chat', kindOf(document));
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

const kindOf = (document: Document): 'person' | 'organization' => {
  const status = textOf(
    firstText(
      document,
      '.MiddleHeader .ChatInfo .status',
      '.chat-info .info',
      '.profile-content .profile-subtitle',
    ),
    100,
  );
  return /\d\s?(?:members?|subscribers?|участник|подписчик|عضو|مشترک)/i.test(status)
    ? 'organization'
    : 'person';
};
