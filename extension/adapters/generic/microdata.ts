import { limits } from '../evidence.ts';
import { clean, locatorOf, textOf, webAddress } from '../reading.ts';
import { type Item, newItem, type Value } from './item.ts';

const lastSegment = (address: string): string => clean(address.split(/[/#:]/).at(-1), 60);

/** What the element says as the value of a property. */
function readValue(element: Element, url: URL): Value {
  const attribute =
    element.getAttribute('content') ??
    (/^(?:time|data|meter)$/.test(element.localName)
      ? (element.getAttribute('datetime') ?? element.getAttribute('value'))
      : null);
  const href = element.getAttribute('href');
  const scheme = /^(mailto|tel|sms):/i.test(href ?? '');
  const address = scheme
    ? (href ?? '').split('?')[0]!.slice(href!.indexOf(':') + 1)
    : webAddress(href ?? element.getAttribute('src'), url);
  const text = attribute === null ? textOf(element) : clean(attribute);
  const isLink = /^(?:a|area|link|img)$/.test(element.localName);
  return {
    text: (isLink && attribute === null && address !== '' ? address : text) || text,
    locator: locatorOf(element),
    quote: (textOf(element, limits.quote) || text).slice(0, limits.quote),
  };
}

/** Properties whose value is a text even when the element is a link. */
const texts = new Set([
  'name',
  'jobTitle',
  'worksFor',
  'affiliation',
  'address',
  'telephone',
  'givenName',
  'familyName',
]);

type Names = { scope: string; type: string; prop: string };

/** Microdata and RDFa Lite differ in the names of three attributes. */
function readScoped(document: Document, url: URL, names: Names): Item[] {
  const items = new Map<Element, Item>();
  const roots: Item[] = [];
  const scopes = [...document.querySelectorAll(`[${names.scope}]`)].slice(0, 2_000);
  for (const element of scopes) {
    const types = (element.getAttribute(names.type) ?? '')
      .split(/\s+/)
      .filter((type) => type !== '')
      .map(lastSegment);
    items.set(element, newItem(types, locatorOf(element)));
  }
  const owner = (element: Element): Item | undefined => {
    for (let at = element.parentElement; at; at = at.parentElement) {
      const item = items.get(at);
      if (item) return item;
    }
    return undefined;
  };
  for (const element of scopes)
    if (!element.hasAttribute(names.prop) || !owner(element)) roots.push(items.get(element)!);
  if (scopes.length === 0) return roots;
  for (const element of [...document.querySelectorAll(`[${names.prop}]`)].slice(0, 10_000)) {
    const item = owner(element);
    if (!item) continue;
    const nested = items.get(element);
    for (const name of (element.getAttribute(names.prop) ?? '').split(/\s+/).map(lastSegment)) {
      if (name === '') continue;
      const value = nested ?? readValue(element, url);
      if (!nested && texts.has(name) && !element.hasAttribute('content'))
        (value as Value).text = textOf(element);
      item.props[name] ??= [];
      item.props[name].push(value);
    }
  }
  return roots;
}

export const readMicrodata = (document: Document, url: URL): Item[] =>
  readScoped(document, url, { scope: 'itemscope', type: 'itemtype', prop: 'itemprop' });

export const readRdfa = (document: Document, url: URL): Item[] =>
  readScoped(document, url, { scope: 'typeof', type: 'typeof', prop: 'property' });
