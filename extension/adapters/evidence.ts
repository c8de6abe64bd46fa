import type { EvidenceVia } from '@clew/shared/capture.ts';

/** What reading a page yields: plain data only, so that it can leave the page as the result of the injected script. */

export type SubjectKind = 'person' | 'organization';

export const evidenceFields = [
  'name',
  'givenName',
  'familyName',
  'title',
  'company',
  'location',
  'website',
  'industry',
  'size',
  'email',
  'phone',
  'profile',
  'message',
] as const;
export type EvidenceField = (typeof evidenceFields)[number];

/**
 * One value as the page states it. `subject` groups the values of one person or organisation of this page;
 * `role` is how the page relates it to itself: '' for what the page itself is about, else a schema.org property
 * such as `author` or `employee`. `kind` is null where the site does not tell people from firms.
 */
export type Evidence = {
  subject: string;
  kind: SubjectKind | null;
  role: string;
  field: EvidenceField;
  value: string;
  via: EvidenceVia;
  locator: string;
  quote: string;
};

/** A run of text of one inline element. `tag` and `hint` are '' for plain text of the line itself. */
export type Part = { text: string; tag: string; href: string; hint: string };

/** An element that begins a line of its own. `parent` indexes the same list, -1 for the body; `nth` counts from 1. */
export type Block = { parent: number; nth: number; tag: string; hint: string };

/** One visible line of text, in page order, and the block it stands in. */
export type Line = { block: number; parts: Part[] };

/** The visible text of a page with the structure that matters for who belongs to what. */
export type Outline = { blocks: Block[]; lines: Line[] };

/** `nobody`: a page of the site's own, such as its home or settings, where guessing could only mislead. */
export type PageKind = SubjectKind | 'list' | 'thread' | 'nobody' | null;

export type PageEvidence = {
  url: string;
  title: string;
  language: string;
  /** Id of the adapter that answered. */
  adapter: string;
  /** Label of the site adapter that this page is for, '' when there is none and on pages about nobody. */
  site: string;
  /** It made nothing out, so the generic one answered. */
  fellBack: boolean;
  page: PageKind;
  /** Lower-case names of `<meta>` properties to their content, the known ones only. */
  meta: Record<string, string>;
  /** schema.org types stated anywhere on the page, without address. */
  types: string[];
  evidence: Evidence[];
  outline: Outline;
  /** What the person had selected on it; null when that was nothing. */
  selection: Outline | null;
};

/**
 * A site. `hosts` are suffixes of whole labels: `x.com` serves `mobile.x.com`, never `netflix.com`; [] means any host.
 * `own` matches the paths of pages that are the site's own, such as its home or settings: they are about nobody.
 * `paths` matches the only ones the adapter reads, where the address alone promises somebody: when nothing is then
 * recognised the site has changed.
 * Neither function touches anything but the document it is given.
 */
export type Adapter = {
  id: string;
  label: string;
  hosts: readonly string[];
  own?: RegExp;
  paths?: RegExp;
  detect(document: Document, url: URL): PageKind;
  collect(document: Document, url: URL): Evidence[];
};

/** What may leave a page at most; what is beyond is dropped, never an error. Lengths in UTF-16 units. */
export const limits = {
  text: 2_000_000,
  nodes: 20_000,
  depth: 300,
  evidence: 5_000,
  value: 1_000,
  message: 20_000,
  quote: 300,
  locator: 400,
  part: 4_000,
  hint: 80,
  url: 2_000,
} as const;
