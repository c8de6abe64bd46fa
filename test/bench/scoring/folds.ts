import { createHash } from 'node:crypto';
import type { Example } from '@clew/shared/scoring/card.ts';
import { assessor } from '@clew/shared/scoring/likelihood/likelihood.ts';
import { type Training, train } from '@clew/shared/scoring/likelihood/train.ts';
import { measure } from '@clew/shared/scoring/measures.ts';
import type { DataSet } from './data-set.ts';

const folds = 5;

const foldOf = (key: string): number =>
  Number.parseInt(createHash('sha256').update(key).digest('hex').slice(0, 8), 16) % folds;

/** Figures of pooled out-of-fold predictions; `trainSeconds` are of the slowest fold. `notes` are for people. */
export type FoldFigures = {
  set: string;
  auc: number;
  logLoss: number;
  brier: number;
  ece: number;
  lift10: number;
  trainSeconds: number;
};

export function crossFigures({ name, examples }: DataSet): { figures: FoldFigures; notes: string[] } {
  const place = examples.map(({ key }) => foldOf(key));
  const chances = new Float64Array(examples.length);
  const notes = new Set<string>();
  let trainSeconds = 0;
  for (let fold = 0; fold < folds; fold += 1) {
    const learned = examples.filter((_, at) => place[at] !== fold);
    const from = performance.now();
    const training = train(learned);
    trainSeconds = Math.max(trainSeconds, (performance.now() - from) / 1000);
    for (const note of notesOf(training)) notes.add(note);
    const foretell = foreteller(training, examples);
    for (const [at, example] of examples.entries()) if (place[at] === fold) chances[at] = foretell(example);
  }
  const { tenths, ...figures } = measure(chances, outcomesOf(examples));
  return { figures: { set: name, ...figures, trainSeconds }, notes: [...notes] };
}

/** AUC on all the others of a card learned from `count` examples; without a card it is a coin's. */
export function aucOfSample(learned: readonly Example[], others: readonly Example[]): number {
  const foretell = foreteller(train(learned), learned);
  return measure(Float64Array.from(others, foretell), outcomesOf(others)).auc;
}

/**
 * Where there is no card, everybody has the same chance: that of all, as rates of single folds are the lower the more won
 * ones are in the fold they are for.
 */
function foreteller(training: Training, all: readonly Example[]): (example: Example) => number {
  if (training.state !== 'trained') {
    const rate = (all.filter(({ won }) => won).length + 0.5) / (all.length + 1);
    return () => rate;
  }
  const assess = assessor(training.card);
  return ({ values }) => assess(values).likelihood;
}

const outcomesOf = (examples: readonly Example[]): Uint8Array =>
  Uint8Array.from(examples, ({ won }) => (won ? 1 : 0));

function notesOf(training: Training): string[] {
  if (training.state === 'waiting') return [`waits for ${training.missing} more ${training.of}`];
  const { leftOut, doubtful } = training.state === 'trained' ? training.card : training;
  return [
    ...(training.state === 'abstained' ? ['abstained'] : []),
    ...leftOut.map(({ name, reason }) => `${name} left out: ${reason}`),
    ...doubtful.map(({ name, doubt }) => `${name} doubtful: ${doubt}`),
  ];
}
