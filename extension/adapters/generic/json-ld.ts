import { limits } from '../evidence.ts';
import { clean } from '../reading.ts';
import { type Item, newItem, type Value } from './item.ts';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Things described in `<script type="application/ld+json">`, `@graph` and `@id` references resolved. */
export function readJsonLd(document: Document): Item[] {
  const items: Item[] = [];
  const byId = new Map<string, Item>();
  let left = 5_000;

  const toItem = (source: Record<string, unknown>, depth: number, locator: string): Item => {
    const types = [source['@type']].flat().filter((type): type is string => typeof type === 'string');
    const id = typeof source['@id'] === 'string' ? source['@id'] : '';
    const known = byId.get(id);
    const item = known ?? newItem([], locator);
    for (const type of types) item.types.push(clean(type.slice(type.lastIndexOf('/') + 1), 60));
    if (id !== '' && !known) byId.set(id, item);
    for (const [name, value] of Object.entries(source)) {
      if (name === '@type' || name === '@id' || name === '@context' || left <= 0) continue;
      const values = toValues(value, depth + 1, locator);
      if (values.length > 0) item.props[name.slice(0, 60)] = values;
    }
    return item;
  };

  const toValues = (value: unknown, depth: number, locator: string): (Value | Item)[] => {
    if (depth > 40 || left-- <= 0) return [];
    if (Array.isArray(value))
      return value.slice(0, 500).flatMap((entry) => toValues(entry, depth + 1, locator));
    if (isRecord(value)) {
      const literal = value['@value'];
      return literal === undefined ? [toItem(value, depth, locator)] : toValues(literal, depth + 1, locator);
    }
    if (typeof value !== 'string' && typeof value !== 'number') return [];
    const text = clean(decodeEntities(String(value)));
    return text === '' ? [] : [{ text, locator, quote: text.slice(0, limits.quote) }];
  };

  for (const script of [...document.querySelectorAll('script[type*="ld+json"]')].slice(0, 50)) {
    const parsed = parseTolerantly((script.textContent ?? '').slice(0, 500_000));
    for (const value of toValues(parsed, 0, '')) if ('props' in value) items.push(value);
  }
  return items;
}

/** JSON as sites write it: wrapped in comments or CDATA, with raw line breaks in strings and trailing commas. */
function parseTolerantly(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {}
  const repaired = source
    .replace(/^\s*(?:<!--|(?:\/\/|\/\*)?\s?<!\[CDATA\[(?:\*\/)?)/, '')
    .replace(/(?:-->|(?:\/\/|\/\*)?\s?\]\]>(?:\*\/)?)\s*;?\s*$/, '')
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/,\s?([}\]])/g, '$1')
    .replace(/;\s?$/, '');
  try {
    return JSON.parse(repaired);
  } catch {
    return undefined;
  }
}

const entities: Record<string, string> = {
  amp: '&',
  quot: '"',
  apos: "'",
  '#39': "'",
  '#039': "'",
  nbsp: ' ',
  lt: '<',
  gt: '>',
};

/** Values are text, never markup, yet many systems escape them as if they were. */
const decodeEntities = (text: string): string =>
  text.replace(/&(amp|quot|apos|#0?39|nbsp|lt|gt);/g, (_, name: string) => entities[name] ?? '');
