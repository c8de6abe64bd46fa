import type { Adapter, Evidence } from '../evidence.ts';
import { firstText, subject, textOf, webAddress } from '../reading.ts';

/**
 * Google Maps: an open place and the list of results. Class names are hashed; a place marks its facts with
 * `data-item-id`, a result is an `article` named by its link's accessible name.
 */
export const googleMaps: Adapter = {
  id: 'google-maps',
  label: 'Google Maps',
  hosts: [
    'google.com',
    'google.de',
    'google.co.uk',
    'google.fr',
    'google.es',
    'google.it',
    'google.ru',
    'google.ca',
    'google.com.au',
  ],
  detect: (document, url) =>
    !url.pathname.startsWith('/maps')
      ? null
      : isPlace(document)
        ? 'organization'
        : results(document).length > 0
          ? 'list'
          : null,
  collect: (document, url) =>
    isPlace(document)
      ? readPlace(document, url)
      : results(document)
          .slice(0, 200)
          .flatMap((result, position) => readResult(result, position, url)),
};

const isPlace = (document: Document): boolean =>
  document.querySelector('[data-item-id="address"], [data-item-id^="phone:tel:"]') !== null &&
  placeName(document) !== null;

const placeName = (document: Document): Element | null =>
  firstText(document, '[role="main"] h1:not([aria-label])', '[role="main"] h1');

const results = (document: Document): Element[] =>
  [
    ...document.querySelectorAll('[role="article"][aria-label], [role="feed"] > div > div[aria-label]'),
  ].filter((result) => result.querySelector('a[href*="/maps/place/"]'));

/** `Address: 1 Main St ` in any language: what follows the colon. */
const stated = (element: Element | null): string => {
  const label = element?.getAttribute('aria-label') ?? '';
  return label.slice(label.indexOf(':') + 1).trim();
};

function readPlace(document: Document, url: URL): Evidence[] {
  const { evidence, add } = subject('maps-place', 'organization');
  const item = (id: string) => document.querySelector(`[data-item-id${id}]`);
  const phone = item('^="phone:tel:"');
  add('name', placeName(document));
  add('location', item('="address"'), stated(item('="address"')));
  add('phone', phone, (phone?.getAttribute('data-item-id') ?? '').slice('phone:tel:'.length));
  const website = item('="authority"');
  add(
    'website',
    website,
    webAddress(website?.getAttribute('href'), url) || (website ? `https://${stated(website)}` : ''),
  );
  add('industry', document.querySelector('button[jsaction*="category"]'));
  return evidence;
}

const phone = /^\+?[\d][\d\s().-]{5,20}$|^\(\d{2,5}\)\s?[\d\s.-]{4,14}$/;
const rating = /^[\d.,]+(?:\s?\([\d.,\s]+\))?$|^\([\d.,\s]+\)$|^[$€£¥₽·\s–-]+[\d–\s]*$/;
const street = /^(?=.*\d)(?=.*\p{L}{2})(?!.*(?:\d\s?(?:AM|PM)\b|:\d\d|stars?|reviews?|€|\$|%)).{4,80}$/iu;

/** The lines of a result are rating, kind · (price ·) street, description, hours · phone. */
function readResult(result: Element, position: number, url: URL): Evidence[] {
  const { evidence, add } = subject(`maps-${position}`, 'organization');
  const link = result.querySelector('a[href*="/maps/place/"]');
  add('name', link, result.getAttribute('aria-label') ?? link?.getAttribute('aria-label') ?? '');
  const facts = [...result.querySelectorAll('span')].filter(
    (span) =>
      span.firstElementChild === null &&
      textOf(span) !== '' &&
      span.getAttribute('role') !== 'img' &&
      span.getAttribute('aria-hidden') !== 'true',
  );
  const number = facts.find((span) => phone.test(textOf(span)) && !rating.test(textOf(span)));
  const kind = facts.find((span) => !rating.test(textOf(span)));
  if (number) add('phone', number);
  if (kind && kind !== number) add('industry', kind);
  const place = facts.find(
    (span) => span !== kind && span !== number && followsDot(span) && street.test(textOf(span)),
  );
  if (place) add('location', place);
  const website = result.querySelector('a[data-value="Website"], a[aria-label*="website" i]');
  if (website) add('website', website, webAddress(website.getAttribute('href'), url));
  return evidence;
}

/** Facts of one line are parted by a dot that screen readers skip. */
const followsDot = (span: Element): boolean =>
  span.previousElementSibling?.getAttribute('aria-hidden') === 'true' ||
  span.parentElement?.querySelector(':scope > [aria-hidden="true"]') !== null;
