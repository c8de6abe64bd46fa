import type { Engagement } from '@clew/shared/engagement.ts';
import { scoreLead } from '@clew/shared/scoring/evaluate.ts';
import { defaultRules, type Rule, RuleSet } from '@clew/shared/scoring/rules.ts';
import { Score } from '@clew/shared/scoring/score.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capturedLead, daysAgo, now } from '../leads.ts';
import { answers, engagements, ruleSets } from './arbitraries.ts';

const leads = fc
  .record({ answers, engagements })
  .map((known) => ({ ...capturedLead({ title: 'CEO' }), ...known }));

describe('scoreLead', () => {
  it('is always the sum of its ledger, between 0 and 100', () => {
    fc.assert(
      fc.property(leads, fc.oneof(ruleSets, fc.constant(defaultRules)), (lead, rules) => {
        const score = scoreLead(lead, rules, now);
        expect(Score.parse(score)).toEqual(score);
        expect(score.ledger.reduce((sum, { points }) => sum + points, 0)).toBe(score.total);
        expect(score.fit + score.engagement).toBe(score.total);
      }),
    );
  });

  it('never grants a group more than its cap, either way', () => {
    fc.assert(
      fc.property(leads, ruleSets, (lead, rules) => {
        const granted = new Map<string, number>();
        for (const { ruleId, points } of scoreLead(lead, rules, now).ledger) {
          const group = rules.rules.find(({ id }) => id === ruleId)?.group;
          if (group !== undefined) granted.set(group, (granted.get(group) ?? 0) + points);
        }
        for (const [group, points] of granted)
          expect(Math.abs(points)).toBeLessThanOrEqual(rules.caps[group] ?? 100);
      }),
    );
  });

  it('comes out the same on rules that have travelled, and in whichever order engagements arrived', () => {
    fc.assert(
      fc.property(leads, ruleSets, (lead, rules) => {
        const travelled = RuleSet.parse(JSON.parse(JSON.stringify(rules)));
        const turned = { ...lead, engagements: lead.engagements.toReversed() };
        expect(scoreLead(turned, travelled, now)).toEqual(scoreLead(lead, rules, now));
      }),
    );
  });

  const engaged = (kind: Engagement['kind'], direction: Engagement['direction'], at: number): Engagement => ({
    id: `${kind} ${at}`,
    kind,
    method: 'email',
    direction,
    at,
  });
  const scoreOf = (of: Engagement[], rules = defaultRules) =>
    scoreLead({ ...capturedLead(), engagements: of }, rules, now);
  const replyAt = (at: number) => scoreOf([engaged('reply', 'in', at)]);

  it('halves engagement after its half-life and leaves fit alone', () => {
    expect(replyAt(now).engagement).toBe(12);
    expect(replyAt(daysAgo(21)).engagement).toBe(6);
    expect(replyAt(daysAgo(21)).fit).toBe(replyAt(now).fit);
    expect(replyAt(daysAgo(3_000)).engagement).toBe(0);
  });

  it('gives an engagement dated in the future no more than a fresh one', () => {
    expect(replyAt(now + 86_400_000_000).engagement).toBe(12);
  });

  it('takes points for silence once they have owed us a word for long enough', () => {
    const silence: Rule = {
      id: 'silent',
      part: 'engagement',
      group: 'silence',
      points: -9,
      when: { on: 'silence', days: 14 },
    };
    const rules = { ...defaultRules, rules: [...defaultRules.rules, silence] };
    const isSilent = (of: Engagement[]) =>
      scoreOf(of, rules).ledger.some(({ ruleId }) => ruleId === 'silent');
    const wrote = (days: number) => engaged('message', 'out', daysAgo(days));
    expect(isSilent([wrote(14)])).toBe(true);
    expect(isSilent([wrote(13)])).toBe(false);
    expect(isSilent([wrote(20), wrote(2)])).toBe(true);
    expect(isSilent([wrote(20), engaged('reply', 'in', daysAgo(19))])).toBe(false);
    expect(isSilent([engaged('reply', 'in', daysAgo(60)), wrote(20)])).toBe(true);
    expect(isSilent([])).toBe(false);
  });
});
