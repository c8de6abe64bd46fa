import type { Adapter } from '../evidence.ts';
import { firstText, metaContent, subject, textOf, webAddress } from '../reading.ts';

const notProfiles = new Set('explore reels stories direct accounts about p reel tv legal'.split(' '));

/**
 * An Instagram profile or post. Class names are hashed: titles and `og:title` carry `Name (@handle)` on profiles and
 * `Name on Instagram: "…"` on posts. Posts were checked on saved pages; profiles and the links of their header are from documented
 * structure, not verified on a live page.
 */
export const instagram: Adapter = {
  id: 'instagram',
  label: 'Instagram',
  hosts: ['instagram.com'],
  own: /^\/(?:(?:explore|direct|accounts|about|legal|stories|reels)(?:\/.*)?)?$/,
  detect: (document, url) => (nameOf(document, url) === '' ? null : 'person'),
  collect(document, url) {
    const { evidence, add } = subject('instagram', null);
    const [first = ''] = url.pathname.slice(1).split('/');
    const handle = notProfiles.has(first) ? handleOf(document) : first;
    add('name', null, nameOf(document, url));
    if (handle !== '') add('profile', null, `https://www.instagram.com/${handle}`);
    const link = firstText(document, 'header a[href*="l.instagram.com"]', 'header section a[rel~="me"]');
    const target = webAddress(link?.getAttribute('href'), url);
    if (target !== '') add('website', link, new URL(target).searchParams.get('u') ?? target);
    return evidence;
  },
};

const titles = (document: Document): string[] => [
  metaContent(document, 'og:title'),
  metaContent(document, 'twitter:title'),
  textOf(document.querySelector('title'), 300),
];

/** A title of another profile is left over from before the page changed without loading. */
function nameOf(document: Document, url: URL): string {
  const [handle = ''] = url.pathname.slice(1).toLowerCase().split('/');
  for (const title of titles(document)) {
    const titled = /\(@([\w.]{1,40})\)/.exec(title)?.[1]?.toLowerCase();
    if (titled && titled !== handle && !notProfiles.has(handle)) continue;
    const name =
      /^(?:\(\d{1,3}\) )?(.{1,100}?)\s(?:\(@[\w.]+\)|(?:on|en|auf|sur|no|su|op|på|na|di|в|در) Instagram:?\s)/.exec(
        title,
      )?.[1] ??
      /^\(?@([\w.]{1,40})\)?\s[•·|]/.exec(title)?.[1] ??
      '';
    if (name !== '' && !/^(?:Instagram|Login|Log in)$/i.test(name)) return name;
  }
  return '';
}

const handleOf = (document: Document): string =>
  titles(document)
    .map((title) => /\(@([\w.]{1,40})\)/.exec(title)?.[1])
    .find(Boolean) ??
  /- ([\w.]{1,40}) on \p{L}+ \d/u.exec(metaContent(document, 'description'))?.[1] ??
  '';
