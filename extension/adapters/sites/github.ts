import type { Adapter } from '../evidence.ts';
import { firstText, subject, textOf, webAddress } from '../reading.ts';

/**
 * A GitHub profile of a person (`itemprop` and class names that have held for years) or an organisation. Both written
 * from documented structure, not verified on a live page.
 */
export const github: Adapter = {
  id: 'github',
  label: 'GitHub',
  hosts: ['github.com'],
  own: /^\/(?:(?:about|account|codespaces|collections|contact|customer-stories|dashboard|enterprise|events|explore|features|issues|join|login|logout|marketplace|new|notifications|organizations|pricing|pulls|search|security|sessions|settings|signup|site|solutions|sponsors|stars|team|topics|trending|watching|resources|copilot|readme)(?:\/.*)?)?$/,
  paths: /^\/[\w-]{1,39}\/?$/,
  detect: (document) => (person(document) ? 'person' : organisation(document) ? 'organization' : null),
  collect(document, url) {
    const vcard = person(document);
    const { evidence, add } = subject('github', vcard ? 'person' : 'organization');
    const root = vcard ? document : (organisation(document)?.closest('header') ?? document);
    add('name', vcard ? (firstText(document, '.vcard-fullname, .p-name') ?? vcard) : organisation(document));
    add(
      'company',
      document.querySelector('[itemprop="worksFor"]'),
      textOf(document.querySelector('[itemprop="worksFor"]'), 200).replace(/^@/, ''),
    );
    add('location', root.querySelector('[itemprop="homeLocation"], [itemprop="location"]'));
    const email = root.querySelector('[itemprop="email"] a, a[itemprop="email"], [itemprop="email"]');
    add('email', email);
    add('profile', null, `https://github.com${url.pathname.replace(/\/$/, '')}`);
    for (const link of root.querySelectorAll(
      '[itemprop="url"] a[href], a[itemprop="url"], [itemprop="social"] a[href]',
    )) {
      const address = webAddress(link.getAttribute('href'), url);
      if (!address.startsWith('https://github.com/')) add('website', link, address);
    }
    return evidence;
  },
};

const person = (document: Document): Element | null =>
  firstText(document, '.vcard-fullname', '.vcard-names .p-name', '.vcard-username', '.p-nickname');
const organisation = (document: Document): Element | null =>
  firstText(document, 'header [itemprop="name"]', '.orghead h1', 'main header h1');
