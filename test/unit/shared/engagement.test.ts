import type { Engagement } from '@clew/shared/engagement.ts';
import {
  directions,
  engagementKinds,
  engagementLevel,
  engagementLevels,
  methods,
  preferredMethod,
} from '@clew/shared/engagement.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysAgo, now, opId } from './leads.ts';

const engagement = (some: Partial<Engagement>): Engagement => ({
  id: opId(),
  kind: 'message',
  method: 'email',
  direction: 'in',
  at: now,
  ...some,
});
const any = fc
  .record({
    kind: fc.constantFrom(...engagementKinds),
    method: fc.constantFrom(...methods),
    direction: fc.constantFrom(...directions),
    at: fc.integer({ min: daysAgo(400), max: now }),
  })
  .map(engagement);

describe('the preferred method', () => {
  it('is nothing until they have spoken', () => {
    expect(preferredMethod([engagement({ direction: 'out' })])).toBeNull();
  });

  it('is what they use most, and the latest of several alike', () => {
    const telegram = { method: 'social', via: 'telegram' } as const;
    const mails = [engagement({}), engagement({ direction: 'out', method: 'phone' })];
    expect(preferredMethod([...mails, engagement(telegram)])).toEqual(telegram);
    expect(preferredMethod([...mails, engagement(telegram), engagement({})])).toEqual({ method: 'email' });
  });

  it('is one that they have used', () => {
    fc.assert(
      fc.property(fc.array(any), (all) => {
        const preferred = preferredMethod(all);
        if (preferred)
          expect(all.some((each) => each.direction === 'in' && each.method === preferred.method)).toBe(true);
      }),
    );
  });
});

describe('the level of engagement', () => {
  const level = (...all: Engagement[]) => engagementLevel(all, now);

  it('rises with what comes from them, and a talk counts for more than a click', () => {
    const click = engagement({ kind: 'open' });
    expect(level(engagement({ direction: 'out' }))).toBe('none');
    expect(level(click)).toBe('low');
    expect(level(engagement({ kind: 'reply' }))).toBe('medium');
    expect(level(engagement({ kind: 'reply' }), engagement({ kind: 'meeting' }))).toBe('high');
  });

  it('falls with time, and to nothing with an unsubscription', () => {
    const reply = engagement({ kind: 'reply', at: daysAgo(60) });
    expect(level(reply)).toBe('low');
    expect(level(reply, engagement({ kind: 'unsubscribe' }))).toBe('none');
  });

  it('never rises by waiting', () => {
    const rank = (name: string) => (engagementLevels as readonly string[]).indexOf(name);
    fc.assert(
      fc.property(fc.array(any), fc.nat(400), (all, days) => {
        expect(rank(engagementLevel(all, now + days * 86_400_000))).toBeLessThanOrEqual(rank(level(...all)));
      }),
    );
  });
});
