import type {
  Draft,
  DraftField,
  draftLists,
  draftTexts,
  EvidenceVia,
  Provenance,
} from '@clew/shared/capture.ts';
import type { SubjectKind } from '../adapters/evidence.ts';

export type TextName = (typeof draftTexts)[number];
export type ListName = (typeof draftLists)[number];

/** How far a value is trusted by the way it was found. */
const trust: Record<EvidenceVia, number> = {
  taught: 1,
  'json-ld': 0.95,
  microdata: 0.9,
  'h-card': 0.9,
  adapter: 0.9,
  link: 0.85,
  meta: 0.7,
  text: 0.6,
  manual: 1,
};

/** How many phones, e-mails or profiles one draft holds. */
export const maxContacts = 20;

/** How surely the page presents somebody whom it only names in passing. */
export const inPassing = 0.3;

/** Whether the page only mentions this one: good to have in the list, not to be captured with all others. */
export const isInPassing = ({ texts }: Draft): boolean =>
  texts.name !== undefined && texts.name.confidence <= inPassing;

/** Where and when a page was read; stamps every field. */
export type Stamp = { url: string; at: number };

type Source = { via: EvidenceVia; quote: string; locator: string };

export const emptyDraft = (kind: SubjectKind): Draft => ({
  kind,
  texts: {},
  lists: { emails: [], phones: [], profiles: [] },
  roles: [],
  suggestions: [],
});

export const provenance = (stamp: Stamp, { via, quote, locator }: Source): Provenance => ({
  via,
  url: stamp.url.slice(0, 2_000),
  quote: quote.slice(0, 500),
  locator: locator.slice(0, 500),
  at: stamp.at,
});

const maxText: Partial<Record<TextName, number>> = { location: 300, website: 500, size: 100 };

/** Keeps the better of two values for one field. */
export function setText(
  draft: Draft,
  name: TextName,
  value: string,
  source: Source,
  stamp: Stamp,
  confidence = trust[source.via],
): void {
  // Sites that escape twice show the sign's code to their readers.
  const text = value
    .replaceAll('&amp;', '&')
    .trim()
    .slice(0, maxText[name] ?? 200);
  const known = draft.texts[name];
  if (text === '' || (known && known.confidence >= confidence)) return;
  draft.texts[name] = { value: text, confidence, provenance: provenance(stamp, source) };
}

/** Two extensions of one switchboard are two numbers; the switchboard alone is part of either. */
function sameNumber(one: string, two: string): boolean {
  const [number, extension] = one.split(';');
  const [otherNumber, otherExtension] = two.split(';');
  if (!one.startsWith('+') || !two.startsWith('+')) return digitsOf(one) === digitsOf(two);
  return number === otherNumber && (!extension || !otherExtension || extension === otherExtension);
}

/** The last seven digits: what a number written without its country has in common with the whole one. */
const digitsOf = (phone: string): string => phone.replace(/;.*|\D/g, '').slice(-7);

/** Appends unless it is there already; a phone with an extension replaces the bare number. */
export function addTo(draft: Draft, name: ListName, value: string, source: Source, stamp: Stamp): void {
  const list = draft.lists[name];
  if (value === '' || list.length >= maxContacts) return;
  const field: DraftField = { value, confidence: trust[source.via], provenance: provenance(stamp, source) };
  const known = list.findIndex((other) =>
    name === 'phones' ? sameNumber(other.value, value) : other.value.toLowerCase() === value.toLowerCase(),
  );
  if (known < 0) list.push(field);
  else if (value.includes(';') && !list[known]!.value.includes(';')) list[known] = field;
}

/** Moves what `from` has and `into` lacks. */
export function absorb(into: Draft, from: Draft): void {
  for (const [name, field] of Object.entries(from.texts) as [TextName, DraftField][]) {
    const known = into.texts[name];
    if (!known || known.confidence < field.confidence) into.texts[name] = field;
  }
  for (const name of ['emails', 'phones', 'profiles'] as const) {
    for (const field of from.lists[name]) {
      if (
        !into.lists[name].some(
          ({ value }) => value === field.value || (name === 'phones' && sameNumber(value, field.value)),
        )
      )
        into.lists[name].push(field);
    }
  }
  into.suggestions.push(...from.suggestions);
}
