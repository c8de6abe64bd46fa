import { clean } from '../reading.ts';

const known = new Set(
  'og:type og:title og:site_name og:description og:url og:locale author description profile:first_name profile:last_name profile:username twitter:title twitter:site twitter:creator article:author article:published_time business:contact_data:street_address business:contact_data:locality business:contact_data:region business:contact_data:postal_code business:contact_data:country_name business:contact_data:phone_number business:contact_data:email application-name apple-mobile-web-app-title robots'.split(
    ' ',
  ),
);

/** The page's own statements about itself, first one wins. Canonical address, `rel=me` links and the
 * body's classes, by which content systems tell pages from posts, are among them. */
export function readMeta(document: Document): Record<string, string> {
  const meta: Record<string, string> = Object.create(null);
  for (const element of [...document.querySelectorAll('meta[content]')].slice(0, 300)) {
    const name = (element.getAttribute('property') ?? element.getAttribute('name') ?? '').toLowerCase();
    const content = clean(element.getAttribute('content'));
    if (known.has(name) && content !== '') meta[name] ??= content;
  }
  const canonical = clean(document.querySelector('link[rel="canonical"]')?.getAttribute('href'));
  if (canonical !== '') meta.canonical = canonical;
  const me = [...document.querySelectorAll('link[rel~="me"][href]')]
    .slice(0, 20)
    .map((link) => clean(link.getAttribute('href')));
  if (me.length > 0) meta.me = clean(me.join(' '));
  const body = clean(document.body?.getAttribute('class'), 300);
  if (body !== '') meta.body = body;
  return meta;
}
