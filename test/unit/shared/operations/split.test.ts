import { applyOperation, captureName } from '@clew/shared/operations/apply.ts';
import type { Second } from '@clew/shared/operations/operation.ts';
import { describe, expect, it } from 'vitest';
import {
  captureArgs,
  capturedLead,
  config,
  envelope,
  mina,
  now,
  opId,
  perform,
  performed,
} from '../leads.ts';

const lead = capturedLead({ title: 'Buyer', emails: ['lena@example.com'] });
const other = captureArgs({ company: 'Nordlicht', location: 'Kiel', emails: ['l.fischer@example.com'] });

function merge() {
  const applied = perform(lead, captureName, other);
  if (!applied.ok || applied.change.kind !== 'merged') throw new Error('not merged');
  return { merged: applied.lead, undoing: applied.change };
}

function undo(from: typeof lead, undoing: Second['undoing'], args: object = {}) {
  const asked = envelope('lead.split', { eventId: opId(), ...args }, from.id);
  return applyOperation({ lead: from, matched: [], undoing }, asked, { by: mina, config }, now);
}

describe('undoing a merge', () => {
  it('takes away what the capture brought and nothing else', () => {
    const { merged, undoing } = merge();
    expect(merged.fields).not.toEqual(lead.fields);
    expect(undo(merged, undoing)).toMatchObject({ ok: true, lead: { fields: lead.fields } });
  });

  it('keeps what somebody has corrected since', () => {
    const { merged, undoing } = merge();
    const edit = { field: 'company', value: 'Nordlicht AG', base: 'Nordlicht' };
    expect(undo(performed(merged, 'lead.edit', edit), undoing)).toMatchObject({
      ok: true,
      lead: { fields: { company: 'Nordlicht AG', location: '', emails: ['lena@example.com'] } },
    });
  });

  it('asks the history what was brought, whatever the author says', () => {
    const { merged, undoing } = merge();
    const added = { texts: ['name', 'title'], lists: { emails: lead.fields.emails } };
    const claimed = { fields: lead.fields, added };
    expect(undo(merged, undoing, claimed)).toMatchObject({ ok: true, lead: { fields: lead.fields } });
  });

  it('is refused when it was undone before, and when there is no such merge', () => {
    const { merged } = merge();
    expect(undo(merged, 'undone')).toEqual({ ok: false, reason: 'already_done' });
    expect(undo(merged, undefined)).toEqual({ ok: false, reason: 'not_found' });
  });
});
