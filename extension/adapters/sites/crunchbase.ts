import type { Adapter } from '../evidence.ts';
import { clean, firstText, metaContent, subject, textOf, webAddress } from '../reading.ts';

/** A Crunchbase organisation or person. Written from documented structure, not verified on a live page. */
export const crunchbase: Adapter = {
  id: 'crunchbase',
  label: 'Crunchbase',
  hosts: ['crunchbase.com'],
  own: /^\/(?:(?:home|discover|search|lists?|login|register|settings|buy|pricing|hub|account|saved-searches|feed)(?:\/.*)?)?$/,
  paths: /^\/(?:organization|person)\//,
  detect(document, url) {
    if (nameOf(document) === '') return null;
    return url.pathname.startsWith('/organization/') ? 'organization' : 'person';
  },
  collect(document, url) {
    const { evidence, add } = subject(
      'crunchbase',
      url.pathname.startsWith('/person/') ? 'person' : 'organization',
    );
    add('name', firstText(document, 'h1.profile-name', 'h1'), nameOf(document));
    add('profile', null, `https://www.crunchbase.com${url.pathname.split('/').slice(0, 3).join('/')}`);
    add(
      'location',
      firstText(document, 'identifier-multi-formatter', '[href*="/search/"][href*="locations"]'),
    );
    add('size', firstText(document, 'a[href*="num_employees_enum"]'));
    add('industry', firstText(document, 'chips-container a[href*="/categories/"], chips-container a'));
    add('title', firstText(document, 'field-formatter span[title*=" at "]'));
    const link = firstText(document, 'link-formatter a[href^="http"]', 'a[aria-label*="website" i]');
    add('website', link, webAddress(link?.getAttribute('href'), url));
    add('phone', firstText(document, 'a[href^="tel:"]'));
    add('email', firstText(document, 'a[href^="mailto:"]'));
    return evidence;
  },
};

const nameOf = (document: Document): string =>
  textOf(firstText(document, 'h1.profile-name', 'h1'), 200) ||
  clean(metaContent(document, 'og:title').split(' - Crunchbase')[0]);
