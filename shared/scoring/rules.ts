import { z } from 'zod';
import { directions, engagementKinds } from '../engagement.ts';
import { answerValues } from '../qualification.ts';

/** What can be known of a lead or not; which value it has is asked by a prompt. */
export const ruleFields = [
  'title',
  'company',
  'location',
  'website',
  'industry',
  'size',
  'emails',
  'phones',
  'profiles',
] as const;

const Condition = z.discriminatedUnion('on', [
  z.strictObject({ on: z.literal('answer'), promptId: z.string(), value: z.enum(answerValues) }),
  z.strictObject({ on: z.literal('field'), field: z.enum(ruleFields) }),
  z.strictObject({
    on: z.literal('engagement'),
    kinds: z.array(z.enum(engagementKinds)).min(1),
    direction: z.enum(directions),
    /** Days after which an engagement counts half. */
    halfLifeDays: z.number().positive().max(3_650),
  }),
  /** We spoke, and for so many days nothing has come back. */
  z.strictObject({ on: z.literal('silence'), days: z.int().positive().max(3_650) }),
]);

/** Points for what is known of a lead. Engagement rules count once for each engagement, decayed. */
export const Rule = z.strictObject({
  id: z.string().max(60),
  part: z.enum(['fit', 'engagement']),
  /** Rules of one group together grant no more than the group's cap, in either direction. */
  group: z.string().max(60),
  points: z.int().min(-100).max(100),
  when: Condition,
});
export type Rule = z.infer<typeof Rule>;

/** What a lead takes to be marketing-qualified: points, and different kinds of engagement as mql.ts counts them. */
export const Mql = z.strictObject({ points: z.int().min(1).max(100), kinds: z.int().min(2).max(10) });
export type Mql = z.infer<typeof Mql>;

export const RuleSet = z.strictObject({
  version: z.int().positive(),
  /** Who made this version, and when (ms); absent from what a workspace starts with. */
  author: z.strictObject({ by: z.string(), at: z.int() }).optional(),
  rules: z.array(Rule).max(200),
  caps: z.record(z.string(), z.int().positive()),
  /** Least total for each grade; below C is D. */
  grades: z.strictObject({ A: z.int(), B: z.int(), C: z.int() }),
  /** By pipeline; `defaultMql` for those that are not named. */
  mql: z.record(z.string(), Mql).optional(),
});
export type RuleSet = z.infer<typeof RuleSet>;

const answer = (promptId: string, value: 'yes' | 'no', points: number): Rule => ({
  id: `${promptId}-${value}`,
  part: 'fit',
  group: promptId,
  points,
  when: { on: 'answer', promptId, value },
});

const field = (name: 'title' | 'company' | 'emails' | 'phones' | 'profiles', points: number): Rule => ({
  id: `has-${name}`,
  part: 'fit',
  group: 'contact',
  points,
  when: { on: 'field', field: name },
});

const engagement = (
  id: string,
  kinds: Extract<Rule['when'], { on: 'engagement' }>['kinds'],
  points: number,
  halfLifeDays: number,
): Rule => ({
  id,
  part: 'engagement',
  group: points < 0 ? 'negative' : id,
  points,
  when: { on: 'engagement', kinds, direction: 'in', halfLifeDays },
});

export const defaultMql: Mql = { points: 60, kinds: 2 };

/** What a new workspace starts with: up to 70 points for fit, up to 45 for engagement, cut at 100. */
export const defaultRules: RuleSet = {
  version: 1,
  rules: [
    answer('fit', 'yes', 15),
    answer('fit', 'no', -30),
    answer('means', 'yes', 10),
    answer('means', 'no', -20),
    answer('authority', 'yes', 15),
    answer('authority', 'no', -10),
    answer('need', 'yes', 10),
    answer('need', 'no', -15),
    answer('timeline', 'yes', 10),
    answer('timeline', 'no', -5),
    field('emails', 4),
    field('phones', 3),
    field('title', 2),
    field('company', 2),
    field('profiles', 1),
    engagement('replied', ['reply', 'message', 'call'], 12, 21),
    engagement('met', ['meeting', 'demo'], 15, 30),
    engagement('came-to-us', ['visit', 'form', 'download', 'open'], 4, 14),
    engagement('unsubscribed', ['unsubscribe'], -25, 180),
  ],
  caps: { contact: 10, replied: 24, met: 20, 'came-to-us': 8 },
  grades: { A: 70, B: 45, C: 20 },
};
