import { type Engagement, engagementKinds } from '@clew/shared/engagement.ts';
import { answerValues } from '@clew/shared/qualification.ts';
import { type Rule, type RuleSet, ruleFields } from '@clew/shared/scoring/rules.ts';
import fc from 'fast-check';
import { daysAgo, now } from '../leads.ts';

/** Rules and what they look at, in any combination that their schemas allow. */

const promptIds = ['fit', 'means', 'authority', 'need', 'timeline'] as const;

export const engagements: fc.Arbitrary<Engagement[]> = fc.array(
  fc.record({
    id: fc.uuid(),
    kind: fc.constantFrom(...engagementKinds),
    method: fc.constant('web' as const),
    direction: fc.constantFrom('in' as const, 'out' as const),
    at: fc.integer({ min: daysAgo(3_650), max: now + 86_400_000 * 3_650 }),
  }),
  { maxLength: 60 },
);

export const answers = fc.dictionary(
  fc.constantFrom(...promptIds),
  fc.constantFrom(...answerValues).map((value) => ({ value, note: '', evidence: null, by: null, at: now })),
);

const group = fc.constantFrom('a', 'b', 'c', 'd');
const points = fc.integer({ min: -100, max: 100 });
const fitRule = fc.record({
  part: fc.constant('fit' as const),
  group: group.map((name) => `fit ${name}`),
  points,
  when: fc.oneof(
    fc.record({
      on: fc.constant('answer' as const),
      promptId: fc.constantFrom(...promptIds),
      value: fc.constantFrom(...answerValues),
    }),
    fc.record({ on: fc.constant('field' as const), field: fc.constantFrom(...ruleFields) }),
  ),
});
const engagementRule = fc.record({
  part: fc.constant('engagement' as const),
  group: group.map((name) => `engagement ${name}`),
  points,
  when: fc.oneof(
    fc.record({
      on: fc.constant('engagement' as const),
      kinds: fc.uniqueArray(fc.constantFrom(...engagementKinds), { minLength: 1 }),
      direction: fc.constantFrom('in' as const, 'out' as const),
      halfLifeDays: fc.integer({ min: 1, max: 365 }),
    }),
    fc.record({ on: fc.constant('silence' as const), days: fc.integer({ min: 1, max: 100 }) }),
  ),
});

export const ruleSets: fc.Arbitrary<RuleSet> = fc.record({
  version: fc.constant(1),
  rules: fc
    .array(fc.oneof(fitRule, engagementRule), { maxLength: 40 })
    .map((rules) => rules.map((rule, at): Rule => ({ id: `rule ${at}`, ...rule }))),
  caps: fc.dictionary(
    fc.constantFrom('fit a', 'fit b', 'engagement a', 'engagement b'),
    fc.integer({ min: 1, max: 60 }),
  ),
  grades: fc.constant({ A: 70, B: 45, C: 20 }),
});
