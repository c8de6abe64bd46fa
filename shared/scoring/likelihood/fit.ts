/**
 * A feature as the fit sees it: `codes` is the level of each row. The first `steps` of its `size` levels are in order, none
 * are in a category; `direction` 1 means that their effects only rise, -1 that they only fall.
 */
export type Column = { codes: Uint16Array; size: number; steps: number; direction: -1 | 0 | 1 };

/** Log-odds, those of each level of each column; a column's are 0 on average. */
export type Fit = { intercept: number; effects: Float64Array[] };

/**
 * What holds levels back before the data have spoken (L2 with C = .1); how many levels' word that is worth against all
 * columns of a kind, and how many the word of these against one column.
 */
const priorPenalty = 10;
const commonLevels = 40;
const ownLevels = 4;
const mostPenalty = 1e4;
const unknownPenalty = 3;
const stepPenalty = 0.05;

/**
 * Additive logistic regression: Newton steps outside, column after column inside. Neighbouring steps are drawn to each
 * other, levels of a category to none; how strongly, each column says itself (empirical Bayes): the less, the more its
 * levels differ beyond chance. Linear in rows × columns.
 */
export function fit(columns: readonly Column[], won: Uint8Array): Fit {
  const rate = (sumOf(won) + 0.5) / (won.length + 1);
  const effects = columns.map(({ size }) => new Float64Array(size));
  const found: Fit = { intercept: Math.log(rate / (1 - rate)), effects };
  let penalties = columns.map(() => priorPenalty);
  for (let round = 0; round < 30; round += 1) {
    const chances = scoresOf(found, columns, won.length).map(chanceOf);
    const weight = chances.map((chance) => Math.max(chance * (1 - chance), 1e-4));
    const rest = chances.map((chance, row) => won[row]! - chance);
    const total = sumOf(weight);
    const masses = columns.map((column) => sumsByLevel(column, weight));
    let moved = 0;
    const said: Said[] = [];
    for (let pass = 0; pass < 3; pass += 1) {
      for (const [index, column] of columns.entries()) {
        const { codes } = column;
        const [mass, effect] = [masses[index]!, effects[index]!];
        const sums = sumsByLevel(column, rest);
        const lift = sumOf(sums) / total;
        const pull = sums.map((sum, level) => sum + mass[level]! * (effect[level]! - lift));
        const solved = solve(column, mass, pull, penalties[index]!);
        const mean = solved.effect.reduce((sum, each, level) => sum + mass[level]! * each, 0) / total;
        const change = solved.effect.map((each, level) => each - effect[level]! + lift);
        for (let row = 0; row < codes.length; row += 1) rest[row]! -= weight[row]! * change[codes[row]!]!;
        moved = change.reduce((most, each) => Math.max(most, Math.abs(each - lift - mean)), moved);
        effects[index] = solved.effect.map((each) => each - mean);
        found.intercept += lift + mean;
        said[index] = solved;
      }
    }
    if (moved < 2e-3) break;
    penalties = penaltiesOf(columns, said);
  }
  return found;
}

/** The log-odds of each row. */
export function scoresOf(
  { intercept, effects }: Fit,
  columns: readonly Column[],
  rows: number,
): Float64Array {
  const scores = new Float64Array(rows).fill(intercept);
  for (const [index, { codes }] of columns.entries()) {
    const effect = effects[index]!;
    for (let row = 0; row < rows; row += 1) scores[row]! += effect[codes[row]!]!;
  }
  return scores;
}

export const chanceOf = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

export function sumOf(values: Float64Array | Uint8Array): number {
  let sum = 0;
  for (const each of values) sum += each;
  return sum;
}

function sumsByLevel({ codes, size }: Column, values: Float64Array): Float64Array {
  const sums = new Float64Array(size);
  for (let row = 0; row < codes.length; row += 1) sums[codes[row]!]! += values[row]!;
  return sums;
}

/** The effects that explain the pull best, all else held, and the penalty they speak for: a tridiagonal system. */
function solve({ size, steps, direction }: Column, mass: Float64Array, pull: Float64Array, penalty: number) {
  const link = (level: number): number => (level > 0 && level < steps ? penalty : 0);
  const own = (level: number): number => (level < steps ? stepPenalty : steps > 0 ? unknownPenalty : penalty);
  const diagonal = mass.map((each, level) => each + own(level) + link(level) + link(level + 1));
  const effect = new Float64Array(size);
  // Pivots from below solve it; with those from above they tell the diagonal of its inverse.
  const [below, above] = [new Float64Array(size), new Float64Array(size)];
  for (let level = 0; level < size; level += 1) {
    const ratio = link(level) / (below[level - 1] ?? 1);
    below[level] = diagonal[level]! - ratio * link(level);
    effect[level] = pull[level]! + ratio * (effect[level - 1] ?? 0);
  }
  for (let level = size - 1; level >= 0; level -= 1) {
    effect[level] = (effect[level]! + link(level + 1) * (effect[level + 1] ?? 0)) / below[level]!;
    above[level] = diagonal[level]! - link(level + 1) ** 2 / (above[level + 1] ?? 1);
  }
  if (direction !== 0) straighten(effect.subarray(0, steps), mass, direction);
  let [used, spread] = [steps > 0 ? -1 : 0, 0];
  for (let level = 0; level < (steps || size); level += 1) {
    used += mass[level]! / (below[level]! + above[level]! - diagonal[level]!);
    if (steps === 0 || level > 0) spread += (effect[level]! - (steps > 0 ? effect[level - 1]! : 0)) ** 2;
  }
  return { effect, used: Math.max(0, used), spread };
}

/** What levels say of their penalty: how many of them the data tell, and how far those differ. */
type Said = { used: number; spread: number };

/** Each column is held back as it says, those that say little as all of their kind do. */
function penaltiesOf(columns: readonly Column[], said: readonly Said[]): number[] {
  const learn = (of: readonly Said[], prior: number, priorLevels: number): number => {
    const used = of.reduce((sum, each) => sum + each.used, priorLevels);
    return Math.min(mostPenalty, used / of.reduce((sum, each) => sum + each.spread, priorLevels / prior));
  };
  const kinds = Map.groupBy(said.keys(), (at) => columns[at]!.steps > 0);
  const common = new Map(
    [...kinds].map(([kind, places]) => [
      kind,
      learn(
        places.map((at) => said[at]!),
        priorPenalty,
        commonLevels,
      ),
    ]),
  );
  return said.map((each, at) => learn([each], common.get(columns[at]!.steps > 0)!, ownLevels));
}

/** Neighbours that go against the direction become one, at their mean. */
function straighten(effect: Float64Array, mass: Float64Array, direction: 1 | -1): void {
  const pools: { from: number; mass: number; mean: number }[] = [];
  for (const [level, value] of effect.entries()) {
    const pool = { from: level, mass: mass[level]! + stepPenalty, mean: value };
    for (let last = pools.at(-1); last && direction * (pool.mean - last.mean) < 0; last = pools.at(-1)) {
      pool.mean = (pool.mean * pool.mass + last.mean * last.mass) / (pool.mass + last.mass);
      pool.mass += last.mass;
      pool.from = last.from;
      pools.pop();
    }
    pools.push(pool);
  }
  for (const { from, mean } of pools) effect.fill(mean, from);
}
