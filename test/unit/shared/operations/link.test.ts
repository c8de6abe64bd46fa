import { joinLeads, unjoinLead } from '@clew/shared/join.ts';
import { maxLinks } from '@clew/shared/lead.ts';
import { expect, it } from 'vitest';
import { capturedLead, opId, perform, performed } from '../leads.ts';

const decides = (leadId: string) => ({ leadId, as: 'decision_maker' as const });

it('says once who another lead is to this one', () => {
  const args = decides(opId());
  const linked = performed(capturedLead(), 'lead.link', args);
  expect(linked.links).toEqual([args]);
  expect(perform(linked, 'lead.link', args)).toEqual({ ok: false, reason: 'already_done' });
});

it('is refused of a lead to itself and beyond what a lead holds', () => {
  const lead = capturedLead();
  expect(perform(lead, 'lead.link', decides(lead.id))).toEqual({ ok: false, reason: 'invalid' });
  const full = { ...lead, links: Array.from({ length: maxLinks }, () => decides(opId())) };
  expect(perform(full, 'lead.link', decides(opId()))).toEqual({ ok: false, reason: 'invalid' });
});

it('goes along when leads are joined, and back when they are parted', () => {
  const other = capturedLead();
  const one = { ...capturedLead(), links: [decides(other.id), decides(opId())] };
  const theirs = { ...other, links: [decides(opId()), decides(one.id)] };
  const joined = joinLeads(one, theirs, []);
  expect(joined.links).toEqual([...one.links, theirs.links[0]]);
  expect(unjoinLead(joined, one, theirs, [])).toEqual(one);
});
