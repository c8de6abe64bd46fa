import type { Example, Value } from '@clew/shared/scoring/card.ts';
import { type Training, train } from '@clew/shared/scoring/likelihood/train.ts';
import { Random } from '../../../faults/random.ts';

/** Invented leads: larger firms and referrals buy; the colour of the logo has nothing to do with it. */
export function inventedExamples(count: number, seed: number, rate = 0): Example[] {
  const random = new Random(seed);
  return Array.from({ length: count }, (_, index) => {
    const size = Math.round(10 ** (1 + 3 * random.next()));
    const channel = random.pick(['referral', 'email', 'social', 'event']);
    const logOdds = rate + 1.5 * (Math.log10(size) - 2.5) + (channel === 'referral' ? 1.5 : 0);
    const values: Record<string, Value> = {
      size: random.chance(0.1) ? null : size,
      channel: random.chance(0.05) ? null : channel,
      colour: random.pick(['red', 'green', 'blue']),
    };
    return { key: `lead ${index}`, won: random.chance(1 / (1 + Math.exp(-logOdds))), values };
  });
}

/** The examples with one value more each. */
export const withFeature = (
  examples: readonly Example[],
  name: string,
  valueFor: (example: Example, index: number) => Value,
): Example[] =>
  examples.map((each, index) => ({ ...each, values: { ...each.values, [name]: valueFor(each, index) } }));

/** The card, where there has to be one. */
export function trainedOn(
  ...args: Parameters<typeof train>
): Extract<Training, { state: 'trained' }>['card'] {
  const training = train(...args);
  if (training.state !== 'trained') throw new Error(`It ${training.state}`);
  return training.card;
}
