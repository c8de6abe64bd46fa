const first = 1_000;
const longest = 300_000;

/**
 * How long to wait after the nth failure in a row, in ms: anything up to a bound that doubles, so that clients that
 * failed together do not come back together.
 * @param chance 0 ≤ chance < 1
 */
export const backoffMs = (failures: number, chance: number): number =>
  Math.floor(Math.min(longest, first * 2 ** Math.min(failures - 1, 20)) * chance);
