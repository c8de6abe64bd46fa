import { z } from 'zod';
import type { Merged } from '../history.ts';
import { unjoinLead } from '../join.ts';
import type { Lead } from '../lead.ts';
import { listFields } from '../lead.ts';
import type { OperationEnvelope } from './operation.ts';
import { defineOperation, refuse } from './operation.ts';

/** The merge or join to undo. What it had brought is the history's to say; older versions said it here as well. */
const SplitArgs = z.object({ eventId: z.uuidv7() });

/**
 * Undoes a merge or a join: takes away what was brought, where it is still as it was brought. What a capture brought
 * lives on as a lead of its own, captured again `apartFrom` this one, before this. A lead that was joined is itself
 * again.
 */
export const split = defineOperation({
  name: 'lead.split',
  args: SplitArgs,
  apply(lead, { eventId }, { undoing }) {
    const change = { kind: 'split', eventId } as const;
    if (!undoing) return refuse('not_found');
    if (undoing === 'undone') return refuse('already_done');
    // What the other lead was joined with would lack it: joins are undone in the order in which they contain each other.
    if (undoing === 'joined_on') return refuse('joined_on');
    if (undoing.kind === 'merged') return { ok: true, lead: withoutCapture(lead, undoing), change };
    const { into, lead: restored, take } = undoing;
    return { ok: true, lead: unjoinLead(lead, into, restored, take), restored, change };
  },
});

function withoutCapture(lead: Lead, { fields: captured, added }: Merged): Lead {
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

/** What an operation wants to undo, as the id of its event; null when it does nothing of the kind. */
export function undoneEvent({ name, args }: Pick<OperationEnvelope, 'name' | 'args'>): string | null {
  if (name !== split.name) return null;
  const parsed = SplitArgs.safeParse(args);
  return parsed.success ? parsed.data.eventId : null;
}
