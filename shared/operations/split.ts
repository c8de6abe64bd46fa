import { z } from 'zod';
import { Contribution, LeadFields, listFields } from '../lead.ts';
import { defineOperation } from './operation.ts';

/**
 * Undoes a merge: takes away what one capture brought, where it is still as the capture brought it. The capture
 * itself lives on as a lead of its own, captured again `apartFrom` this one, before this.
 */
export const split = defineOperation({
  name: 'lead.split',
  args: z.strictObject({
    /** The merge to undo, with its `fields` and what it `added`. */
    eventId: z.uuidv7(),
    fields: LeadFields,
    added: Contribution,
  }),
  apply(lead, { eventId, fields: captured, added }) {
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
    return { ok: true, lead: { ...lead, fields, provenance }, change: { kind: 'split', eventId } };
  },
});
