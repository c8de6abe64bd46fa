import type { Figures } from './card.ts';

/** The loss of each prediction in nats. */
export const lossOf = (chance: number, won: number): number =>
  -Math.log(Math.max(1e-12, won ? chance : 1 - chance));

/** How well `chances` foretold `won`; `logLoss` is a lead's mean. ECE and tenths are of equal counts. */
export function measure(
  chances: Float64Array,
  won: Uint8Array,
): Pick<Figures, 'auc' | 'logLoss' | 'ece' | 'tenths'> & { brier: number; lift10: number } {
  const count = won.length;
  const order = Array.from(won, (_, row) => row).sort((a, b) => chances[a]! - chances[b]! || a - b);
  const wins = won.reduce((sum, each) => sum + each, 0);
  let [logLoss, brier, ranks] = [0, 0, 0];
  for (let from = 0, to = 0; from < count; from = to) {
    while (to < count && chances[order[to]!] === chances[order[from]!]) to += 1;
    for (const row of order.slice(from, to)) if (won[row]) ranks += (from + to + 1) / 2;
  }
  for (let row = 0; row < count; row += 1) {
    logLoss += lossOf(chances[row]!, won[row]!) / count;
    brier += (chances[row]! - won[row]!) ** 2 / count;
  }
  const tenths = Array.from({ length: 10 }, (_, tenth) => {
    const rows = order.slice(Math.floor((tenth * count) / 10), Math.floor(((tenth + 1) * count) / 10));
    const mean = (of: ArrayLike<number>) => rows.reduce((sum, row) => sum + of[row]!, 0) / (rows.length || 1);
    return { expected: mean(chances), came: mean(won), leads: rows.length };
  });
  return {
    auc: (ranks - (wins * (wins + 1)) / 2) / (wins * (count - wins) || 1),
    logLoss,
    brier,
    ece: tenths.reduce(
      (sum, { expected, came, leads }) => sum + (leads * Math.abs(expected - came)) / count,
      0,
    ),
    lift10: (tenths[9]!.came * count) / (wins || 1),
    tenths: tenths.map(({ expected, came }) => ({ expected, came })),
  };
}
