import { captureName } from '@clew/shared/operations/apply.ts';
import { describe, expect, it } from 'vitest';
import { captureArgs, capturedLead, opId, perform, performed } from '../leads.ts';

const lead = capturedLead({ title: 'Buyer', emails: ['lena@example.com'] });
const other = captureArgs({ company: 'Nordlicht', location: 'Kiel', emails: ['l.fischer@example.com'] });

function merge() {
  const applied = perform(lead, captureName, other);
  if (!applied.ok || applied.change.kind !== 'merged') throw new Error('not merged');
  return {
    merged: applied.lead,
    args: { eventId: opId(), fields: other.fields, added: applied.change.added },
  };
}

describe('undoing a merge', () => {
  it('takes away what the capture brought and nothing else', () => {
    const { merged, args } = merge();
    expect(merged.fields).not.toEqual(lead.fields);
    expect(performed(merged, 'lead.split', args).fields).toEqual(lead.fields);
  });

  it('keeps what somebody has corrected since', () => {
    const { merged, args } = merge();
    const edit = { field: 'company', value: 'Nordlicht AG', base: 'Nordlicht' };
    const split = performed(performed(merged, 'lead.edit', edit), 'lead.split', args);
    expect(split.fields).toMatchObject({
      company: 'Nordlicht AG',
      location: '',
      emails: ['lena@example.com'],
    });
  });
});
