import type { engagementKinds } from '@clew/shared/engagement.ts';
import { kindsOfEngagement, mqlGap } from '@clew/shared/scoring/mql.ts';
import { defaultMql, Mql } from '@clew/shared/scoring/rules.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { capturedLead, now } from '../leads.ts';

type Kind = (typeof engagementKinds)[number];
const engaged = (kind: Kind, direction: 'in' | 'out' = 'in') => ({
  id: kind,
  kind,
  method: 'web' as const,
  direction,
  at: now,
});
const lead = (total: number, engagements: ReturnType<typeof engaged>[]) => ({
  ...capturedLead(),
  score: { ...capturedLead().score, total },
  engagements,
});

it('never lets one visit and one research download reach sales, whatever is configured', () => {
  const mqls = fc.record({
    points: fc.integer({ min: 1, max: 100 }),
    kinds: fc.integer({ min: 2, max: 10 }),
  });
  fc.assert(
    fc.property(mqls, (mql) => {
      const rules = { mql: { default: Mql.parse(mql) } };
      expect(mqlGap(lead(100, [engaged('visit'), engaged('download')]), rules).kinds).toBeGreaterThan(0);
    }),
  );
  expect(Mql.safeParse({ points: 50, kinds: 1 }).success).toBe(false);
});

it('says how many points and kinds are missing', () => {
  const pages = [engaged('visit'), engaged('form')];
  expect(mqlGap(lead(defaultMql.points, pages), {})).toEqual({ points: 0, kinds: 0 });
  expect(mqlGap(lead(defaultMql.points - 7, []), {})).toEqual({ points: 7, kinds: 2 });
  const strict = { mql: { default: { points: 90, kinds: 4 } } };
  expect(mqlGap(lead(60, pages), strict)).toEqual({ points: 30, kinds: 2 });
});

it('counts what comes from them, and meetings whoever asked', () => {
  expect(kindsOfEngagement([engaged('message', 'out'), engaged('silence', 'out')])).toBe(0);
  expect(kindsOfEngagement([engaged('unsubscribe')])).toBe(0);
  expect(kindsOfEngagement([engaged('open'), engaged('visit'), engaged('download')])).toBe(1);
  expect(kindsOfEngagement([engaged('meeting', 'out'), engaged('reply'), engaged('reply')])).toBe(2);
});
