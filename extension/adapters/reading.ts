import type { EvidenceVia } from '@clew/shared/capture.ts';
import { type Evidence, type EvidenceField, limits, type SubjectKind } from './evidence.ts';

/** White space of any kind to one blank, ends trimmed, control and direction characters gone. */
export const clean = (text: string | null | undefined, max: number = limits.value): string =>
  (text ?? '')
    .slice(0, max * 4)
    .replace(/(?!\s)[\p{Cc}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, max);

/** The element's text as one line; a line break in it counts as a blank. */
export function textOf(element: Element | null | undefined, max?: number): string {
  if (!element) return '';
  if (element.firstElementChild === null) return clean(element.textContent, max);
  let text = '';
  const walk = (node: Node, depth: number) => {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (text.length > limits.value * 4 || depth > limits.depth) return;
      if (child.nodeType === 3) text += child.nodeValue;
      if (child.nodeType !== 1 || /^(?:script|style)$/.test((child as Element).localName)) continue;
      const isBreak = /^(?:br|p|div|li|tr|td|h[1-6])$/.test((child as Element).localName);
      if (isBreak) text += ' ';
      walk(child, depth + 1);
      if (isBreak) text += ' ';
    }
  };
  walk(element, 0);
  return clean(text, max);
}

/** A selector that finds the element again in the same document; '' where it would be too long to keep. */
export function locatorOf(element: Element | null | undefined): string {
  const steps: string[] = [];
  let length = 0;
  for (let at = element ?? null; at; at = at.parentElement) {
    const id = at.getAttribute('id') ?? '';
    const step = /^[A-Za-z][\w-]{0,60}$/.test(id) ? `#${id}` : at.parentElement ? nth(at) : at.localName;
    steps.unshift(step);
    length += step.length + 3;
    if (length > limits.locator) return '';
    if (step.startsWith('#')) break;
  }
  return steps.join(' > ');
}

function nth(element: Element): string {
  let n = 1;
  for (let at = element.previousElementSibling; at; at = at.previousElementSibling) n++;
  return `${element.localName}:nth-child(${n})`;
}

/** The address as written made absolute; '' unless it is http(s). */
export function webAddress(href: string | null | undefined, base: string | URL): string {
  const raw = (href ?? '').trim();
  if (raw === '' || raw.length > limits.url) return '';
  try {
    const url = new URL(raw, base);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : '';
  } catch {
    return '';
  }
}

/** Gathers the evidence for one subject, dropping empty values. */
export function subject(
  id: string,
  kind: SubjectKind | null,
  { role = '', via = 'adapter' }: { role?: string; via?: EvidenceVia } = {},
) {
  const evidence: Evidence[] = [];
  return {
    evidence,
    /** The value is the element's own text unless another one is given. */
    add(field: EvidenceField, from: Element | null | undefined, value: string = textOf(from)): void {
      const text = field === 'message' ? value.slice(0, limits.message) : clean(value);
      if (text === '') return;
      const quote = from ? textOf(from, limits.quote) : '';
      const locator = locatorOf(from);
      evidence.push({
        subject: id,
        kind,
        role,
        field,
        value: text,
        via,
        locator,
        quote: quote || text.slice(0, limits.quote),
      });
    },
  };
}

/** First element in the document for the first selector that has one with text. */
export function firstText(root: ParentNode, ...selectors: string[]): Element | null {
  for (const selector of selectors) {
    for (const element of root.querySelectorAll(selector)) if (textOf(element, 200) !== '') return element;
  }
  return null;
}

export const metaContent = (document: Document, name: string): string =>
  clean(
    document
      .querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`)
      ?.getAttribute('content'),
  );
