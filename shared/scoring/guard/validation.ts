import type { Figures } from '../card.ts';
import { calibrate } from '../likelihood/calibrate.ts';
import { type Column, chanceOf, fit, scoresOf, sumOf } from '../likelihood/fit.ts';
import { lossOf, measure } from '../measures.ts';

/** By how many standard errors a card has to beat the prior. */
const sureness = 1.25;

export type Validation = { figures: Figures; isBetter: boolean; slope: number; shift: number };

/** What a card is worth, by cards that have seen nothing of the rows they judge nor of others with the same key. */
export function crossValidate(
  keys: readonly string[],
  columns: readonly Column[],
  won: Uint8Array,
): Validation {
  const folds = won.length < 1000 ? 10 : 5;
  const foldOf = keys.map((key) => hash(key) % folds);
  const scores = new Float64Array(won.length);
  const priors = new Float64Array(won.length);
  for (let fold = 0; fold < folds; fold += 1) {
    const learning = rowsOf(columns, won, (row) => foldOf[row] !== fold);
    const judged = rowsOf(columns, won, (row) => foldOf[row] === fold);
    const estimates = scoresOf(fit(learning.columns, learning.won), judged.columns, judged.rows.length);
    const prior = (sumOf(learning.won) + 0.5) / (learning.rows.length + 1);
    for (const [at, row] of judged.rows.entries()) [scores[row], priors[row]] = [estimates[at]!, prior];
  }
  const chances = scores.map(chanceOf);
  const gains = chances.map((chance, row) => lossOf(priors[row]!, won[row]!) - lossOf(chance, won[row]!));
  const gain = sumOf(gains) / gains.length;
  const error = Math.sqrt(sumOf(gains.map((each) => (each - gain) ** 2))) / gains.length;
  const { auc, logLoss, ece, tenths } = measure(chances, won);
  const figures = {
    leads: won.length,
    won: sumOf(won),
    auc,
    logLoss,
    priorLogLoss: logLoss + gain,
    ece,
    tenths,
  };
  return { figures, isBetter: gain > sureness * error, ...calibrate(scores, won) };
}

function rowsOf(columns: readonly Column[], won: Uint8Array, isIn: (row: number) => boolean) {
  const rows = Uint32Array.from(won.keys()).filter(isIn);
  const picked = <T extends Uint8Array | Uint16Array>(from: T, to: T): T => {
    for (let at = 0; at < rows.length; at += 1) to[at] = from[rows[at]!]!;
    return to;
  };
  return {
    rows,
    won: picked(won, new Uint8Array(rows.length)),
    columns: columns.map((column) => ({
      ...column,
      codes: picked(column.codes, new Uint16Array(rows.length)),
    })),
  };
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value ^ (value >>> 15)) >>> 0;
}
