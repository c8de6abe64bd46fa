import type { Lead } from '@clew/shared/lead.ts';
import { noKnownFirms } from '@clew/shared/relation.ts';
import { scoreLead } from '@clew/shared/scoring/evaluate.ts';
import { previewRules } from '@clew/shared/scoring/preview.ts';
import { defaultRules } from '@clew/shared/scoring/rules.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { capturedLead, now } from '../leads.ts';
import { answers, engagements, ruleSets } from './arbitraries.ts';

const leads = fc.array(
  fc
    .record({ answers, engagements, lifecycle: fc.constantFrom('lead' as const, 'lost' as const) })
    .map((known): Lead => ({ ...capturedLead({ title: 'CEO' }), ...known })),
  { maxLength: 8 },
);

it('moves nobody when nothing changes', () => {
  fc.assert(
    fc.property(leads, ruleSets, (all, rules) => {
      const { moved, mql, leads } = previewRules(all, noKnownFirms, rules, structuredClone(rules), now);
      expect({ moved, risen: mql.risen, fallen: mql.fallen }).toEqual({ moved: [], risen: [], fallen: [] });
      expect(leads).toBe(all.filter(({ lifecycle }) => lifecycle === 'lead').length);
    }),
  );
});

it('adds up, and names each lead whose grade really changes', () => {
  fc.assert(
    fc.property(leads, ruleSets, (all, rules) => {
      const { moved, mql } = previewRules(all, noKnownFirms, defaultRules, rules, now);
      expect(mql.after).toBe(mql.before + mql.risen.length - mql.fallen.length);
      const gradeBy = (id: string, set: typeof rules) =>
        scoreLead(all.find((lead) => lead.id === id)!, set, now).grade;
      for (const { id, from, to } of moved) {
        expect([gradeBy(id, defaultRules), gradeBy(id, rules)]).toEqual([from, to]);
        expect(from).not.toBe(to);
      }
    }),
  );
});

it('tells who crosses the threshold when it is lowered', () => {
  const yes = { value: 'yes' as const, note: '', evidence: null, by: null, at: now };
  const came = (kind: 'form' | 'reply') =>
    ({ id: kind, kind, method: 'web', direction: 'in', at: now }) as const;
  const lead: Lead = {
    ...capturedLead(),
    answers: { fit: yes, means: yes },
    engagements: [came('form'), came('reply')],
  };
  const lower = { ...defaultRules, mql: { default: { points: 30, kinds: 2 } } };
  const { mql, moved } = previewRules([lead], noKnownFirms, defaultRules, lower, now);
  expect(mql).toEqual({ before: 0, after: 1, risen: [lead.id], fallen: [] });
  expect(moved).toEqual([]);
  expect(
    previewRules([{ ...lead, lifecycle: 'customer' }], noKnownFirms, defaultRules, lower, now).leads,
  ).toBe(0);
  const theirs = { ...lead, fields: { ...lead.fields, website: 'https://rival.example' } };
  const firms = { ...noKnownFirms, competitor: ['rival.example'] };
  expect(previewRules([theirs], firms, defaultRules, lower, now).leads).toBe(0);
});
