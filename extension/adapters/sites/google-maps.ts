import type { Adapter, Evidence } from '../evidence.ts';
import { clean, metaContent, subject, textOf, webAddress } from '../reading.ts';

const cardLink = 'a[href*="/maps/place/"][aria-label]';
const countries =
  'com de fr it es nl pl ru ch at be ca cz se no dk fi pt ie ae kz co.uk com.tr com.ua com.au co.in com.br com.mx co.jp';

/**
 * Google Maps: the place that is open, else the cards of the result list. Anchored on roles, accessible names and
 * `data-item-id`; their words are in the user's language and never compared. Verified on saved pages of 2025; the
 * preview that a place's address has before its scripts run is from documented structure.
 */
export const googleMaps: Adapter = {
  id: 'google-maps',
  label: 'Google Maps',
  hosts: countries.split(' ').map((end) => `google.${end}`),
  detect(document, url) {
    if (!/^\/maps(?:\/|$)/.test(url.pathname) && !url.hostname.startsWith('maps.')) return null;
    if (openPlace(document) || previewOf(document, url)) return 'organization';
    return document.querySelector(cardLink) ? 'list' : 'nobody';
  },
  collect(document, url) {
    const place = openPlace(document);
    if (place) return readPlace(place, url);
    const links = [...document.querySelectorAll(cardLink)].slice(0, 200);
    if (links.length === 0) return readPreview(document, url);
    const names = new Set<string>();
    return links.flatMap((link, at) => {
      const { name, evidence } = readCard(link, url, at);
      // A bus stop has the name of the place it stops at, and nothing else.
      const isKnown = names.has(name) && !evidence.some(({ field }) => /location|phone|website/.test(field));
      names.add(name);
      return isKnown ? [] : evidence;
    });
  },
};

/** The panel of one place; without its list of contacts it is still loading or the list of results. */
const openPlace = (document: Document): Element | null =>
  document.querySelector('[data-item-id]')?.closest('[role="main"]') ??
  [...document.querySelectorAll('[role="main"][aria-label]')].find(
    (main) => textOf(main.querySelector('h1')) === clean(main.getAttribute('aria-label')),
  ) ??
  null;

function readPlace(place: Element, url: URL): Evidence[] {
  const { evidence, add } = subject('place', 'organization');
  const item = (id: string) => place.querySelector(`[data-item-id${id}]`);
  add('name', place.querySelector('h1'), clean(place.getAttribute('aria-label')) || undefined);
  add('industry', place.querySelector('button[jsaction*="category"]'));
  const address = item('="address"');
  add('location', address, shownText(address));
  const phone = item('^="phone:tel:"');
  add('phone', phone, (phone?.getAttribute('data-item-id') ?? '').slice('phone:tel:'.length));
  const site = item('="authority"');
  add('website', site, outside(site?.getAttribute('href'), url));
  return evidence;
}

/** What an entry shows between its icon and its own buttons. */
function shownText(entry: Element | null): string {
  for (const element of entry?.querySelectorAll('div, span') ?? []) {
    const text = withoutIcons(element);
    if (text.length > 1 && !element.firstElementChild && !element.closest('[aria-hidden="true"]'))
      return text;
  }
  return '';
}

function readCard(link: Element, url: URL, at: number) {
  const card = link.closest('[role="article"]') ?? link.parentElement!;
  const { evidence, add } = subject(`place-${at}`, 'organization');
  const heading = card.querySelector('[class*="fontHeadline"]');
  const name =
    clean(card.getAttribute('aria-label')) || textOf(heading, 200) || clean(link.getAttribute('aria-label'));
  add('name', heading ?? link, name);
  const lines = linesOf(card);
  const [category, ...rest] = lines[0] ?? [];
  add('industry', category, category && withoutIcons(category));
  // Price ranges stand between the category and the street.
  const street = rest.findLast((part) => /\p{L}{2}|\d{3}/u.test(withoutIcons(part)));
  add('location', street, street && withoutIcons(street));
  const phone = lines.flat().find((part) => /^[+(]?\p{Nd}[\p{Nd}\s().-]{5,20}$/u.test(withoutIcons(part)));
  add('phone', phone, phone && withoutIcons(phone));
  for (const site of card.querySelectorAll('a[data-value][href^="http"]'))
    add('website', site, outside(site.getAttribute('href'), url));
  return { name, evidence };
}

/** The parts of each line below the rating: `category · street`, `opening hours · phone`. */
function linesOf(card: Element): Element[][] {
  const lines: Element[][] = [];
  for (const line of card.querySelectorAll('div')) {
    const parts = [...line.children];
    if (parts.length === 0 || parts.some((part) => part.localName !== 'span') || line.querySelector('div'))
      continue;
    if (line.querySelector('[class*="fontBody"]') || line.closest('a, button')) continue;
    const said = parts.filter((part) => withoutIcons(part) !== '');
    if (said.length > 0) lines.push(said);
  }
  return lines;
}

/** Text without the glyphs of the icon font and the dots between parts. */
const withoutIcons = (element: Element): string =>
  textOf(element)
    .replace(/[\ue000-\uf8ff]/g, '')
    .replace(/^[\s·⋅]+|[\s·⋅]+$/g, '');

/** The address unless it leads to Google itself. */
function outside(href: string | null | undefined, base: URL): string {
  const address = webAddress(href, base);
  return address !== '' && /(?:^|\.)google\.\w+(?:\.\w+)?$/.test(new URL(address).hostname) ? '' : address;
}

/** `Name · Street, Town`, as link previews have it. */
const previewOf = (document: Document, url: URL): string[] | null => {
  const parts = metaContent(document, 'og:title').split(' · ');
  return /\/maps\/place\//.test(url.pathname) && parts.length === 2 && !document.querySelector(cardLink)
    ? parts
    : null;
};

function readPreview(document: Document, url: URL): Evidence[] {
  const { evidence, add } = subject('place', 'organization', { via: 'meta' });
  const [name, street] = previewOf(document, url) ?? [];
  add('name', null, name ?? '');
  add('location', null, street ?? '');
  return evidence;
}
