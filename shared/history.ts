import { z } from 'zod';
import { Engagement } from './engagement.ts';
import { joinable } from './join.ts';
import { Contribution, Lead, LeadFields, LeadId, LeadLink, listFields, textFields } from './lead.ts';
import { Placement } from './placement.ts';
import { Answer } from './qualification.ts';
import { Decision } from './routing/decision.ts';

const value = z.union([z.string(), z.array(z.string()), z.null()]);

/** Another lead became part of this one. */
const Joined = z.strictObject({
  kind: z.literal('joined'),
  /** The other lead as it was, and every id that had come to mean it. */
  lead: Lead,
  ids: z.array(LeadId),
  /** What was here before, as far as a join can change it. */
  into: Lead.pick(
    Object.fromEntries(joinable.map((key) => [key, true])) as Record<(typeof joinable)[number], true>,
  ),
  /** Texts in which the other lead overruled this one. */
  take: z.array(z.enum(textFields)),
});
export type Joined = z.infer<typeof Joined>;

/** A capture added to a lead that was there. */
const Merged = z.strictObject({
  kind: z.literal('merged'),
  url: z.string(),
  /** The identity keys both had, or the lead itself when it was captured again knowingly. */
  matched: z.array(z.string()),
  /** The capture as it came and what it brought, so that a merge can be explained and undone. */
  fields: LeadFields,
  added: Contribution,
  /** What the capture said otherwise than the lead; the lead's value was kept. */
  differs: z.array(z.enum(textFields)),
});
export type Merged = z.infer<typeof Merged>;

/** What one operation did to a lead. `conflict` marks that `from` was somebody else's value the author had not seen. */
export const Change = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('captured'), url: z.string(), fields: LeadFields }),
  Merged,
  z.strictObject({
    kind: z.literal('edited'),
    field: z.enum([...textFields, ...listFields]),
    from: value,
    to: value,
    conflict: z.boolean(),
  }),
  Joined,
  /** A merge or a join was undone; `eventId` is that. */
  z.strictObject({ kind: z.literal('split'), eventId: z.string() }),
  z.strictObject({ kind: z.literal('answered'), promptId: z.string(), answer: Answer }),
  z.strictObject({
    kind: z.literal('moved'),
    what: z.enum(['type', 'lifecycle', 'stage', 'owner', 'legalBasis']),
    from: value,
    to: value,
    conflict: z.boolean(),
  }),
  LeadLink.extend({ kind: z.literal('linked') }),
  /** Given to another team; not a `moved`, of which panels of before know no more than four. */
  z.strictObject({
    kind: z.literal('handed'),
    from: z.string().nullable(),
    to: z.string().nullable(),
    conflict: z.boolean(),
  }),
  /** Put where the rules of the workspace want it. */
  Decision.extend({ kind: z.literal('routed'), from: Placement }),
  z.strictObject({ kind: z.literal('noted'), text: z.string() }),
  z.strictObject({ kind: z.literal('engaged'), engagement: Engagement }),
]);
export type Change = z.infer<typeof Change>;

/** One knot in a lead's thread. Its id is the id of the operation that made it, so it can exist only once. */
export const LeadEvent = z.strictObject({
  id: z.string(),
  leadId: LeadId,
  /** The lead it happened to, where that has since become part of this one. Older servers do not say it. */
  home: LeadId.optional(),
  by: z.string().nullable(),
  /** When it was done by the author's clock, ms. The order of events is the server's. */
  at: z.int(),
  change: Change,
});
export type LeadEvent = z.infer<typeof LeadEvent>;
