import type { Adapter } from '../evidence.ts';
import { clean, firstText, metaContent, subject, textOf, webAddress } from '../reading.ts';

/**
 * A LinkedIn profile: logged in (2021–2024 layouts, class names hashed), public, and recruiter view.
 * Anchored on the one `h1`, on accessible names and on the sections' ids, never on class names alone.
 */
export const linkedinProfile: Adapter = {
  id: 'linkedin-profile',
  label: 'LinkedIn profile',
  hosts: ['linkedin.com'],
  own: /^\/(?:(?:feed|mynetwork|notifications|login|signup|authwall|checkpoint|uas|mypreferences|psettings|help|legal|premium|in\/me)(?:\/.*)?)?$/,
  paths: /^\/(?:in|pub|recruiter\/profile|talent\/profile|sales\/lead)\/[^/]+/,
  detect: (document) => (profileName(document) !== '' ? 'person' : null),
  collect(document, url) {
    const { evidence, add } = subject('linkedin', 'person');
    const heading = firstText(document, 'main h1', 'h1');
    const card = topCard(heading);
    add('name', heading, profileName(document));
    const headline = headlineOf(heading, card);
    const job = currentJob(document);
    const meta = titleParts(document);
    const company = companyButton(card);
    add(
      'company',
      company ?? job?.company ?? card?.querySelector('.org a, .org') ?? null,
      companyName(company) ||
        job?.companyName ||
        textOf(card?.querySelector('.org a, .org')) ||
        meta.company ||
        employerIn(textOf(headline)),
    );
    if (job) add('title', job.title);
    if (meta.title !== '' && !job) add('title', headline, meta.title);
    add('title', headline);
    add('location', placeOf(card, heading));
    add('industry', card?.querySelector('.industry, #demographics dt:last-of-type + dd') ?? null);
    add('profile', null, `https://www.linkedin.com${url.pathname}`);
    for (const link of card?.querySelectorAll('a[href^="http"]') ?? []) {
      const address = webAddress(link.getAttribute('href'), url);
      if (address !== '' && !/(?:^|\.)(?:linkedin\.com|licdn\.com|lnkd\.in)$/.test(new URL(address).hostname))
        add('website', link, address);
    }
    for (const link of document.querySelectorAll('[role="dialog"] a[href^="mailto:"]'))
      add('email', link, (link.getAttribute('href') ?? '').slice(7));
    for (const link of document.querySelectorAll('[role="dialog"] a[href^="tel:"]'))
      add('phone', link, (link.getAttribute('href') ?? '').slice(4));
    return evidence;
  },
};

const titleOf = (document: Document): string =>
  metaContent(document, 'og:title') ||
  clean(document.querySelector('title')?.textContent).replace(/^\(\d+\+?\)\s/, '');

/** `Name - Title - Company | LinkedIn`, as the public page's title has it. */
function titleParts(document: Document) {
  const [name = '', ...rest] = titleOf(document)
    .replace(/\s\|\sLinkedIn$/, '')
    .split(/\s[-–]\s/);
  return { name, title: rest.length > 1 ? rest.slice(0, -1).join(' - ') : '', company: rest.at(-1) ?? '' };
}

function profileName(document: Document): string {
  const heading = textOf(firstText(document, 'main h1', 'h1'), 200);
  if (heading !== '') return heading;
  const title = titleOf(document);
  return /\|\sLinkedIn$/.test(title) ? titleParts(document).name : '';
}

/** The box around the name: the nearest ancestor that is a section of the page. */
const topCard = (heading: Element | null): Element | null =>
  heading?.closest('section, [role="region"], .profile-card') ??
  heading?.closest('main, body')?.querySelector('section') ??
  heading?.parentElement?.parentElement?.parentElement ??
  null;

/** `Buyer at Firm` in the languages of most profiles. */
const employerIn = (headline: string): string =>
  /\s(?:at|@|na|bei|chez|en|em|hos|bij|presso|в|در)\s([^|•·,]{2,80})$/u.exec(headline)?.[1]?.trim() ?? '';

const isNoise = (text: string): boolean =>
  text.length < 2 ||
  /^(?:·|•)?\s?\d(?:st|nd|rd|th)?\b|^\(?(?:she|he|they)\b|degree connection|verified|connections?$|followers?$|Contact info$|^Open to\b|^Premium$/i.test(
    text,
  );

/** The first line after the name that is not a badge, a pronoun or a control. */
function headlineOf(heading: Element | null, card: Element | null): Element | null {
  const stated = card?.querySelector(
    '[data-generated-suggestion-target], h2.top-card-layout__headline, .headline, li.title',
  );
  if (stated && textOf(stated) !== '') return stated;
  if (!heading || !card) return null;
  for (const element of card.querySelectorAll('h2, p, div, span, li')) {
    if (
      !(heading.compareDocumentPosition(element) & 4) ||
      element.closest('button, [role="dialog"], figure, a, [aria-hidden="true"]')
    )
      continue;
    if (element.querySelector('div, p, ul, button, h2, h3')) continue;
    const text = textOf(element, 400);
    if (text !== textOf(heading) && !isNoise(text)) return element;
  }
  return null;
}

const companyButton = (card: Element | null): Element | null =>
  card?.querySelector(
    'button[aria-label^="Current company"], [aria-label^="Current company"], [data-section="currentPositionsDetails"] a, [data-section="currentPositionsDetails"] span',
  ) ?? null;

const companyName = (button: Element | null): string =>
  (/^Current company: (.{1,200}?)\. Click/.exec(button?.getAttribute('aria-label') ?? '')?.[1] ?? '') ||
  textOf(button);

/** The newest entry of the experience section, when it has not ended. */
function currentJob(document: Document) {
  const section = document.querySelector('#experience, #profile-experience, [data-section="experience"]');
  const first = section?.closest('section, .module')?.querySelector('li') ?? section?.querySelector('li');
  if (!first) return null;
  const leaves = [...first.querySelectorAll('span[aria-hidden="true"], h3, h4, h5, time, p.date-range')]
    .filter((element) => textOf(element) !== '' && !element.querySelector('span[aria-hidden="true"]'))
    .slice(0, 8);
  const [one, two, three] = leaves;
  if (!one || !two) return null;
  const span = leaves.map((leaf) => textOf(leaf)).find((text) => /\d{4}\s?[-–—]/.test(text));
  if (span && /\d{4}\s?[-–—]\s?(?:\p{L}+\.?\s)?\d{4}/u.test(span)) return null;
  const isGroup =
    first.querySelector('li') !== null &&
    /^\D{0,20}\d+\s\D+(?:\d+\s\D+)?$/.test(textOf(two)) &&
    !/\d{4}/.test(textOf(two));
  const companyLine = isGroup ? one : two;
  return {
    title: isGroup && three ? three : one,
    company: companyLine,
    companyName: textOf(companyLine).split(' · ')[0] ?? '',
  };
}

/** The place stands right before the contact-info link, or is marked as such on public pages. */
function placeOf(card: Element | null, heading: Element | null): Element | null {
  const contact = card?.querySelector('a[href*="/overlay/contact-info"]');
  const before = contact?.parentElement?.previousElementSibling ?? contact?.previousElementSibling;
  if (before && textOf(before) !== '') return before;
  const marked = card?.querySelector(
    '.locality, .location, .profile-info-subheader span, .top-card__subline-item, .not-first-middot span',
  );
  return marked && marked !== heading && textOf(marked).length < 120 ? marked : null;
}
