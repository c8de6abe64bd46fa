import { decodeCfEmail } from '@clew/shared/contact/emails.ts';
import { clean } from '../adapters/reading.ts';
import { createScrubber, type Draw, type Scrubber } from './scrubber.ts';
import { plain } from './vocabulary.ts';

/** Elements that say nothing a reader reads; they go with all that is in them. */
const gone =
  'script:not([type="application/ld+json" i]), style, noscript, template, iframe, object, embed, canvas, video, audio, source, track, svg > *, link:not([rel~="me" i], [rel~="canonical" i], [rel~="alternate" i], [rel~="author" i])';

/** Attributes that name, and point at, parts of the page. */
const naming =
  /^(?:class|id|for|name|itemprop|itemref|role|rel|property|typeof|headers|form|part|slot|autocomplete|http-equiv|aria-(?:labelledby|controls|describedby|owns|current)|data-(?:testid|test|test-id|qa|cy|field|section|view-name|anonymize|role|type|name|id))$/;
const addresses = /^(?:href|src|action|cite|poster|itemtype|itemid|data-(?:href|src|url|link))$/;
/** What these can say is a word of HTML's own, or a number of a few digits. */
const own =
  /^(?:lang|hreflang|dir|charset|method|target|scope|itemscope|hidden|disabled|checked|selected|open|colspan|rowspan|tabindex|width|height|start|maxlength|aria-(?:hidden|level|expanded|haspopup|live|modal|disabled|selected|checked|pressed|busy|atomic|setsize|posinset))$/;
const harmless = /^(?:utf-8|[a-z]{0,12}|[a-z]{2,3}-[A-Z]{2}|-?\d{1,4})$/;

const maxNodes = 200_000;

/**
 * Makes of a page one of the same structure that is about nobody. Changes the document, which must be a copy.
 * @param address where the page was
 * @param region ISO country for numbers without a prefix
 */
export function scrubPage(
  document: Document,
  address: string,
  region: string,
  draw: Draw,
): { html: string; url: string } {
  for (const element of document.querySelectorAll(gone)) element.remove();
  const scrubber = createScrubber(new URL(address), wordsOf(document), region, draw);
  const nodes = [document.documentElement as Node];
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at]!;
    if (at > maxNodes || (node.nodeType !== 1 && node.nodeType !== 3)) {
      node.parentNode?.removeChild(node);
      continue;
    }
    if (node.nodeType === 3) {
      const isData = (node.parentNode as Element | null)?.localName === 'script';
      node.nodeValue = isData
        ? scrubData(node.nodeValue ?? '', scrubber)
        : scrubber.text(node.nodeValue ?? '');
      continue;
    }
    scrubAttributes(node as Element, scrubber);
    for (let child = node.firstChild; child; child = child.nextSibling) nodes.push(child);
  }
  const url = scrubber.url(address).replace(/^http:/, 'https:');
  return { html: document.documentElement.outerHTML, url };
}

/** Every word that stands anywhere in the page. */
function wordsOf(document: Document): ReadonlySet<string> {
  const words = new Set<string>();
  for (const word of document.documentElement.outerHTML.matchAll(/\p{L}{3,}/gu)) words.add(plain(word[0]));
  return words;
}

function scrubAttributes(element: Element, scrubber: Scrubber): void {
  for (const { name, value } of [...element.attributes]) {
    const scrubbed = scrubAttribute(name, value.slice(0, 4_000), scrubber);
    const shown = name.startsWith('data-') ? `data-${scrubber.tokens(name.slice(5))}` : name;
    if (scrubbed === null || shown !== name || !/^[a-z][a-z:_-]{0,60}$/.test(name))
      element.removeAttribute(name);
    if (scrubbed !== null && /^[a-z][a-z:_-]{0,60}$/.test(shown)) element.setAttribute(shown, scrubbed);
  }
}

/** null where the attribute goes. */
function scrubAttribute(name: string, value: string, scrubber: Scrubber): string | null {
  if (name === 'style')
    return /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.exec(value)?.[0].toLowerCase() ?? null;
  if (/^on|srcset$|^(?:srcdoc|nonce|integrity|ping|sizes)$/.test(name)) return null;
  if (name === 'data-cfemail') return encodeCfEmail(scrubber.text(decodeCfEmail(value) ?? ''));
  if (name === 'type' && /^[a-z]{1,20}(?:\/[a-z.+-]{1,30})?$/.test(value)) return value;
  if (own.test(name) && harmless.test(value)) return value;
  if (addresses.test(name) || /^(?:https?:)?\/\/\S/i.test(value)) return scrubber.url(value);
  return naming.test(name) ? scrubber.tokens(value) : scrubber.text(value);
}

/** The inverse of `decodeCfEmail`, with a key of nothing. */
const encodeCfEmail = (email: string): string =>
  `00${[...new TextEncoder().encode(email)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;

/** Structured data keeps its keys and types; where it is broken it stays broken and loses its words all the same. */
function scrubData(json: string, scrubber: Scrubber): string {
  try {
    return JSON.stringify(scrubValue(JSON.parse(json), '', 0, scrubber)).replaceAll('<', '\\u003c');
  } catch {
    return json
      .split(/("[^"\n]{1,60}"\s{0,3}:)/)
      .map((part, index) => (index % 2 === 1 ? scrubber.tokens(part) : scrubber.text(part)))
      .join('')
      .replaceAll('<', ' ');
  }
}

function scrubValue(value: unknown, key: string, depth: number, scrubber: Scrubber): unknown {
  if (depth > 50) return null;
  if (typeof value === 'string') {
    if (/^(?:https?:)?\/\/\S+$/i.test(value)) return scrubber.url(value);
    return key === '@type' ? scrubber.tokens(value) : scrubber.text(value);
  }
  if (typeof value === 'number') return Number(scrubber.text(clean(String(value), 20))) || 0;
  if (Array.isArray(value))
    return value.slice(0, 5_000).map((each) => scrubValue(each, key, depth + 1, scrubber));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .slice(0, 5_000)
      .map(([name, each]) => [
        name.startsWith('@') ? name.slice(0, 20) : scrubber.tokens(name),
        scrubValue(each, name, depth + 1, scrubber),
      ]),
  );
}
