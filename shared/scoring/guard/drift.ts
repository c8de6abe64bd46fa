import type { Card, Values } from '../card.ts';
import { levelReader } from '../likelihood/scale.ts';

/** Population stability above this means other leads than the card was trained on; above half of it they are changing. */
export const driftAlarm = 0.25;
/** With fewer leads nothing can be said. */
const leastLeads = 100;

/**
 * How far the leads of now are from those the card was trained on: the population stability index of each feature, less
 * what chance alone makes of so many levels and leads; the furthest first. [] when there are too few leads.
 */
export function driftOf(card: Card, leads: readonly Values[]): { name: string; psi: number }[] {
  if (leads.length < leastLeads) return [];
  const found = card.features.map(({ name, scale, shares }) => {
    const level = levelReader(scale);
    const counts: number[] = Array(shares.length).fill(0);
    for (const values of leads) counts[level(values[name])]! += 1;
    let [psi, used] = [0, 0];
    for (const [at, count] of counts.entries()) {
      if (count === 0 && shares[at] === 0) continue;
      const before = (shares[at]! * card.figures.leads + 0.5) / (card.figures.leads + 1);
      const now = (count + 0.5) / (leads.length + 1);
      psi += (now - before) * Math.log(now / before);
      used += 1;
    }
    const chance = (used - 1) * (1 / leads.length + 1 / card.figures.leads);
    return { name, psi: Math.max(0, psi - chance) };
  });
  return found.sort((a, b) => b.psi - a.psi || (a.name < b.name ? -1 : 1));
}
