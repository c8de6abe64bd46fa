import type { Adapter } from '../evidence.ts';
import { firstText, metaContent, subject, textOf, webAddress } from '../reading.ts';

/**
 * X (Twitter): a profile, or a post, whose lead is the author. Anchored on `data-testid`; pages rendered for
 * link previews have only `og:title` (`Name (@handle) on X`).
 */
export const x: Adapter = {
  id: 'x',
  label: 'X',
  hosts: ['x.com', 'twitter.com'],
  own: /^\/(?:(?:home|explore|search|notifications|messages|i|settings|login|signup|compose|tos|privacy|about|jobs|hashtag)(?:\/.*)?)?$/,
  detect: (document, url) =>
    handleOf(url) !== '' && (nameElement(document, url) || titleName(document) !== '') ? 'person' : null,
  collect(document, url) {
    const handle = handleOf(url);
    const { evidence, add } = subject('x', 'person');
    const name = nameElement(document, url);
    add('name', name, (name && ownText(name)) || titleName(document) || handle);
    add('profile', null, `https://x.com/${handle}`);
    if (isPost(url)) {
      add('message', document.querySelector('[data-testid="tweetText"]'));
      return evidence;
    }
    add('location', document.querySelector('[data-testid="UserLocation"]'));
    const link = document.querySelector('[data-testid="UserUrl"]');
    const shown = textOf(link, 200);
    if (/^[\w.-]+\.\w{2,}(?:\/\S*)?$/.test(shown)) add('website', link, `https://${shown}`);
    else add('website', link, webAddress(link?.getAttribute('href'), url));
    add('industry', document.querySelector('[data-testid="UserProfessionalCategory"]'));
    return evidence;
  },
};

const isPost = (url: URL): boolean => /^\/\w+\/(?:status|article)\//.test(url.pathname);

function handleOf(url: URL): string {
  const handle = url.pathname.split('/')[1] ?? '';
  return /^\w{1,30}$/.test(handle) ? handle : '';
}

/** Of several posts on the page the one by the author in the address. */
function nameElement(document: Document, url: URL): Element | null {
  const profile = firstText(document, '[data-testid="UserName"]');
  if (profile && !isPost(url)) return profile;
  const handle = `@${handleOf(url)}`.toLowerCase();
  for (const element of document.querySelectorAll('[data-testid="User-Name"]'))
    if (textOf(element).toLowerCase().includes(handle)) return element;
  return null;
}

/** The name without the handle that stands beside it. */
function ownText(element: Element): string {
  const text = textOf(element, 200);
  const at = text.lastIndexOf('@');
  return (at > 0 ? text.slice(0, at) : text).trim();
}

function titleName(document: Document): string {
  const title = metaContent(document, 'og:title') || textOf(document.querySelector('title'), 300);
  return /^(.{1,120}?)\s?(?:\(@\w+\)|on X: |auf X: |sur X|en X: |в X: |در X: | \/ X$)/.exec(title)?.[1] ?? '';
}
