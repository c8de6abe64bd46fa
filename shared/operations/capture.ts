import { z } from 'zod';
import type { Lead } from '../lead.ts';
import { LeadFields, LeadId, LeadProvenance } from '../lead.ts';
import { mergeCapture } from '../merge.ts';
import { place } from '../placement.ts';
import { Answer } from '../qualification.ts';
import { unscored } from '../scoring/score.ts';
import { Source } from '../source.ts';
import type { Applied, OperationContext } from './operation.ts';

const CapturedAnswer = Answer.omit({ by: true, at: true });

/**
 * Capture is the one operation that needs no lead to exist: it makes one, or adds to the one that is already there.
 * Who that is (same id, or an identity key in common) is found by the caller, see apply.ts.
 */
export const CaptureArgs = z.strictObject({
  fields: LeadFields.refine(
    ({ name, emails, phones, profiles }) =>
      name !== '' || emails.length + phones.length + profiles.length > 0,
    'A lead needs a name, an e-mail, a phone or a profile.',
  ),
  provenance: LeadProvenance,
  source: Source,
  answers: z.record(z.string().max(60), CapturedAnswer),
  /** Leads it is known not to be, whatever they have in common: what a merge is undone with. */
  apartFrom: z.array(LeadId).max(20).optional(),
});
export type CaptureArgs = z.input<typeof CaptureArgs>;

/**
 * What the arguments of a capture say, null when they are none. Who asks again gets the same, so that what was found
 * out about its fields is known.
 */
export function readCapture(args: unknown): CaptureArgs | null {
  if (typeof args !== 'object' || args === null) return null;
  const known = captures.get(args) ?? CaptureArgs.safeParse(args).data ?? null;
  captures.set(args, known);
  return known;
}

const captures = new WeakMap<object, CaptureArgs | null>();

export function captureNew(leadId: string, args: CaptureArgs, context: OperationContext): Applied {
  const lead: Lead = {
    id: leadId,
    fields: args.fields,
    provenance: args.provenance,
    source: args.source,
    legalBasis: context.config.privacy.legalBasis,
    type: 'new',
    lifecycle: 'lead',
    buyerStage: 'awareness',
    ...place(context.config, context.by),
    answers: signed(args.answers, context),
    engagements: [],
    score: unscored,
    capturedBy: context.by,
    capturedAt: context.at,
    updatedAt: context.at,
  };
  return { ok: true, lead, change: { kind: 'captured', url: args.source.url, fields: args.fields } };
}

/** @param matched the identity keys in common, for the history */
export function captureAgain(
  lead: Lead,
  args: CaptureArgs,
  matched: string[],
  context: OperationContext,
): Applied {
  const { fields, provenance, differs, added } = mergeCapture(lead, args);
  return {
    ok: true,
    lead: { ...lead, fields, provenance, answers: { ...lead.answers, ...signed(args.answers, context) } },
    change: { kind: 'merged', url: args.source.url, matched, fields: args.fields, added, differs },
  };
}

const signed = (answers: CaptureArgs['answers'], { by, at }: OperationContext): Lead['answers'] =>
  Object.fromEntries(Object.entries(answers).map(([promptId, answer]) => [promptId, { ...answer, by, at }]));
