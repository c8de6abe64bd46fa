import type { Adapter } from '../evidence.ts';
import { clean, firstText, metaContent, subject, textOf } from '../reading.ts';

/**
 * A Bluesky profile, or a post, whose lead is its author. Written from documented structure (`data-testid`,
 * `og:title`), not verified on a live page.
 */
export const bluesky: Adapter = {
  id: 'bluesky',
  label: 'Bluesky',
  hosts: ['bsky.app'],
  own: /^\/(?:(?:search|notifications|messages|settings|feeds|lists|support|saved|hashtag)(?:\/.*)?)?$/,
  paths: /^\/profile\/[^/]+/,
  detect: (document) => (nameOf(document) !== '' ? 'person' : null),
  collect(document, url) {
    const { evidence, add } = subject('bluesky', null);
    add('name', heading(document), nameOf(document));
    add('profile', null, `https://bsky.app/profile/${url.pathname.split('/')[2]}`);
    const link = document.querySelector('[data-testid="profileHeaderDescription"] a[href^="http"]');
    if (link && !/bsky\.app/.test(link.getAttribute('href') ?? ''))
      add('website', link, link.getAttribute('href') ?? '');
    return evidence;
  },
};

const heading = (document: Document): Element | null =>
  firstText(document, '[data-testid="profileHeaderDisplayName"]');
const nameOf = (document: Document): string =>
  textOf(heading(document), 200) ||
  clean(/^(.{1,100}?) \(@[\w.-]+\)/.exec(metaContent(document, 'og:title'))?.[1]);
