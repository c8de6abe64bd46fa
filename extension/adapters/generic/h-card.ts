import { clean, locatorOf, textOf, webAddress } from '../reading.ts';
import { type Item, newItem, type Value } from './item.ts';

/** Microformats class names, new and classic, in the words of schema.org. */
const properties: Record<string, string> = {
  'p-name': 'name',
  'p-given-name': 'givenName',
  'p-family-name': 'familyName',
  'p-job-title': 'jobTitle',
  'p-role': 'jobTitle',
  'p-org': 'worksFor',
  'u-email': 'email',
  'p-tel': 'telephone',
  'u-url': 'url',
  'p-adr': 'address',
  'h-adr': 'address',
  'p-nickname': 'nickname',
  fn: 'name',
  'given-name': 'givenName',
  'family-name': 'familyName',
  title: 'jobTitle',
  role: 'jobTitle',
  org: 'worksFor',
  email: 'email',
  tel: 'telephone',
  url: 'url',
  adr: 'address',
};
const roots = '.h-card, .vcard';
const addressClasses: readonly string[] = [
  'street-address',
  'extended-address',
  'locality',
  'region',
  'postal-code',
  'country-name',
];

/** Where a résumé's subject worked or learnt is no contact of its own. */
const station = /(?:^|\s)(?:p-)?(?:affiliation|experience|education|vevent|h-event)(?:\s|$)/;

/** Address cards: microformats h-card and the classic vcard, with the implied name and address of the standard. */
export function readCards(document: Document, url: URL): Item[] {
  const items: Item[] = [];
  for (const root of [...document.querySelectorAll(roots)].slice(0, 500)) {
    const item = readCard(root, document, url);
    if (root.parentElement?.closest('.hresume, .h-resume') && station.test(root.className)) continue;
    const around = root.parentElement?.closest(roots);
    if (around && !around.isSameNode(root) && /(?:^|\s)(?:p-org|org|agent)(?:\s|$)/.test(root.className))
      continue;
    if (item.props.name) items.push(item);
  }
  return items;
}

function readCard(root: Element, document: Document, url: URL): Item {
  const item = newItem([], locatorOf(root));
  const classic = !root.classList.contains('h-card');
  for (const element of [root, ...elementsOf(root, document)].slice(0, 1_000)) {
    const owner = element === root ? root : (element.closest(roots) ?? root);
    if (
      owner !== root &&
      !(owner === element && element.parentElement?.closest(roots) === root) &&
      root.contains(element)
    )
      continue;
    for (const name of element.classList) {
      const property = properties[name];
      if (
        property === undefined ||
        name.includes('-') === (classic && !name.startsWith('given') && !name.startsWith('family'))
      )
        continue;
      if (element === root && property !== 'name') continue;
      item.props[property] ??= [];
      item.props[property].push(readValue(element, property, url));
    }
  }
  imply(root, item, url);
  const name = item.props.name?.[0];
  const company = item.props.worksFor?.[0];
  const isFirm = name && company && 'text' in name && 'text' in company && name.text === company.text;
  item.types.push(isFirm ? 'Organization' : 'Person');
  if (isFirm) delete item.props.worksFor;
  return item;
}

/** The card's own elements and those it includes by reference (include pattern and table headers). */
function elementsOf(root: Element, document: Document): Element[] {
  const elements = [...root.querySelectorAll('[class]')];
  const ids = [
    ...[...root.querySelectorAll('a.include[href^="#"]')].map((link) => link.getAttribute('href')!.slice(1)),
    ...[...root.querySelectorAll('object.include[data^="#"]')].map((link) =>
      link.getAttribute('data')!.slice(1),
    ),
    ...(root.getAttribute('headers') ?? '').split(/\s+/),
  ];
  for (const id of ids.slice(0, 20)) {
    const included = id === '' ? null : document.getElementById(id);
    if (included) elements.push(included, ...included.querySelectorAll('[class]'));
  }
  return elements;
}

function readValue(element: Element, property: string, url: URL): Value {
  const href = element.getAttribute('href') ?? '';
  const scheme = /^(?:mailto|tel):/i.exec(href);
  let text = [...element.querySelectorAll('.value')].map((part) => textOf(part)).join('') || textOf(element);
  if (scheme) text = decode(href.slice(scheme[0].length).split('?')[0]!);
  else if (property === 'url') text = webAddress(href, url) || text;
  else if (property === 'address') text = addressOf(element) || text;
  else if (element.localName === 'abbr' || element.localName === 'data')
    text = element.getAttribute('title') ?? element.getAttribute('value') ?? text;
  else if (element.localName === 'img') text = element.getAttribute('alt') ?? '';
  else if (property === 'worksFor')
    text = textOf(element.querySelector('.organization-name, .p-name, .fn')) || text;
  return { text: clean(text), locator: locatorOf(element), quote: textOf(element, 300) };
}

const addressOf = (element: Element): string =>
  addressClasses
    .map((name) => textOf(element.querySelector(`.${name}, .p-${name}`)))
    .filter((part) => part !== '')
    .join(', ');

/** A card without stated name is named by its image, its only content, or its text. */
function imply(root: Element, item: Item, url: URL): void {
  const locator = locatorOf(root);
  if (!item.props.name && item.props.nickname) item.props.name = item.props.nickname;
  if (!item.props.name && (root.classList.contains('h-card') || Object.keys(item.props).length > 0)) {
    const image = root.matches('img, area')
      ? root
      : root.querySelector(
          ':scope > img[alt], :scope > area[alt], :scope > :only-child > img[alt]:only-child, :scope > abbr[title]',
        );
    const organisation = item.props.worksFor?.[0];
    const stated =
      image?.getAttribute('alt') ||
      image?.getAttribute('title') ||
      (root.localName === 'abbr' ? root.getAttribute('title') : '');
    const own = stated || (root.classList.contains('h-card') ? textOf(root, 120) : '');
    const text = clean(own) || (organisation && 'text' in organisation ? organisation.text : '');
    if (text !== '') item.props.name = [{ text, locator, quote: text }];
  }
  if (!item.props.url) {
    const link = root.matches('a[href]')
      ? root
      : root.querySelector(':scope > a[href]:only-of-type, :scope > :only-child > a[href]:only-child');
    const address = webAddress(link?.getAttribute('href'), url);
    if (address !== '' && root.classList.contains('h-card'))
      item.props.url = [{ text: address, locator, quote: address }];
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
