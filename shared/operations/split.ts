import { z } from 'zod';
import { unjoinLead } from '../join.ts';
import type { Lead } from '../lead.ts';
import { Contribution, LeadFields, listFields } from '../lead.ts';
import type { OperationEnvelope } from './operation.ts';
import { defineOperation, refuse } from './operation.ts';

const OfCapture = z.strictObject({
  /** The merge to undo, with its `fields` and what it `added`. */
  eventId: z.uuidv7(),
  fields: LeadFields,
  added: Contribution,
});
const OfJoin = z.strictObject({
  /** The join to undo. */
  eventId: z.uuidv7(),
});

/**
 * Undoes a merge: takes away what was brought, where it is still as it was brought. What a capture brought lives on
 * as a lead of its own, captured again `apartFrom` this one, before this. A lead that was joined is itself again.
 */
export const split = defineOperation({
  name: 'lead.split',
  args: z.union([OfCapture, OfJoin]),
  apply(lead, args, { joined }) {
    const change = { kind: 'split', eventId: args.eventId } as const;
    if ('added' in args) return { ok: true, lead: withoutCapture(lead, args), change };
    if (!joined) return refuse('already_done');
    const { into, lead: restored, take } = joined;
    return { ok: true, lead: unjoinLead(lead, into, restored, take), restored, change };
  },
});

function withoutCapture(lead: Lead, { fields: captured, added }: z.output<typeof OfCapture>): Lead {
  const fields = { ...lead.fields };
  const provenance = { ...lead.provenance };
  for (const name of added.texts) {
    if (fields[name] !== captured[name]) continue;
    fields[name] = '';
    delete provenance[name];
  }
  for (const name of listFields) {
    fields[name] = fields[name].filter((value) => !added.lists[name]?.includes(value));
  }
  return { ...lead, fields, provenance };
}

/** The join that an operation wants to undo, as the id of its event; null when it does nothing of the kind. */
export function undoneJoin({ name, args }: Pick<OperationEnvelope, 'name' | 'args'>): string | null {
  if (name !== split.name) return null;
  const parsed = OfJoin.safeParse(args);
  return parsed.success ? parsed.data.eventId : null;
}
