import type { Adapter, Evidence } from '../evidence.ts';
import { clean, subject, textOf } from '../reading.ts';

/**
 * LinkedIn people search. Class names are hashed: every result is the list item around a profile link. Written from
 * documented structure, not verified on a live page.
 */
export const linkedinSearch: Adapter = {
  id: 'linkedin-search',
  label: 'LinkedIn search',
  hosts: ['linkedin.com'],
  detect: (document, url) =>
    url.pathname.startsWith('/search/results/') && results(document).length > 0 ? 'list' : null,
  collect: (document) => results(document).slice(0, 100).flatMap(readResult),
};

function results(document: Document): Element[] {
  const items = new Set<Element>();
  for (const link of document.querySelectorAll('main a[href*="/in/"]')) {
    const item = link.closest('li, [role="listitem"], [data-chameleon-result-urn]');
    if (item) items.add(item);
  }
  return [...items].filter((item) => nameOf(item) !== '');
}

/** The visible one of the two copies that LinkedIn writes of a text. */
const visible = (element: Element): string =>
  textOf(element.querySelector('span[aria-hidden="true"]') ?? element, 200);

function nameOf(item: Element): string {
  for (const link of item.querySelectorAll('a[href*="/in/"]')) {
    const name = clean(visible(link)).replace(/^View (.+)’s profile.*$/, '$1');
    if (name !== '' && !/^(?:LinkedIn Member|Status is)/.test(name)) return name;
  }
  return '';
}

function readResult(item: Element, position: number): Evidence[] {
  const { evidence, add } = subject(`linkedin-${position}`, 'person');
  const link =
    [...item.querySelectorAll('a[href*="/in/"]')].find((candidate) => visible(candidate) !== '') ?? null;
  add('name', link, nameOf(item));
  const path = /\/in\/[^/?#]+/.exec(link?.getAttribute('href') ?? '')?.[0];
  if (path) add('profile', link, `https://www.linkedin.com${path}`);
  const lines = [...item.querySelectorAll('div, p')].filter(
    (element) =>
      element.querySelector('div, p, a, button, span[aria-hidden="true"]') === null &&
      textOf(element, 300) !== '' &&
      !element.closest('a, button'),
  );
  const [headline, place] = lines.filter((element) => !/^(?:·|•)?\s?\d(?:st|nd|rd)/.test(textOf(element)));
  add('title', headline);
  add('location', place);
  return evidence;
}
