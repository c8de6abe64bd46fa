import { type Engagement, engagementKinds } from '@clew/shared/engagement.ts';
import { answerValues } from '@clew/shared/qualification.ts';
import { scoreLead } from '@clew/shared/scoring/evaluate.ts';
import { defaultRules } from '@clew/shared/scoring/rules.ts';
import { Score } from '@clew/shared/scoring/score.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capturedLead, daysAgo, now } from '../leads.ts';

const engagement: fc.Arbitrary<Engagement> = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom(...engagementKinds),
  method: fc.constant('web' as const),
  direction: fc.constantFrom('in' as const, 'out' as const),
  at: fc.integer({ min: daysAgo(3_650), max: now + 86_400_000 * 3_650 }),
});
const answers = fc.dictionary(
  fc.constantFrom('fit', 'means', 'authority', 'need', 'timeline'),
  fc.constantFrom(...answerValues).map((value) => ({ value, note: '', evidence: null, by: null, at: now })),
);

describe('scoreLead', () => {
  it('is always the sum of its ledger, between 0 and 100', () => {
    fc.assert(
      fc.property(answers, fc.array(engagement, { maxLength: 60 }), (given, engagements) => {
        const lead = { ...capturedLead({ title: 'CEO' }), answers: given, engagements };
        const score = scoreLead(lead, defaultRules, now);
        expect(Score.parse(score)).toEqual(score);
        expect(score.ledger.reduce((sum, { points }) => sum + points, 0)).toBe(score.total);
        expect(score.fit + score.engagement).toBe(score.total);
      }),
    );
  });

  const reply = (at: number): Engagement => ({
    id: 'r',
    kind: 'reply',
    method: 'email',
    direction: 'in',
    at,
  });
  const scoreAt = (at: number) =>
    scoreLead({ ...capturedLead(), engagements: [reply(at)] }, defaultRules, now);

  it('halves engagement after its half-life and leaves fit alone', () => {
    expect(scoreAt(now).engagement).toBe(12);
    expect(scoreAt(daysAgo(21)).engagement).toBe(6);
    expect(scoreAt(daysAgo(21)).fit).toBe(scoreAt(now).fit);
  });

  it('gives an engagement dated in the future no more than a fresh one', () => {
    expect(scoreAt(now + 86_400_000_000).engagement).toBe(12);
  });
});
