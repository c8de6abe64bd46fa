import { evidenceVias } from '@clew/shared/capture.ts';
import { z } from 'zod';
import { evidenceFields, limits, type PageEvidence } from '../adapters/evidence.ts';

const text = (max: number) => z.string().max(max);
const kind = z.enum(['person', 'organization']);

const Item = z.strictObject({
  subject: text(300),
  kind: kind.nullable(),
  role: text(100),
  field: z.enum(evidenceFields),
  value: text(limits.message),
  via: z.enum(evidenceVias),
  locator: text(limits.locator),
  quote: text(limits.quote),
});

const index = z.int().min(-1).max(limits.nodes);
const Block = z.strictObject({
  parent: index,
  nth: z.int().min(0).max(1_000_000),
  tag: text(100),
  hint: text(limits.hint),
});
const Part = z.strictObject({
  text: text(limits.part),
  tag: text(100),
  href: text(limits.url),
  hint: text(limits.hint),
});
const Line = z.strictObject({ block: index, parts: z.array(Part).max(limits.nodes) });

const Outline = z
  .strictObject({
    blocks: z.array(Block).max(limits.nodes),
    lines: z.array(Line).max(limits.nodes),
  })
  .refine(({ blocks, lines }) => {
    const inOrder = blocks.every((block, position) => block.parent < position);
    return inOrder && lines.every((line) => line.block < blocks.length);
  });

const Page = z.strictObject({
  url: text(limits.url).refine((url) => URL.canParse(url)),
  title: text(limits.value),
  language: text(35),
  adapter: text(60),
  site: text(60),
  fellBack: z.boolean(),
  page: z.enum(['person', 'organization', 'list', 'thread', 'nobody']).nullable(),
  meta: z.record(text(100), text(limits.value)),
  types: z.array(text(100)).max(100),
  evidence: z.array(Item).max(limits.evidence),
  outline: Outline,
  selection: Outline.nullable(),
});

/** What came out of a page, checked: the page could have put anything there. null when it is not page evidence. */
export function readEvidence(value: unknown): PageEvidence | null {
  const result = Page.safeParse(value);
  return result.success ? result.data : null;
}
