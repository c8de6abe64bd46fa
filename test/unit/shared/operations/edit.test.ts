import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capturedLead, perform, performed } from '../leads.ts';

describe('lead.edit on a text', () => {
  const lead = capturedLead({ title: 'Buyer' });

  it('sets the value and marks an edit that its author had seen as no conflict', () => {
    const applied = perform(lead, 'lead.edit', { field: 'title', value: 'Head of Buying', base: 'Buyer' });
    expect(applied).toMatchObject({
      ok: true,
      change: { from: 'Buyer', to: 'Head of Buying', conflict: false },
    });
  });

  it('keeps a lost concurrent edit visible', () => {
    const first = performed(lead, 'lead.edit', { field: 'title', value: 'CPO', base: 'Buyer' });
    const second = perform(first, 'lead.edit', { field: 'title', value: 'Clerk', base: 'Buyer' });
    expect(second).toMatchObject({ ok: true, change: { from: 'CPO', to: 'Clerk', conflict: true } });
  });

  it('refuses a value longer than the field holds', () => {
    const args = { field: 'size', value: 'x'.repeat(101), base: '' };
    expect(perform(lead, 'lead.edit', args)).toEqual({ ok: false, reason: 'invalid' });
  });

  it('drops the provenance of a value typed by hand', () => {
    const at = { via: 'meta', url: '', quote: 'Buyer', locator: '', at: 0 } as const;
    const quoted = { ...lead, provenance: { title: at, name: at } };
    const edited = performed(quoted, 'lead.edit', { field: 'title', value: 'CPO', base: 'Buyer' });
    expect(edited.provenance).toEqual({ name: at });
  });
});

describe('lead.edit on a list', () => {
  const item = fc.constantFrom('a@x.io', 'b@x.io', 'c@x.io', 'd@x.io');
  const items = fc.uniqueArray(item, { maxLength: 4 });

  it('never loses what two people add at the same time, nor brings back what one removed', () => {
    fc.assert(
      fc.property(items, items, items, (base, mine, theirs) => {
        const lead = capturedLead({ emails: base });
        const first = performed(lead, 'lead.edit', { field: 'emails', value: mine, base });
        const both = performed(first, 'lead.edit', { field: 'emails', value: theirs, base }).fields.emails;
        for (const email of [...mine, ...theirs]) if (!base.includes(email)) expect(both).toContain(email);
        for (const email of base) {
          const removed = !mine.includes(email) || !theirs.includes(email);
          expect(both.includes(email)).toBe(!removed);
        }
      }),
    );
  });
});
