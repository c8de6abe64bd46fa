import { chanceOf } from './fit.ts';

/** Platt scaling: how much of the log-odds found in cross-validation holds. Newton from slope 1, drawn to it a little. */
export function calibrate(scores: Float64Array, won: Uint8Array): { slope: number; shift: number } {
  const prior = 10;
  let [slope, shift] = [1, 0];
  for (let round = 0; round < 20; round += 1) {
    let [pull, lift, ss, st, tt] = [prior * (1 - slope), 0, prior, 0, 1e-6];
    for (const [row, score] of scores.entries()) {
      const chance = chanceOf(shift + slope * score);
      const weight = chance * (1 - chance);
      pull += (won[row]! - chance) * score;
      lift += won[row]! - chance;
      ss += weight * score * score;
      st += weight * score;
      tt += weight;
    }
    slope += (tt * pull - st * lift) / (ss * tt - st * st);
    shift += (ss * lift - st * pull) / (ss * tt - st * st);
  }
  return { slope: Math.max(0.1, slope), shift };
}
