import type { Adapter } from '../evidence.ts';
import { clean, firstText, metaContent, subject, textOf } from '../reading.ts';

/** A Xing profile. Written from documented structure (`h1`, `data-testid`, title), not verified on a live page. */
export const xing: Adapter = {
  id: 'xing',
  label: 'Xing',
  hosts: ['xing.com'],
  own: /^\/(?:(?:home|discover|search|jobs|settings|messages|notifications|network|login|signup|app|start|news|contacts)(?:\/.*)?)?$/,
  paths: /^\/profile\/[^/]+/,
  detect: (document) => (nameOf(document) !== '' ? 'person' : null),
  collect(document, url) {
    const { evidence, add } = subject('xing', 'person');
    const [title = '', company = ''] = parts(document);
    add('name', firstText(document, '[data-testid="xing-id-name"]', 'main h1'), nameOf(document));
    add(
      'title',
      firstText(document, '[data-testid="xing-id-occupation-title"]', '[data-qa="xing-id-occupations"] p'),
    );
    add(
      'company',
      firstText(document, '[data-testid="xing-id-occupation-company"]', '[data-qa="xing-id-occupations"] a'),
    );
    add('title', null, title);
    add('company', null, company);
    add('location', firstText(document, '[data-testid="xing-id-location"]', '[data-qa="xing-id-location"]'));
    add('profile', null, `https://www.xing.com/profile/${url.pathname.split('/')[2]}`);
    return evidence;
  },
};

/** `Jane Doe - Leiterin Einkauf - Firma GmbH | XING` */
const segments = (document: Document): string[] =>
  (metaContent(document, 'og:title') || textOf(document.querySelector('title'), 300))
    .replace(/\s\|\sXING$/i, '')
    .split(/\s-\s/);
const parts = (document: Document): string[] =>
  segments(document).length > 2
    ? segments(document)
        .slice(1)
        .map((part) => clean(part))
    : [];
const nameOf = (document: Document): string =>
  textOf(firstText(document, '[data-testid="xing-id-name"]', 'main h1'), 200) || clean(segments(document)[0]);
