import type { Lead } from '@clew/shared/lead.ts';
import { noKnownFirms } from '@clew/shared/relation.ts';
import { type Candidate, rank } from '@clew/shared/scoring/rank.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capturedLead, daysAgo, now } from '../leads.ts';
import { engagements } from './arbitraries.ts';

const hour = 3_600_000;
const candidate = (id: string, some: Partial<Candidate> = {}, lead: Partial<Lead> = {}): Candidate => ({
  lead: { ...capturedLead(), id, ...lead },
  likelihood: null,
  value: null,
  ...some,
});
const spoke = (at: number, direction: 'in' | 'out' = 'in') =>
  ({ id: `${at}`, kind: 'message', method: 'email', direction, at }) as const;
const scored = (total: number) => ({ score: { ...capturedLead().score, total } });
const order = (candidates: Candidate[]) => rank(candidates, noKnownFirms, now).map(({ lead }) => lead.id);
const kinds = (candidates: Candidate[]) =>
  rank(candidates, noKnownFirms, now).map(({ reason }) => reason.kind);

describe('rank', () => {
  it('puts whoever waits for an answer first, the latest before the others', () => {
    const list = [
      candidate('rich', { likelihood: 0.9, value: 1_000_000 }),
      candidate('yesterday', { likelihood: 0.01 }, { engagements: [spoke(daysAgo(1))] }),
      candidate('just now', { likelihood: 0.01 }, { engagements: [spoke(now - hour)] }),
      candidate(
        'answered',
        { likelihood: 0.02 },
        { engagements: [spoke(daysAgo(1)), spoke(now - hour, 'out')] },
      ),
      candidate('long ago', { likelihood: 0.03 }, { engagements: [spoke(daysAgo(9))] }),
    ];
    expect(order(list)).toEqual(['just now', 'yesterday', 'rich', 'long ago', 'answered']);
    expect(rank(list, noKnownFirms, now)[0]!.reason).toEqual({ kind: 'waiting', since: now - hour });
  });

  it('takes a lead that came to us for one that waits, until somebody has spoken to it', () => {
    const { source } = capturedLead();
    const came = { source: { ...source, direction: 'inbound' as const }, capturedAt: now - hour };
    expect(kinds([candidate('a', {}, came)])).toEqual(['waiting']);
    expect(kinds([candidate('a', {}, { ...came, engagements: [spoke(now - 1, 'out')] })])).toEqual(['score']);
    expect(kinds([candidate('a', {}, { capturedAt: now - hour })])).toEqual(['score']);
  });

  it('weighs likelihood by value, and a value not known as the usual one', () => {
    const list = [
      candidate('small', { likelihood: 0.8, value: 100 }),
      candidate('large', { likelihood: 0.2, value: 1_000 }),
      candidate('open', { likelihood: 0.5 }),
      candidate('middle', { likelihood: 0.1, value: 200 }),
    ];
    expect(order(list)).toEqual(['large', 'open', 'small', 'middle']);
    expect(rank(list, noKnownFirms, now)[1]!.reason).toEqual({
      kind: 'expected',
      likelihood: 0.5,
      value: 200,
      usual: true,
    });
    const noValues = list.map((each) => ({ ...each, value: null }));
    expect(order(noValues)).toEqual(['small', 'open', 'large', 'middle']);
    expect(kinds(noValues)[0]).toBe('likelihood');
  });

  it('goes by score without a card, and leaves out who is not to be called', () => {
    const list = [
      candidate('low', {}, scored(10)),
      candidate('high', {}, scored(90)),
      candidate('won', {}, { lifecycle: 'customer' }),
      candidate('lost', {}, { lifecycle: 'lost' }),
      candidate('not interested', {}, { type: 'unqualified' }),
    ];
    expect(order(list)).toEqual(['high', 'low']);
  });

  it('is the same list whatever order it is asked in', () => {
    const candidates = fc.uniqueArray(
      fc
        .record({
          id: fc.uuid(),
          likelihood: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
          value: fc.option(fc.integer({ min: 0, max: 1_000_000 })),
          engagements,
        })
        .map(({ id, likelihood, value, engagements }) =>
          candidate(id, { likelihood, value }, { engagements }),
        ),
      { selector: ({ lead }) => lead.id, maxLength: 20 },
    );
    fc.assert(
      fc.property(candidates, (list) => {
        expect(order(list.toReversed())).toEqual(order(list));
        expect(order(list)).toHaveLength(list.length);
      }),
    );
  });
});
