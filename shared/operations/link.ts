import { LeadLink, maxLinks } from '../lead.ts';
import { defineOperation, refuse } from './operation.ts';

/** Says who another lead is to this one. The other learns of it by an operation of its own. */
export const link = defineOperation({
  name: 'lead.link',
  args: LeadLink,
  apply(lead, args) {
    const { links = [] } = lead;
    if (args.leadId === lead.id || links.length >= maxLinks) return refuse('invalid');
    if (links.some(({ leadId, as }) => leadId === args.leadId && as === args.as))
      return refuse('already_done');
    return { ok: true, lead: { ...lead, links: [...links, args] }, change: { kind: 'linked', ...args } };
  },
});
