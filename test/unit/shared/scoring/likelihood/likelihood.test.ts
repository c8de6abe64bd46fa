import { assessor, likelihoodOf, pointsOfLogOdds } from '@clew/shared/scoring/likelihood/likelihood.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inventedExamples, trainedOn } from '../examples.ts';

const card = trainedOn(inventedExamples(600, 1));
const assess = assessor(card);
const value = fc.oneof(
  fc.double(),
  fc.integer(),
  fc.string(),
  fc.constantFrom('referral', 'email', 'red', null, '', 'constructor'),
);

describe('assessor', () => {
  it('adds up: base and reasons are the points, the points are the likelihood', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('size', 'channel', 'colour', 'other'), value), (values) => {
        const { likelihood, points, reasons } = assess(values);
        expect(reasons.reduce((sum, each) => sum + each.points, card.base)).toBe(points);
        expect(reasons.map(({ name }) => name)).toEqual(card.features.map(({ name }) => name));
        expect(likelihood).toBe(likelihoodOf(points));
        expect(likelihood).toBeGreaterThan(0);
        expect(likelihood).toBeLessThan(1);
      }),
    );
  });

  it('takes what it has never seen for rare, what is of the wrong kind for unknown', () => {
    const pointsOf = (values: Parameters<typeof assess>[0]) => assess(values).points;
    expect(pointsOf({ channel: 5 })).toBe(pointsOf({}));
    expect(pointsOf({ size: '5000', channel: null })).toBe(pointsOf({}));
    expect(pointsOf({ size: Number.NaN })).toBe(pointsOf({}));
    expect(pointsOf({ size: Number.POSITIVE_INFINITY })).toBe(pointsOf({}));
  });

  it('tells which way a value pulls', () => {
    const pointsFor = (name: string, values: Parameters<typeof assess>[0]) =>
      assess(values).reasons.find((each) => each.name === name)!.points;
    expect(pointsFor('channel', { channel: 'referral' })).toBeGreaterThan(10);
    expect(pointsFor('channel', { channel: 'email' })).toBeLessThan(0);
    expect(pointsFor('size', { size: 9000 })).toBeGreaterThan(10);
    expect(pointsFor('size', { size: 12 })).toBeLessThan(-10);
  });

  it('doubles the odds with 20 points', () => {
    expect(likelihoodOf(0)).toBe(0.5);
    expect(likelihoodOf(20)).toBeCloseTo(2 / 3, 12);
    expect(pointsOfLogOdds(Math.log(4))).toBe(40);
  });
});
