import { z } from 'zod';
import { canJoin, joinable, joinLeads } from '../join.ts';
import type { Lead } from '../lead.ts';
import { LeadId, textFields } from '../lead.ts';
import type { OperationEnvelope } from './operation.ts';
import { defineOperation, refuse } from './operation.ts';

const JoinArgs = z.strictObject({
  /** The lead that becomes part of this one. */
  otherId: LeadId,
  /** Texts in which it overrules this one. */
  take: z.array(z.enum(textFields)).max(textFields.length),
});

/** Joins two leads that turn out to be the same person or organisation. Undone by `lead.split`. */
export const join = defineOperation({
  name: 'lead.join',
  args: JoinArgs,
  apply(lead, { take }, { joining }) {
    if (!joining) return refuse('not_found');
    if (joining.lead.id === lead.id) return refuse('already_done');
    if (!canJoin(lead.fields, joining.lead.fields)) return refuse('other_kind');
    const into = Object.fromEntries(
      joinable.filter((key) => lead[key] !== undefined).map((key) => [key, lead[key]]),
    ) as Pick<Lead, (typeof joinable)[number]>;
    return {
      ok: true,
      lead: joinLeads(lead, joining.lead, take),
      change: { kind: 'joined', ...joining, into, take },
    };
  },
});

/** The lead that an operation wants to join to its own; null when it is no join. */
export function otherIdOf({ name, args }: Pick<OperationEnvelope, 'name' | 'args'>): string | null {
  if (name !== join.name) return null;
  const parsed = JoinArgs.safeParse(args);
  return parsed.success ? parsed.data.otherId : null;
}
