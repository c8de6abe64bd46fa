import type { Adapter } from '../evidence.ts';
import { clean, firstText, metaContent, subject, textOf, webAddress } from '../reading.ts';

/**
 * A YouTube channel, or the channel of the video that is open. Channels were checked on saved pages; videos and the
 * links of a channel are from documented structure (element names, microdata), not verified on a live page.
 */
export const youtube: Adapter = {
  id: 'youtube',
  label: 'YouTube',
  hosts: ['youtube.com'],
  own: /^\/(?:(?:results|feed|playlist|gaming|premium|account|hashtag|about|howyoutubeworks)(?:\/.*)?)?$/,
  paths: /^\/(?:@|channel\/|c\/|user\/|watch|shorts\/)/,
  detect: (document, url) => (channel(document, url).name !== '' ? 'organization' : null),
  collect(document, url) {
    const { evidence, add } = subject('youtube', 'organization');
    const { element, name, address } = channel(document, url);
    add('name', element, name);
    add('profile', element, address);
    for (const link of document.querySelectorAll(
      'yt-channel-external-link-view-model a[href], #link-list-container a[href]',
    )) {
      const target = webAddress(link.getAttribute('href'), url);
      const outside = target === '' ? '' : (new URL(target).searchParams.get('q') ?? target);
      if (!/youtube\.com/.test(outside)) add('website', link, outside);
    }
    return evidence;
  },
};

function channel(document: Document, url: URL): { element: Element | null; name: string; address: string } {
  if (/^\/(?:watch|shorts)/.test(url.pathname)) {
    const owner = firstText(document, '#owner ytd-channel-name a', '[itemprop="author"] [itemprop="name"]');
    const stated = document.querySelector('[itemprop="author"] link[itemprop="name"]');
    return {
      element: owner,
      name: textOf(owner, 200) || clean(stated?.getAttribute('content')),
      address: webAddress(
        owner?.getAttribute('href') ??
          document.querySelector('[itemprop="author"] link[itemprop="url"]')?.getAttribute('href'),
        url,
      ),
    };
  }
  const heading = firstText(
    document,
    'yt-page-header-view-model h1',
    '#channel-name #text',
    '#channel-header h1',
  );
  return {
    element: heading,
    name: textOf(heading, 200) || metaContent(document, 'og:title'),
    address: url.origin + url.pathname,
  };
}
