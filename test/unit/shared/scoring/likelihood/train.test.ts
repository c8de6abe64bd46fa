import { Card } from '@clew/shared/scoring/card.ts';
import { assessor } from '@clew/shared/scoring/likelihood/likelihood.ts';
import { train } from '@clew/shared/scoring/likelihood/train.ts';
import { measure } from '@clew/shared/scoring/measures.ts';
import { describe, expect, it } from 'vitest';
import { Random } from '../../../../faults/random.ts';
import { inventedExamples, trainedOn, withFeature } from '../examples.ts';

describe('train', () => {
  it('says how many outcomes are missing, and of which kind', () => {
    expect(train([])).toEqual({ state: 'waiting', missing: 100, of: 'outcomes' });
    expect(train(inventedExamples(63, 1))).toEqual({ state: 'waiting', missing: 37, of: 'outcomes' });
    const alike = (won: boolean) => inventedExamples(200, 1).map((each) => ({ ...each, won }));
    expect(train(alike(true))).toEqual({ state: 'waiting', missing: 10, of: 'lost' });
    expect(train(alike(false))).toEqual({ state: 'waiting', missing: 10, of: 'won' });
  });

  it('foretells leads it has not seen, and is as sure as it is right', () => {
    const card = trainedOn(inventedExamples(2000, 1));
    const others = inventedExamples(4000, 2);
    const chances = Float64Array.from(others, ({ values }) => assessor(card)(values).likelihood);
    const { auc, ece } = measure(
      chances,
      Uint8Array.from(others, ({ won }) => Number(won)),
    );
    expect(auc).toBeGreaterThan(0.74);
    expect(ece).toBeLessThan(0.035);
    expect(card.figures.logLoss).toBeLessThan(card.figures.priorLogLoss);
    expect(card.figures.tenths).toHaveLength(10);
  });

  it('gives the same card for the same examples, and it survives JSON', () => {
    const card = trainedOn(inventedExamples(400, 3));
    expect(trainedOn(inventedExamples(400, 3))).toEqual(card);
    expect(Card.parse(JSON.parse(JSON.stringify(card)))).toEqual(card);
    expect(Card.safeParse({ ...card, more: 1 }).success).toBe(false);
    expect(Card.safeParse({ ...card, format: 2 }).success).toBe(false);
    const [first, ...rest] = card.features;
    const short = { ...card, features: [{ ...first!, points: first!.points.slice(1) }, ...rest] };
    expect(Card.safeParse(short).success).toBe(false);
  });

  it('abstains where outcomes mean nothing', () => {
    const states = Array.from({ length: 20 }, (_, seed) => {
      const random = new Random(seed + 1);
      const examples = inventedExamples(300, seed + 1);
      return train(examples.map((each) => ({ ...each, won: random.chance(0.4) }))).state;
    });
    expect(states.filter((state) => state === 'abstained').length).toBeGreaterThanOrEqual(19);
  });

  it('learns from rare outcomes, and foretells as few as there are', () => {
    const examples = inventedExamples(6000, 4, -4.5);
    const rate = examples.filter(({ won }) => won).length / examples.length;
    expect(rate).toBeLessThan(0.05);
    const assess = assessor(trainedOn(examples));
    const mean = examples.reduce((sum, { values }) => sum + assess(values).likelihood, 0) / examples.length;
    expect(mean / rate).toBeGreaterThan(0.85);
    expect(mean / rate).toBeLessThan(1.15);
  });

  it('is monotone where it is told to be, and need not be where it is not', () => {
    // A hump: the truth goes against the mark.
    const random = new Random(5);
    const hump = withFeature(inventedExamples(1500, 5), 'age', () => random.below(100)).map((each) => ({
      ...each,
      won: random.chance(Math.abs(Number(each.values.age) - 50) < 20 ? 0.8 : 0.2),
    }));
    const stepsOf = (marks: { rising?: string[]; falling?: string[] }) =>
      trainedOn(hump, marks)
        .features.find(({ name }) => name === 'age')!
        .points.slice(0, -1);
    const rises = (steps: number[]) => steps.every((each, at) => at === 0 || each >= steps[at - 1]!);
    expect(rises(stepsOf({}))).toBe(false);
    expect(rises(stepsOf({ rising: ['age'] }))).toBe(true);
    expect(new Set(stepsOf({ rising: ['age'] })).size).toBeGreaterThan(1);
    expect(rises(stepsOf({ falling: ['age'] }).reverse())).toBe(true);
  });

  it('is not fooled by many columns of noise', () => {
    const random = new Random(6);
    const noisy = inventedExamples(1000, 6).map((each) => {
      const noise = Array.from({ length: 60 }, (_, at) => [
        `n${at}`,
        at % 2 ? random.next() : `v${random.below(5)}`,
      ]);
      return { ...each, values: { ...each.values, ...Object.fromEntries(noise) } };
    });
    expect(trainedOn(noisy).figures.auc).toBeGreaterThan(0.7);
  });

  it('counts one buyer once when it judges itself', () => {
    // Each buyer ten times, with noise that only her other rows could explain.
    const random = new Random(7);
    const buyers = Array.from({ length: 60 }, (_, index) => ({ key: `${index}`, won: random.chance(0.5) }));
    const rows = buyers.flatMap((buyer) =>
      Array.from({ length: 10 }, () => ({ ...buyer, values: { firm: `firm ${buyer.key}` } })),
    );
    expect(train(rows).state).toBe('abstained');
  });
});
