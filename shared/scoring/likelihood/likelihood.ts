import type { Card, Values } from '../card.ts';
import { levelReader } from './scale.ts';

const pointsToDouble = 20;

/** Whole points; never -0, which JSON would not keep. */
export const pointsOfLogOdds = (logOdds: number): number =>
  Math.round((logOdds * pointsToDouble) / Math.LN2) + 0;

/** The chance to win, 0–1, of a lead with so many points. */
export const likelihoodOf = (points: number): number => 1 / (1 + 2 ** (-points / pointsToDouble));

/** Why a lead has the likelihood it has. `points` are against the average lead's. */
export type Reason = { name: string; value: Values[string]; points: number };

/** Invariant: `points` is the card's base and the points of all `reasons`, which come in the card's order. */
export type Assessment = { likelihood: number; points: number; reasons: Reason[] };

/** Reads the card once, for as many leads as there are. */
export function assessor(card: Card): (values: Values) => Assessment {
  const readers = card.features.map(({ name, scale, points }) => {
    const level = levelReader(scale);
    return (values: Values): Reason => {
      const value = values[name] ?? null;
      return { name, value, points: points[level(value)]! };
    };
  });
  return (values) => {
    const reasons = readers.map((read) => read(values));
    const points = reasons.reduce((sum, each) => sum + each.points, card.base);
    return { likelihood: likelihoodOf(points), points, reasons };
  };
}
