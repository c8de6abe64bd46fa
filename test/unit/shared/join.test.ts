import { identityKeys, leadKeys } from '@clew/shared/identity.ts';
import { joinLeads, unjoinLead } from '@clew/shared/join.ts';
import { buyerStages, type Lead, leadTypes, lifecycles, listFields, textFields } from '@clew/shared/lead.ts';
import { mergeCapture } from '@clew/shared/merge.ts';
import { answerValues } from '@clew/shared/qualification.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capturedLead, fields, now, opId } from './leads.ts';

const text = fc.constantFrom('', 'one', 'two');
const values = fc.uniqueArray(fc.constantFrom('a@x.example', 'b@x.example', 'c@x.example', 'd@x.example'));
const someFields = fc
  .record({ title: text, company: text, location: text, industry: text, emails: values })
  .map((some) => fields(some));
const answers = fc.dictionary(
  fc.constantFrom('fit', 'means', 'need'),
  fc.record({
    value: fc.constantFrom(...answerValues),
    note: text,
    evidence: fc.constant(null),
    by: fc.constant('user-mina'),
    at: fc.integer({ min: now, max: now + 3 }),
  }),
  { noNullPrototype: true },
);
const engagement = fc.record({ at: fc.integer({ min: 0, max: 9 }) }).map(({ at }) => ({
  id: opId(),
  kind: 'reply' as const,
  method: 'email' as const,
  direction: 'in' as const,
  at,
}));
const lead: fc.Arbitrary<Lead> = fc
  .record({
    fields: someFields,
    answers,
    engagements: fc.array(engagement, { maxLength: 4 }),
    type: fc.constantFrom(...leadTypes),
    lifecycle: fc.constantFrom(...lifecycles),
    buyerStage: fc.constantFrom(...buyerStages),
    ownerId: fc.constantFrom(null, 'user-mina', 'user-oleg'),
  })
  .map((some) => ({
    ...capturedLead(),
    ...some,
    engagements: some.engagements.sort((a, b) => a.at - b.at),
  }));
const take = fc.uniqueArray(fc.constantFrom(...textFields));

describe('two leads that become one', () => {
  it('lose nothing: every value, answer and engagement of either is there or stands against another', () => {
    fc.assert(
      fc.property(lead, lead, take, (one, other, taken) => {
        const joined = joinLeads(one, other, taken);
        for (const each of [one, other]) {
          for (const name of listFields)
            expect(joined.fields[name]).toEqual(expect.arrayContaining(each.fields[name]));
          for (const name of textFields)
            if (each.fields[name] !== '') expect(joined.fields[name]).not.toBe('');
          for (const id of Object.keys(each.answers)) expect(joined.answers).toHaveProperty(id);
          const ids = joined.engagements.map(({ id }) => id);
          expect(ids).toEqual(expect.arrayContaining(each.engagements.map(({ id }) => id)));
          expect(leadKeys(joined)).toEqual(expect.arrayContaining(leadKeys(each)));
        }
      }),
    );
  });

  it('are what they were when the join is undone', () => {
    fc.assert(
      fc.property(lead, lead, take, (one, other, taken) => {
        expect(unjoinLead(joinLeads(one, other, taken), one, other, taken)).toEqual(one);
      }),
    );
  });

  it('take a capture of the other lead the same way, whether it comes before they are joined or after', () => {
    fc.assert(
      fc.property(lead, lead, someFields, (one, other, captured) => {
        const again = (to: Lead): Lead => ({
          ...to,
          ...mergeCapture(to, { fields: captured, provenance: {} }),
        });
        const sets = ({ fields }: Lead) => ({
          ...fields,
          emails: [...fields.emails].sort(),
        });
        expect(sets(again(joinLeads(one, other, [])))).toEqual(sets(joinLeads(one, again(other), [])));
      }),
    );
  });
});

describe('undoing a join', () => {
  const ours = capturedLead({ title: 'Buyer', emails: ['lena@x.example'] });
  const theirs = capturedLead({ title: 'CPO', company: 'Nordlicht', emails: ['l.fischer@x.example'] });

  it('leaves what somebody has changed since', () => {
    const joined = joinLeads(ours, theirs, ['title']);
    expect(joined.fields).toMatchObject({ title: 'CPO', company: 'Nordlicht' });
    const since = { ...joined, fields: { ...joined.fields, company: 'Nordlicht AG' } };
    const apart = unjoinLead(since, ours, theirs, ['title']);
    expect(apart.fields).toMatchObject({
      title: 'Buyer',
      company: 'Nordlicht AG',
      emails: ['lena@x.example'],
    });
  });

  it('leaves apart what was parted before, though it was there when the two became one', () => {
    const firm = (host: string) => ({
      ...capturedLead(),
      fields: fields({ kind: 'organization', website: `https://${host}` }),
    });
    const [one, first, second] = [firm('a.example'), firm('b.example'), firm('c.example')];
    const withFirst = joinLeads(one, first, []);
    const withBoth = joinLeads(withFirst, second, []);
    const withSecond = unjoinLead(withBoth, one, first, []);
    expect(leadKeys(withSecond)).toEqual(['domain:org:a.example', 'domain:org:c.example']);
    expect(leadKeys(unjoinLead(withSecond, withFirst, second, []))).toEqual(['domain:org:a.example']);
  });
});

it('a firm with two sites is recognised by both', () => {
  const firm = (website: string) => ({
    ...capturedLead(),
    fields: fields({ kind: 'organization', website }),
  });
  const joined = joinLeads(firm('https://acme.example.com'), firm('https://acme.example.org'), []);
  expect(leadKeys(joined)).toEqual(['domain:org:example.com', 'domain:org:example.org']);
  expect(identityKeys(joined.fields)).toEqual(['domain:org:example.com']);
});
