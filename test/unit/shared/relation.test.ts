import { noKnownFirms, relationOf } from '@clew/shared/relation.ts';
import { describe, expect, it } from 'vitest';
import { capturedLead, config, fields, performed } from './leads.ts';

const firms = {
  competitor: ['example.com'],
  colleague: ['orchard.org'],
  customer: ['north.net'],
};
const of = (some: Parameters<typeof fields>[0]) => relationOf(fields(some), firms);

describe('a relation', () => {
  it('is told by the website or any e-mail, whatever the subdomain', () => {
    expect(of({ website: 'https://www.example.com/team' })).toBe('competitor');
    expect(of({ emails: ['ann@gmail.com', 'ann@mail.orchard.org'] })).toBe('colleague');
    expect(of({ emails: ['bo@NORTH.net'] })).toBe('customer');
    expect(of({ emails: ['bo@elsewhere.net'] })).toBeNull();
    expect(relationOf(fields({ website: 'example.com' }), noKnownFirms)).toBeNull();
  });

  it('keeps a lead out of scoring, and nothing else', () => {
    const edit = { field: 'emails', value: ['bo@north.net'], base: [] };
    const lead = performed(capturedLead({ title: 'Buyer' }), 'lead.edit', edit, {
      ...config,
      knownFirms: firms,
    });
    expect(lead.fields.emails).toEqual(['bo@north.net']);
    expect(lead.score).toMatchObject({ total: 0, ledger: [] });
  });
});
