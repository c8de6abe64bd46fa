import type { Adapter } from '../evidence.ts';
import { clean, firstText, metaContent, subject, textOf, webAddress } from '../reading.ts';

const reserved =
  /^(?:s|joinchat|share|addstickers|addemoji|addlist|proxy|socks|iv|login|setlanguage|bg|invoice|boost|giftcode|c|\+.*)$/i;

/**
 * Public Telegram pages (t.me): a person, channel, group or bot, and posts of a channel, whose lead is the channel.
 * Channels show subscribers, groups members; people neither. Channels and their posts were checked on saved pages; people,
 * groups, bots and the `s/` preview are from documented structure, not verified on a live page.
 */
export const telegram: Adapter = {
  id: 'telegram',
  label: 'Telegram',
  hosts: ['t.me', 'telegram.me'],
  own: /^\/(?:(?:share|joinchat|addstickers|addemoji|addlist|proxy|socks|setlanguage|bg|login|iv)(?:\/.*)?)?$/,
  detect: (document, url) =>
    handleOf(url) === '' || nameOf(document) === '' ? null : isPerson(document) ? 'person' : 'organization',
  collect(document, url) {
    const { evidence, add } = subject('telegram', isPerson(document) ? 'person' : 'organization');
    add('name', nameElement(document), nameOf(document));
    add('profile', null, `https://t.me/${handleOf(url)}`);
    const about = firstText(document, '.tgme_page_description', '.tgme_channel_info_description');
    add('message', about);
    for (const link of about?.querySelectorAll('a[href]') ?? []) {
      const href = link.getAttribute('href') ?? '';
      if (/^mailto:/i.test(href)) add('email', link, href.slice(7));
      else if (/^tel:/i.test(href)) add('phone', link, href.slice(4));
      else if (!/^https?:\/\/(?:t|telegram)\.me\//i.test(href)) add('website', link, webAddress(href, url));
    }
    return evidence;
  },
};

function handleOf(url: URL): string {
  const [first = '', second = ''] = url.pathname.slice(1).split('/');
  const handle = first === 's' ? second : first;
  return /^\w{4,32}$/.test(handle) && !reserved.test(handle) ? handle : '';
}

const nameElement = (document: Document): Element | null =>
  firstText(document, '.tgme_page_title', '.tgme_channel_info_header_title');

function nameOf(document: Document): string {
  const name = metaContent(document, 'og:title') || textOf(nameElement(document), 200);
  return /^Telegram(?:: (?:Contact|Join|View|Launch))?\b|^Join group chat/i.test(name)
    ? ''
    : clean(name, 200);
}

const isPerson = (document: Document): boolean => {
  const extra = textOf(firstText(document, '.tgme_page_extra', '.tgme_header_counter'), 200);
  const isWritten =
    document.querySelector('.tgme_widget_message, .tgme_channel_info, iframe[src*="embed"]') !== null;
  return (
    /^@\w+$/.test(extra) &&
    !isWritten &&
    !/channel|official|news|shop|store|bot\b|канал|کانال/i.test(metaContent(document, 'og:description'))
  );
};
