import { z } from 'zod';
import { Provenance } from './capture.ts';
import { Engagement } from './engagement.ts';
import { legalBases } from './legal-basis.ts';
import { Answer } from './qualification.ts';
import { Score } from './scoring/score.ts';
import { Source } from './source.ts';

export const leadKinds = ['person', 'organization'] as const;
export const leadTypes = ['new', 'working', 'nurturing', 'unqualified'] as const;
export const lifecycles = ['lead', 'mql', 'prospect', 'opportunity', 'customer', 'lost'] as const;
export const buyerStages = ['awareness', 'consideration', 'decision'] as const;

export type LeadType = (typeof leadTypes)[number];
export type Lifecycle = (typeof lifecycles)[number];

/** Ids are UUIDv7 made by the client that captured the lead, so that it can work offline. */
export const LeadId = z.uuidv7();

/** Another lead that this one has to do with; `as` says what the other is to this one. */
export const LeadLink = z.strictObject({
  leadId: LeadId,
  as: z.enum(['decision_maker', 'colleague']),
});
export type LeadLink = z.infer<typeof LeadLink>;

export const maxLinks = 20;

const text = (max: number) => z.string().trim().max(max);
const list = (max: number) => z.array(text(max).min(1)).max(20);

/** Contact data, verbatim. An unknown text is '', an unknown list is []. */
export const LeadFields = z.strictObject({
  kind: z.enum(leadKinds),
  name: text(200),
  title: text(200),
  company: text(200),
  location: text(300),
  website: text(500),
  industry: text(200),
  size: text(100),
  emails: list(254),
  /** E.164 where it parses, with `;ext=` for an extension; else as written. */
  phones: list(60),
  /** Canonical profile URLs, see identity.ts. */
  profiles: list(500),
});
export type LeadFields = z.infer<typeof LeadFields>;

export const textFields = ['name', 'title', 'company', 'location', 'website', 'industry', 'size'] as const;
export const listFields = ['emails', 'phones', 'profiles'] as const;
export type TextField = (typeof textFields)[number];
export type ListField = (typeof listFields)[number];
export type FieldName = TextField | ListField;

export const LeadProvenance = z.partialRecord(z.enum([...textFields, ...listFields]), Provenance);
export type LeadProvenance = z.infer<typeof LeadProvenance>;

/**
 * A lead as every client and the server hold it. It carries what a list row and a card need, latest answers and
 * score included; how it came to be is in its events (history.ts).
 */
export const Lead = z.strictObject({
  id: LeadId,
  fields: LeadFields,
  provenance: LeadProvenance,
  /** Identity keys of leads joined to this one that its own fields do not tell. */
  otherKeys: z.array(z.string()).optional(),
  source: Source,
  /** Absent in what was captured before it was kept: the workspace's usual one. */
  legalBasis: z.enum(legalBases).optional(),
  type: z.enum(leadTypes),
  lifecycle: z.enum(lifecycles),
  buyerStage: z.enum(buyerStages),
  pipelineId: z.string(),
  stageId: z.string(),
  /** null until a server has placed it. */
  teamId: z.string().nullable(),
  ownerId: z.string().nullable(),
  /** Latest answer by prompt id; earlier ones are in the history. */
  answers: z.record(z.string(), Answer),
  /** Newest last, at most `maxEngagements`; the score decays with them. */
  engagements: z.array(Engagement),
  links: z.array(LeadLink).max(maxLinks).optional(),
  score: Score,
  /** null for a lead captured before any sign-in. */
  capturedBy: z.string().nullable(),
  capturedAt: z.int(),
  updatedAt: z.int(),
});
export type Lead = z.infer<typeof Lead>;

/** What one capture brought to a lead that was there before: texts it filled, and values it added to lists. */
export const Contribution = z.strictObject({
  texts: z.array(z.enum(textFields)),
  lists: z.partialRecord(z.enum(listFields), list(500)),
});
export type Contribution = z.infer<typeof Contribution>;

export const emptyFields = (kind: LeadFields['kind']): LeadFields => ({
  kind,
  name: '',
  title: '',
  company: '',
  location: '',
  website: '',
  industry: '',
  size: '',
  emails: [],
  phones: [],
  profiles: [],
});
