import type { Adapter } from '../evidence.ts';
import { clean, firstText, metaContent, subject, textOf, webAddress } from '../reading.ts';

/**
 * A LinkedIn company page, logged in and public. Written from documented structure (`h1`, the definition list of the
 * about page, JSON-LD left to the generic reader), not verified on a live page.
 */
export const linkedinCompany: Adapter = {
  id: 'linkedin-company',
  label: 'LinkedIn company',
  hosts: ['linkedin.com'],
  paths: /^\/(?:company|school|showcase)\/[^/]+/,
  detect: (document) => (nameOf(document) !== '' ? 'organization' : null),
  collect(document, url) {
    const { evidence, add } = subject('linkedin-company', 'organization');
    add('name', firstText(document, 'main h1', 'h1'), nameOf(document));
    add('profile', null, `https://www.linkedin.com/${url.pathname.split('/').slice(1, 3).join('/')}`);
    for (const term of document.querySelectorAll('main dl dt, section dl dt')) {
      const field = facts.find(([pattern]) => pattern.test(textOf(term, 60)))?.[1];
      const value = term.nextElementSibling;
      if (!field || !value) continue;
      const link = value.querySelector('a[href]');
      if (field === 'website') add(field, value, target(link, url) || textOf(value));
      else if (field === 'phone')
        add(field, value, (link?.getAttribute('href') ?? '').replace(/^tel:/, '') || textOf(value));
      else add(field, value);
    }
    const site = document.querySelector('[data-test-id="about-us__website"] a[href]');
    add('website', site, target(site, url));
    for (const [id, field] of aboutUs)
      add(field, document.querySelector(`[data-test-id="about-us__${id}"] dd`));
    const [industry, place, ...rest] = document.querySelectorAll(
      '.org-top-card-summary-info-list__info-item',
    );
    add('industry', industry ?? document.querySelector('.top-card-layout__headline'));
    add('location', place);
    add('size', rest.at(-1));
    const under = document.querySelector('.top-card-layout__first-subline');
    // `Halden, Viken 12,345 followers` in one line.
    add('location', under, textOf(under).replace(/\s[\d.,\s]*\d[\d.,]*[KMk]?\s\D{0,40}$/, ''));
    return evidence;
  },
};

const facts: readonly (readonly [RegExp, 'website' | 'industry' | 'size' | 'location' | 'phone'])[] = [
  [/^(?:website|webseite|site web|веб-сайт|сайт|وب‌سایت)/i, 'website'],
  [/^(?:industry|branche|secteur|отрасль|صنعت)/i, 'industry'],
  [/^(?:company size|größe|taille|размер|اندازه)/i, 'size'],
  [/^(?:headquarters|hauptsitz|siège|штаб-квартира|دفتر مرکزی)/i, 'location'],
  [/^(?:phone|telefon|téléphone|телефон|تلفن)/i, 'phone'],
];

/** Public pages name the rows of their about section, whatever the language. */
const aboutUs = [
  ['industry', 'industry'],
  ['size', 'size'],
  ['headquarters', 'location'],
] as const;

const nameOf = (document: Document): string =>
  textOf(firstText(document, 'main h1', 'h1'), 200) ||
  clean(
    (metaContent(document, 'og:title') || textOf(document.querySelector('title'), 300)).split(
      ' | LinkedIn',
    )[0],
  );

function target(link: Element | null, url: URL): string {
  const address = webAddress(link?.getAttribute('href'), url);
  return address === '' ? '' : (new URL(address).searchParams.get('url') ?? address);
}
