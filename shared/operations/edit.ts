import { z } from 'zod';
import type { Lead, ListField } from '../lead.ts';
import { LeadFields, listFields, textFields } from '../lead.ts';
import type { Applied } from './operation.ts';
import { defineOperation } from './operation.ts';

const EditText = z.strictObject({
  field: z.enum(textFields),
  value: z.string().trim().max(500),
  base: z.string().max(500),
});
const EditList = z.strictObject({
  field: z.enum(listFields),
  value: LeadFields.shape.profiles,
  base: LeadFields.shape.profiles,
});

/** Corrects one field. `base` is what the author saw; it tells a lost concurrent edit from an ordinary one. */
export const edit = defineOperation({
  name: 'lead.edit',
  args: z.union([EditText, EditList]),
  apply(lead, args) {
    if (isList(args)) return editList(lead, args);
    if (!LeadFields.shape[args.field].safeParse(args.value).success) return { ok: false, reason: 'invalid' };
    const from = lead.fields[args.field];
    return {
      ok: true,
      lead: withField(lead, args.field, args.value),
      change: {
        kind: 'edited',
        field: args.field,
        from,
        to: args.value,
        conflict: from !== args.base && from !== args.value,
      },
    };
  },
});

const isList = (
  args: z.output<typeof EditText> | z.output<typeof EditList>,
): args is z.output<typeof EditList> => Array.isArray(args.value);

/** What the author added and took away is done to the list as it is now, so two additions never cost one another. */
function editList(lead: Lead, { field, value, base }: z.output<typeof EditList>): Applied {
  const from = lead.fields[field];
  const kept = from.filter((item) => value.includes(item) || !base.includes(item));
  const to = [
    ...kept,
    ...value.filter((item) => !kept.includes(item) && !(base.includes(item) && !from.includes(item))),
  ];
  if (!LeadFields.shape[field].safeParse(to).success) return { ok: false, reason: 'invalid' };
  return {
    ok: true,
    lead: withField(lead, field, to),
    change: { kind: 'edited', field, from, to, conflict: false },
  };
}

/** A value typed by hand no longer comes from the page. */
function withField<F extends (typeof textFields)[number] | ListField>(
  lead: Lead,
  field: F,
  value: Lead['fields'][F],
): Lead {
  const { [field]: _gone, ...provenance } = lead.provenance;
  return { ...lead, fields: { ...lead.fields, [field]: value }, provenance };
}
