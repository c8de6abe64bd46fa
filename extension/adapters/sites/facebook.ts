import type { Adapter } from '../evidence.ts';
import { clean, firstText, metaContent, subject, textOf, webAddress } from '../reading.ts';

/**
 * A Facebook page or profile with its intro. Written from documented structure (`h1`, links behind l.facebook.com,
 * `og:title` on public pages), not verified on a live account.
 */
export const facebook: Adapter = {
  id: 'facebook',
  label: 'Facebook',
  hosts: ['facebook.com'],
  own: /^\/(?:(?:home\.php|login(?:\.php)?|watch|marketplace|gaming|help|policies|search|sharer?(?:\.php)?|messages|notifications|settings|friends|bookmarks|reg|recover|dialog|hashtag|reel|stories|memories|saved|ads|business|privacy|groups|events|photos?(?:\.php)?|permalink\.php)(?:\/.*)?)?$/,
  detect: (document, url) =>
    !/^\/(?:profile\.php|people\/|[\w.%-]{3,})/.test(url.pathname) || nameOf(document) === ''
      ? null
      : isFirm(document)
        ? 'organization'
        : 'person',
  collect(document, url) {
    const { evidence, add } = subject('facebook', isFirm(document) ? 'organization' : 'person');
    add('name', heading(document), nameOf(document));
    const id = url.pathname === '/profile.php' ? `?id=${url.searchParams.get('id') ?? ''}` : '';
    add('profile', null, `https://www.facebook.com${url.pathname.replace(/\/$/, '')}${id}`);
    for (const link of document.querySelectorAll('[role="main"] a[href]')) {
      const href = link.getAttribute('href') ?? '';
      if (href.startsWith('mailto:')) add('email', link, href.slice(7));
      else if (href.startsWith('tel:')) add('phone', link, href.slice(4));
      else if (href.includes('//l.facebook.com/l.php'))
        add('website', link, new URL(webAddress(href, url) || url.href).searchParams.get('u') ?? '');
    }
    return evidence;
  },
};

/** Pages have contact details, reviews or a category; people's profiles have none of them. */
const isFirm = (document: Document): boolean =>
  document.querySelector(
    'a[href*="/about_contact_and_basic_info"], [aria-label="Page"], [role="main"] a[href^="tel:"], a[href*="/reviews"]',
  ) !== null || /\bpage\b|·/i.test(metaContent(document, 'og:description'));

const heading = (document: Document): Element | null => firstText(document, '[role="main"] h1');

function nameOf(document: Document): string {
  const name = textOf(heading(document), 200) || clean(metaContent(document, 'og:title').split(' | ')[0]);
  return /^(?:Facebook|Log in|Log into Facebook|Notifications|Chats)$/i.test(name) ? '' : name;
}
