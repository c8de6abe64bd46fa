import { z } from 'zod';

/**
 * What travels from a page to the panel. `Evidence` is what was read, `Draft` is what it means.
 * Reading touches the DOM and decides nothing; drafting is pure and never sees the DOM.
 */

/** How a value was found, most trustworthy first. */
export const evidenceVias = [
  'taught',
  'json-ld',
  'microdata',
  'h-card',
  'meta',
  'adapter',
  'link',
  'text',
  'manual',
] as const;
export type EvidenceVia = (typeof evidenceVias)[number];

/**
 * Where a value came from, kept with the lead for good.
 * `quote` is the page's own words, `locator` a CSS selector that finds the element again ('' when there is none),
 * `at` milliseconds since the epoch.
 */
export const Provenance = z.strictObject({
  via: z.enum(evidenceVias),
  url: z.string().max(2_000),
  quote: z.string().max(500),
  locator: z.string().max(500),
  at: z.int(),
});
export type Provenance = z.infer<typeof Provenance>;

/** `confidence` runs from 0 to 1 and orders candidates; it is not a probability. */
export type DraftField = { value: string; confidence: number; provenance: Provenance };

/** An answer the page suggests to a qualification prompt; never saved before the rep confirms it. */
export type SuggestedAnswer = {
  promptId: string;
  value: 'yes' | 'no';
  confidence: number;
  provenance: Provenance;
};

export const draftTexts = ['name', 'title', 'company', 'location', 'website', 'industry', 'size'] as const;
export const draftLists = ['emails', 'phones', 'profiles'] as const;

/** One person or organisation as understood from a page, ready to be corrected and saved. */
export type Draft = {
  kind: 'person' | 'organization';
  texts: Partial<Record<(typeof draftTexts)[number], DraftField>>;
  /** Phones are E.164 where they parse (`;ext=` appended), profiles canonical URLs. Best first. */
  lists: Record<(typeof draftLists)[number], DraftField[]>;
  /** Jobs that an organisation's page names without saying who holds them, who decides most first. */
  roles: DraftField[];
  suggestions: SuggestedAnswer[];
};
