import { type Block, type Line, limits, type Outline, type Part } from '../evidence.ts';

const skipped = new Set(
  'script style noscript template svg math canvas video audio iframe object embed select datalist head link meta'.split(
    ' ',
  ),
);
const inline = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark output q s samp small span strike strong sub sup time tt u var wbr nobr o:p'.split(
    ' ',
  ),
);

/** Links worth keeping although they show no text, as icons do. */
const reaches = /^(?:cfemail:|mailto:|tel:|https?:|\/\/)/i;

/** Tabs, accordions and sliders hide what they show next by style; what the author marks `hidden` is not content. */
const isHidden = (element: Element): boolean => element.hasAttribute('hidden');

/** What the author called the element: id, class, itemprop, role and accessible name, as one short string. */
function hintOf(element: Element): string {
  let hint = '';
  for (const name of ['id', 'class', 'itemprop', 'role', 'aria-label', 'data-field']) {
    const value = element.getAttribute(name);
    if (value) hint += ` ${value}`;
  }
  return hint.slice(1, limits.hint + 1);
}

/** The address behind an element, with protected e-mails as `cfemail:HEX`. */
function hrefOf(element: Element, tag: string): string {
  const protectedEmail = element.getAttribute('data-cfemail');
  if (protectedEmail) return `cfemail:${protectedEmail.slice(0, 500)}`;
  return tag === 'a' || tag === 'area'
    ? (element.getAttribute('href') ?? '').trim().slice(0, limits.url)
    : '';
}

function textOf(node: Node, within: Range | undefined): string {
  const text = node.nodeValue ?? '';
  if (!within) return text;
  const from = node === within.startContainer ? within.startOffset : 0;
  return text.slice(from, node === within.endContainer ? within.endOffset : text.length);
}

/**
 * Reads the visible text in one walk. A line ends where a block begins or ends and at `<br>`. Structure is kept,
 * nothing is judged: what a line means is decided outside the page.
 * @param within only what lies in this part of the page; lines cut by its ends are kept as far as they lie in it
 */
export function readOutline(root: Element | null, within?: Range): Outline {
  const blocks: Block[] = [];
  const lines: Line[] = [];
  let textLeft: number = limits.text;
  let nodesLeft: number = limits.nodes;
  let parts: Part[] = [];

  const flush = (block: number) => {
    if (parts.some((part) => part.text.trim() !== '' || part.href !== '')) {
      lines.push({ block, parts });
      nodesLeft--;
    }
    parts = [];
  };

  /** A heading is one line however it is broken. */
  const isHeading = (block: number) => /^h[1-6]$/.test(blocks[block]?.tag ?? '');

  const write = (text: string, tag: string, href: string, hint: string) => {
    const kept = text.slice(0, Math.min(limits.part, textLeft)).replace(/\s+/g, ' ');
    textLeft -= kept.length;
    const last = parts.at(-1);
    if (last && last.tag === tag && last.href === href && last.hint === hint) last.text += kept;
    else if (kept.trim() !== '' || last !== undefined) parts.push({ text: kept, tag, href, hint });
  };

  const walk = (element: Element, block: number, depth: number, mark: Omit<Part, 'text'>) => {
    let nth = 0;
    for (let node = element.firstChild; node; node = node.nextSibling) {
      if (textLeft <= 0 || nodesLeft <= 0) return;
      if (node.nodeType === 1) nth++;
      if (within && !within.intersectsNode(node)) continue;
      if (node.nodeType === 3) {
        write(textOf(node, within), mark.tag, mark.href, mark.hint);
        continue;
      }
      if (node.nodeType !== 1) continue;
      const child = node as Element;
      const tag = child.localName.toLowerCase();
      if (tag === 'br' || tag === 'hr') {
        if (isHeading(block)) write(' ', mark.tag, mark.href, mark.hint);
        else flush(block);
        continue;
      }
      if (tag === 'img' || tag === 'input') {
        const alt = tag === 'img' ? child.getAttribute('alt') : null;
        if (alt && alt.length > 2) write(alt, 'img', mark.href, hintOf(child));
        continue;
      }
      if (skipped.has(tag) || depth > limits.depth || isHidden(child)) continue;
      const href = hrefOf(child, tag) || mark.href;
      if (inline.has(tag)) {
        const hint = hintOf(child) || mark.hint;
        walk(child, block, depth + 1, {
          tag: tag === 'span' || tag === 'font' ? mark.tag || tag : tag,
          href,
          hint,
        });
        if (reaches.test(href) && child.textContent?.trim() === '') parts.push({ text: '', tag, href, hint });
        continue;
      }
      flush(block);
      const own = blocks.push({ parent: block, nth, tag, hint: hintOf(child) }) - 1;
      nodesLeft--;
      walk(child, own, depth + 1, { tag: '', href, hint: '' });
      flush(own);
    }
  };

  if (root) {
    walk(root, -1, 0, { tag: '', href: '', hint: '' });
    flush(-1);
  }
  return { blocks, lines };
}
