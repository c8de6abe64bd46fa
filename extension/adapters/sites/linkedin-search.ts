import type { Adapter, Evidence } from '../evidence.ts';
import { clean, subject, textOf } from '../reading.ts';

const profileLink = 'a[href*="/in/"], a[href*="/company/"], a[href*="/school/"]';
const row = 'main li, main [role="listitem"], main [data-chameleon-result-urn]';

/**
 * LinkedIn search: people and companies. Class names are hashed: every result is the list item around a profile link.
 * Written from documented structure, not verified on a live page.
 */
export const linkedinSearch: Adapter = {
  id: 'linkedin-search',
  label: 'LinkedIn search',
  hosts: ['linkedin.com'],
  detect: (document, url) =>
    url.pathname.startsWith('/search/results/') && results(document).length > 0 ? 'list' : null,
  collect: (document) => results(document).slice(0, 100).flatMap(readResult),
};

/** A result names itself first; people it mentions, such as shared connections, come after. */
type Result = { item: Element; link: Element; name: string };

function results(document: Document): Result[] {
  const items = new Set<Element>();
  for (const link of document.querySelectorAll(profileLink)) {
    let item = link.closest(row);
    // Shared connections are a list within the result.
    for (let outer = item; outer; outer = outer.parentElement?.closest(row) ?? null) item = outer;
    if (item) items.add(item);
  }
  return [...items].flatMap((item) => {
    for (const link of item.querySelectorAll(profileLink)) {
      const name = visible(link).replace(/^View (.+)’s profile.*$/, '$1');
      if (name !== '' && !/^(?:LinkedIn Member|Status is)/.test(name)) return [{ item, link, name }];
    }
    return [];
  });
}

/** The visible one of the two copies that LinkedIn writes of a text. */
const visible = (element: Element): string =>
  clean(textOf(element.querySelector('span[aria-hidden="true"]') ?? element, 200));

function readResult({ item, link, name }: Result, position: number): Evidence[] {
  const [, section = '', slug = ''] =
    /\/(in|company|school)\/([^/?#]+)/.exec(link.getAttribute('href') ?? '') ?? [];
  const isPerson = section === 'in';
  const { evidence, add } = subject(`linkedin-${position}`, isPerson ? 'person' : 'organization');
  add('name', link, name);
  add('profile', link, `https://www.linkedin.com/${section}/${slug}`);
  const [first, second] = [...item.querySelectorAll('div, p')].filter(
    (element) =>
      element.querySelector('div, p, a, button, span[aria-hidden="true"]') === null &&
      !element.closest('a, button') &&
      textOf(element, 300) !== '' &&
      !/^(?:·|•)?\s?\d(?:st|nd|rd)/.test(textOf(element)),
  );
  if (isPerson) {
    add('title', first);
    add('location', second);
  } else {
    // `Metal casting • Sheffield, England`, then followers.
    const [industry = '', place = ''] = textOf(first, 300).split(/\s[•·]\s/);
    add('industry', first, industry);
    add('location', first, place);
  }
  return evidence;
}
