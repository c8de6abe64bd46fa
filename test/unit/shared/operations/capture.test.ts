import { Lead } from '@clew/shared/lead.ts';
import { captureName } from '@clew/shared/operations/apply.ts';
import { describe, expect, it } from 'vitest';
import { captureArgs, capturedLead, mina, perform, performed } from '../leads.ts';

describe('capturing someone new', () => {
  it('makes a whole, valid lead in the first stage, owned by who captured it', () => {
    const lead = capturedLead({ emails: ['lena@example.com'] });
    expect(Lead.parse(lead)).toEqual(lead);
    expect(lead).toMatchObject({ stageId: 'new', ownerId: mina, lifecycle: 'lead', type: 'new' });
    expect(lead.score.total).toBeGreaterThan(0);
  });

  it('refuses a capture without name or contact data', () => {
    expect(perform(undefined, captureName, captureArgs({ name: ' ' }))).toEqual({
      ok: false,
      reason: 'invalid',
    });
  });
});

describe('capturing somebody again', () => {
  const lead = capturedLead({ title: 'Head of Procurement', emails: ['lena@example.com'] });

  it('fills blanks, unites lists, keeps what is there and names what differs', () => {
    const again = captureArgs({ title: 'Buyer', company: 'Nordlicht', emails: ['l.fischer@example.com'] });
    const applied = perform(lead, captureName, again);
    if (!applied.ok) throw new Error(applied.reason);
    expect(applied.lead.fields).toMatchObject({
      title: 'Head of Procurement',
      company: 'Nordlicht',
      emails: ['lena@example.com', 'l.fischer@example.com'],
    });
    expect(applied.change).toMatchObject({ kind: 'merged', differs: ['title'] });
  });

  it('changes nothing when it says nothing new', () => {
    expect(performed(lead, captureName, captureArgs()).fields).toEqual(lead.fields);
  });
});
