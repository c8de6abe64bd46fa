import { decodeCfEmail, findEmails } from './emails.ts';

const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  commat: '@',
  period: '.',
  lowbar: '_',
  hyphen: '-',
  dash: '-',
  shy: '',
  zwnj: '\u200c',
  lpar: '(',
  rpar: ')',
  lbrack: '[',
  rbrack: ']',
};

/** Character references as text; unknown ones stay. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));?/gi, (whole, hex, decimal, name) => {
    if (name) return named[name.toLowerCase()] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

/** `leaf` tags have no content. */
type Tag = { name: string; closing: boolean; leaf: boolean; attributes: string; start: number; end: number };

const voidTags = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
/** Tags that do not interrupt a word. */
const inlineTags = new Set(
  'a abbr b bdi bdo big cite code em font i mark s small span strong sub sup tt u wbr'.split(' '),
);
const unseenTags = new Set('script style template noscript title'.split(' '));
const hidden = /display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden|(?:^|\s)hidden(?:[\s=]|$)/i;
const reversed = /unicode-bidi\s{0,3}:\s{0,3}(?:bidi-override|isolate-override)/i;

/** The next tag or comment from `from`, or null. A `<` that starts none is text. */
function nextTag(html: string, from: number): Tag | null {
  for (let start = html.indexOf('<', from); start >= 0; start = html.indexOf('<', start + 1)) {
    if (html.startsWith('<!--', start)) {
      const end = html.indexOf('-->', start + 4);
      return {
        name: '!--',
        closing: false,
        leaf: true,
        attributes: '',
        start,
        end: end < 0 ? html.length : end + 3,
      };
    }
    const name = /^<\/?([a-z][a-z0-9-]{0,30})/i.exec(html.slice(start, start + 33));
    if (!name) continue;
    const end = html.indexOf('>', start);
    if (end < 0) return null;
    const attributes = html.slice(start + name[0].length, Math.min(end, start + 4_000));
    const leaf = voidTags.has(name[1]!.toLowerCase()) || html[end - 1] === '/';
    return {
      name: name[1]!.toLowerCase(),
      closing: html[start + 1] === '/',
      leaf,
      attributes,
      start,
      end: end + 1,
    };
  }
  return null;
}

/**
 * The addresses in a piece of markup as a reader would see them: hidden parts left out, character references, reversed
 * text, Cloudflare's protection and `mailto:` links resolved.
 */
export function findEmailsInHtml(html: string): string[] {
  const found = new Set<string>();
  const visible: string[] = [];
  let piece = '';
  let skipping: Region | null = null;
  let reversing: Region | null = null;
  let at = 0;
  for (let tag = nextTag(html, at); ; tag = nextTag(html, at)) {
    if (skipping === null) piece += decodeEntities(html.slice(at, tag?.start ?? html.length));
    if (tag === null) break;
    at = tag.end;
    if (skipping !== null) {
      skipping = inside(skipping, tag);
      continue;
    }
    if (reversing !== null) {
      reversing = inside(reversing, tag);
      if (reversing === null) {
        visible.push([...piece].reverse().join(''));
        piece = '';
      }
    }
    if (!tag.closing) {
      for (const email of emailsInAttributes(tag.attributes)) found.add(email);
      if (!tag.leaf && (unseenTags.has(tag.name) || hidden.test(tag.attributes)))
        skipping = { name: tag.name, depth: 1 };
      if (!tag.leaf && reversing === null && reversed.test(tag.attributes)) {
        reversing = { name: tag.name, depth: 1 };
        visible.push(piece);
        piece = '';
      }
    }
    if (!inlineTags.has(tag.name) && tag.name !== '!--') piece += '\n';
  }
  for (const email of findEmails(visible.join('') + piece)) found.add(email);
  return [...new Map([...found].map((email) => [email.toLowerCase(), email])).values()];
}

/** The element being read, and how many of its name are open: enough for markup with unclosed tags inside. */
type Region = { name: string; depth: number };

function inside(region: Region, tag: Tag): Region | null {
  if (tag.name !== region.name || tag.leaf) return region;
  const depth = region.depth + (tag.closing ? -1 : 1);
  return depth === 0 ? null : { ...region, depth };
}

function* emailsInAttributes(attributes: string): Generator<string> {
  const protectedEmail = /(?:data-cfemail\s?=\s?["']?|email-protection#)([0-9a-f]{8,660})/i.exec(
    attributes,
  )?.[1];
  const decoded = protectedEmail ? decodeCfEmail(protectedEmail) : null;
  if (decoded) yield decoded;
  const href = /href\s?=\s?["']([^"']{1,1000})/i.exec(attributes)?.[1];
  const target = href ? decodeEntities(href).trim() : '';
  if (!/^mailto:/i.test(target)) return;
  let address = target.slice(7).split('?')[0]!;
  try {
    address = decodeURIComponent(address);
  } catch {
    // Left as it is: a lone % is no reason to lose the rest.
  }
  yield* findEmails(address);
}
