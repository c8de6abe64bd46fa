import { expect, it } from 'vitest';
import { capturedLead, perform, performed } from '../leads.ts';

it('leaves a lead that is lost the score it had, and reckons again when it comes back', () => {
  const answered = performed(capturedLead(), 'lead.answer', {
    promptId: 'fit',
    value: 'yes',
    note: '',
    evidence: null,
  });
  const to = (lead: typeof answered, value: 'lost' | 'lead') =>
    performed(lead, 'lead.setLifecycle', { value, base: lead.lifecycle });
  const lost = to(answered, 'lost');
  expect(lost.score).toEqual(answered.score);
  const more = perform(lost, 'lead.answer', { promptId: 'need', value: 'yes', note: '', evidence: null });
  if (!more.ok) throw new Error(more.reason);
  expect(more.lead.score).toEqual(answered.score);
  expect(to(more.lead, 'lead').score.total).toBeGreaterThan(answered.score.total);
});
