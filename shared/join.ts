import { maxEngagements } from './engagement.ts';
import { leadKeys } from './identity.ts';
import type { FieldName, Lead, LeadFields, LeadLink, LeadProvenance, Lifecycle, TextField } from './lead.ts';
import { buyerStages, listFields, maxLinks, textFields } from './lead.ts';
import { mergeCapture } from './merge.ts';
import type { Answer } from './qualification.ts';

/** What joining another lead to one may change in it: what has to be known to take the join back. */
export const joinable = [
  'fields',
  'provenance',
  'otherKeys',
  'answers',
  'type',
  'lifecycle',
  'buyerStage',
  'ownerId',
  'links',
] as const;
export type Joinable = Pick<Lead, (typeof joinable)[number]>;

/** Two leads can be one when they are of one kind: a person is never the firm he works for. */
export const canJoin = (one: LeadFields, other: LeadFields): boolean => one.kind === other.kind;

/** Texts in which two leads say different things. */
export const conflicts = (one: LeadFields, other: LeadFields): TextField[] =>
  textFields.filter((name) => one[name] !== '' && other[name] !== '' && one[name] !== other[name]);

/**
 * One lead of two that stand for the same person or organisation. What `lead` lacks comes from `other`; where they
 * differ `lead` stays, but for the texts to `take`. Of two answers the later counts, of two states of the funnel the
 * further one. `other` keeps being recognised by whatever it was known by.
 */
export function joinLeads(lead: Lead, other: Lead, take: readonly TextField[]): Lead {
  const { fields, provenance } = mergeCapture(lead, other);
  for (const name of take) {
    if (other.fields[name] === '') continue;
    fields[name] = other.fields[name];
    replaceSource(provenance, name, other.provenance[name]);
  }
  const joined: Lead = {
    ...lead,
    fields,
    provenance,
    answers: latestAnswers(lead.answers, other.answers),
    engagements: unite(lead, other),
    type: lead.type === 'new' ? other.type : lead.type,
    lifecycle: further(funnel, lead.lifecycle, other.lifecycle),
    buyerStage: further(buyerStages, lead.buyerStage, other.buyerStage),
    ownerId: lead.ownerId ?? other.ownerId,
  };
  setLinks(joined, [...(lead.links ?? []), ...(other.links ?? [])]);
  return withKeys(joined, [...leadKeys(lead), ...leadKeys(other)]);
}

/**
 * `lead` without what joining `other` brought it, wherever that is still as it was brought.
 * @param before how `lead` was before the join
 */
export function unjoinLead(lead: Lead, before: Joinable, other: Lead, take: readonly TextField[]): Lead {
  const was = { ...lead, ...before, otherKeys: before.otherKeys, links: before.links };
  const joined = joinLeads(was, other, take);
  const fields = { ...lead.fields };
  const provenance = { ...lead.provenance };
  for (const name of textFields) {
    if (fields[name] !== joined.fields[name] || fields[name] === before.fields[name]) continue;
    fields[name] = before.fields[name];
    replaceSource(provenance, name, before.provenance[name]);
  }
  for (const name of listFields) {
    const brought = joined.fields[name].filter((value) => !before.fields[name].includes(value));
    if (brought.length === 0) continue;
    fields[name] = fields[name].filter((value) => !brought.includes(value));
    replaceSource(provenance, name, before.provenance[name]);
  }
  const answers = { ...lead.answers };
  for (const [promptId, brought] of Object.entries(joined.answers)) {
    const earlier = before.answers[promptId];
    if (sameAnswer(brought, earlier) || !sameAnswer(brought, answers[promptId])) continue;
    if (earlier) answers[promptId] = earlier;
    else delete answers[promptId];
  }
  const theirs = new Set(other.engagements.map(({ id }) => id));
  const back = <K extends 'type' | 'lifecycle' | 'buyerStage' | 'ownerId'>(state: K): Joinable[K] =>
    lead[state] === joined[state] ? before[state] : lead[state];
  const apart: Lead = {
    ...lead,
    fields,
    provenance,
    answers,
    engagements: lead.engagements.filter(({ id }) => !theirs.has(id)),
    type: back('type'),
    lifecycle: back('lifecycle'),
    buyerStage: back('buyerStage'),
    ownerId: back('ownerId'),
  };
  const linked = (links: Lead['links'], { leadId, as }: LeadLink) =>
    links?.some((each) => each.leadId === leadId && each.as === as) ?? false;
  setLinks(
    apart,
    (lead.links ?? []).filter((each) => !linked(joined.links, each) || linked(before.links, each)),
  );
  const brought = new Set(joined.otherKeys);
  const since = (lead.otherKeys ?? []).filter((key) => !brought.has(key));
  // What had come by another join went if that was undone first.
  const still = new Set(leadKeys(lead));
  const earlier = (before.otherKeys ?? []).filter((key) => still.has(key));
  return withKeys(apart, [...earlier, ...since]);
}

/** Remembers of `keys` those that the fields do not tell by themselves. */
function withKeys({ otherKeys: _, ...lead }: Lead, keys: readonly string[]): Lead {
  const told = new Set(leadKeys(lead));
  const other = [...new Set(keys)].filter((key) => !told.has(key));
  return other.length === 0 ? lead : { ...lead, otherKeys: other };
}

/** Each once, and none to itself. */
function setLinks(lead: Lead, links: readonly LeadLink[]): void {
  const own = new Map(
    links.filter(({ leadId }) => leadId !== lead.id).map((each) => [`${each.as} ${each.leadId}`, each]),
  );
  if (own.size > 0) lead.links = [...own.values()].slice(0, maxLinks);
  else delete lead.links;
}

function replaceSource(provenance: LeadProvenance, name: FieldName, source: LeadProvenance[FieldName]): void {
  if (source) provenance[name] = source;
  else delete provenance[name];
}

function latestAnswers(ours: Lead['answers'], theirs: Lead['answers']): Lead['answers'] {
  const latest = { ...ours };
  for (const [promptId, answer] of Object.entries(theirs)) {
    const own = latest[promptId];
    if (!own || own.at < answer.at) latest[promptId] = answer;
  }
  return latest;
}

const sameAnswer = (one: Answer | undefined, other: Answer | undefined): boolean =>
  one?.at === other?.at && one?.by === other?.by && one?.value === other?.value && one?.note === other?.note;

function unite(lead: Lead, other: Lead): Lead['engagements'] {
  const known = new Set(lead.engagements.map(({ id }) => id));
  return [...lead.engagements, ...other.engagements.filter(({ id }) => !known.has(id))]
    .sort((a, b) => a.at - b.at)
    .slice(-maxEngagements);
}

/** A lead that one lost and another works is not lost. */
const funnel: readonly Lifecycle[] = ['lost', 'lead', 'mql', 'prospect', 'opportunity', 'customer'];
const further = <State>(order: readonly State[], one: State, other: State): State =>
  order.indexOf(other) > order.indexOf(one) ? other : one;
