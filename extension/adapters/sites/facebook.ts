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
  detect: (document, url) =>
    /^\/(?:profile\.php|people\/|[\w.-]{3,})/.test(url.pathname) &&
    !reserved.test(url.pathname) &&
    nameOf(document) !== ''
      ? 'organization'
      : null,
  collect(document, url) {
    const isFirm =
      document.querySelector(
        'a[href*="/about_contact_and_basic_info"], [aria-label="Page"], a[href^="tel:"], a[href*="/reviews"]',
      ) !== null || /\bpage\b|·/i.test(metaContent(document, 'og:description'));
    const { evidence, add } = subject('facebook', isFirm ? 'organization' : 'person');
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

const reserved =
  /^\/(?:login|watch|marketplace|groups|events|gaming|help|policies|search|share|sharer|photo|reel|stories|hashtag|home\.php|messages|notifications|settings)(?:[/.]|$)/;
const heading = (document: Document): Element | null => firstText(document, '[role="main"] h1');

function nameOf(document: Document): string {
  const name = textOf(heading(document), 200) || clean(metaContent(document, 'og:title').split(' | ')[0]);
  return /^(?:Facebook|Log in|Log into Facebook|Notifications|Chats)$/i.test(name) ? '' : name;
}
