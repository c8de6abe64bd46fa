import type { Block, Line, Outline, Part } from '../../adapters/evidence.ts';

/** Part of the page a row stands in; '' is the content proper. */
export type Zone = '' | 'nav' | 'header' | 'footer' | 'aside' | 'quote' | 'related';

/** A line of the page with what its surroundings say about it. */
export type Row = {
  index: number;
  block: number;
  text: string;
  parts: Part[];
  tag: string;
  /** 1–6 for headings, 0 otherwise. */
  level: number;
  zone: Zone;
  hint: string;
  /** What the page calls the value: a label before it, or the head of its table column. '' when it says nothing. */
  label: string;
  /** The job that the head of the table column names, whose cells hold people. */
  columnTitle: string;
  /** ISO code of the country that the row or one right before it names; '' when none does. */
  country: string;
};

const zoneTags: Record<string, Zone> = {
  nav: 'nav',
  header: 'header',
  footer: 'footer',
  aside: 'aside',
  blockquote: 'quote',
};
const zoneHints: readonly (readonly [RegExp, Zone])[] = [
  [
    /(?:mega-?|main-?|sub-?)?(?:menu|nav)(?:bar|item|list|igation)?(?:label)?(?=$|[\s_\d-])|breadcrumb|pagination|\b(?:tabs|pager|offcanvas)\b/i,
    'nav',
  ],
  [/testimonial|\breviews?\b|\bquotes?\b|comment|отзыв/i, 'quote'],
  [
    /related|similar|recommend|also-(?:like|viewed)|last-posts|recent-posts|latest-news|cookie|consent|popup|modal|\bshare|social-share/i,
    'related',
  ],
  [/\b(?:page-?|site-?|global-?)?footer|\bcontentinfo\b|copyright/i, 'footer'],
  [/\bsidebar\b|\bcomplementary\b|\bwidget\b/i, 'aside'],
];

/** Zone of every block, inherited downwards; the innermost statement wins except inside menus and quotations. */
function zonesOf({ blocks, lines }: Outline): Zone[] {
  const sizes = countBelow(blocks, lines);
  const prose = countBelow(blocks, lines.filter(isProse));
  const zones: Zone[] = [];
  for (const [index, block] of blocks.entries()) {
    const above = block.parent < 0 ? '' : zones[block.parent]!;
    // A box around most of the page says nothing about its parts, whatever its class is.
    const isWrapper = lines.length > 12 && sizes[index]! > lines.length * 0.6;
    const hinted = zoneHints.find(([pattern]) => pattern.test(block.hint))?.[1] ?? '';
    // What is called a tab or a menu and holds paragraphs is content that a click unfolds.
    const unfolds = hinted === 'nav' && prose[index]! > 0;
    const own = isWrapper ? '' : (zoneTags[block.tag] ?? (unfolds ? '' : hinted));
    zones.push(above === 'nav' || above === 'related' || above === 'quote' || own === '' ? above : own);
  }
  return zones;
}

/** A line of running text: more than any entry of a menu has. */
const isProse = ({ parts }: Line): boolean => {
  const text = parts.map((part) => (part.href === '' ? part.text : '')).join('');
  return text.length > 120 && /(?<=^|\s)\p{L}+(?:\s\p{L}+){10}/u.test(text.slice(0, 600));
};

/** How many of the lines stand in each block or below it. */
function countBelow(blocks: readonly Block[], lines: readonly Line[]): number[] {
  const sizes = blocks.map(() => 0);
  for (const { block } of lines) if (block >= 0) sizes[block]!++;
  for (let at = blocks.length - 1; at >= 0; at--)
    if (blocks[at]!.parent >= 0) sizes[blocks[at]!.parent]! += sizes[at]!;
  return sizes;
}

export function rowsOf(outline: Outline): Row[] {
  const { blocks, lines } = outline;
  const zones = zonesOf(outline);
  return lines.map((line, index) => {
    const block = line.block < 0 ? undefined : blocks[line.block];
    const tag = headingAbove(blocks, line.block) ?? block?.tag ?? 'body';
    return {
      index,
      block: line.block,
      text: line.parts
        .map((part) => (part.tag === 'img' ? '' : part.text))
        .join('')
        .replace(/\s+/g, ' ')
        .trim(),
      parts: line.parts,
      tag,
      level: /^h[1-6]$/.test(tag) ? Number(tag[1]) : 0,
      zone: line.block < 0 ? '' : zones[line.block]!,
      hint: `${block?.hint ?? ''} ${line.parts.map((part) => part.hint).join(' ')}`.trim(),
      label: '',
      columnTitle: '',
      country: '',
    };
  });
}

/** A heading may wrap its text in further blocks. */
function headingAbove(blocks: readonly Block[], start: number): string | undefined {
  for (let at = start, steps = 0; at >= 0 && steps < 4; at = blocks[at]!.parent, steps++)
    if (/^h[1-6]$/.test(blocks[at]!.tag)) return blocks[at]!.tag;
  return undefined;
}

/** A selector for a block: its place in the tree. */
export function locatorOf(blocks: readonly Block[], block: number): string {
  const steps: string[] = [];
  for (let at = block; at >= 0; at = blocks[at]!.parent) steps.unshift(`:nth-child(${blocks[at]!.nth})`);
  const locator = ['body', ...steps].join(' > ');
  return locator.length > 400 ? '' : locator;
}

/** Ancestors of a block from itself upwards, -1 (the body) last. */
export function* upwards(blocks: readonly Block[], block: number): Generator<number> {
  for (let at = block; at >= 0; at = blocks[at]!.parent) yield at;
  yield -1;
}

/** Entries of one list look alike: rows of one shape most likely say the same kind of thing. */
export const shapeOf = (row: Row): string =>
  `${row.tag}|${row.zone}|${row.hint.split(' ')[0]}|${row.parts[0]?.tag}`;
