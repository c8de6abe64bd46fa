import type { Violation } from './oracle/judge.ts';

/** How much of it: what fits into `npm test`, or a night. */
export const scales = ['test', 'nightly'] as const;
export type Scale = (typeof scales)[number];

/** How often something happened, or a figure of another kind that goes into the line of its class. */
type Figure = number | string | Record<string, number>;

/** What one class of faults came to: how often each thing happened, and what should never have. */
export type Tally = { counts: Record<string, Figure>; violations: (Violation & { seed: number })[] };

/** One class of faults. Every choice in it is drawn from the seed. */
export type FaultClass = { name: string; run(scale: Scale, seed: number): Promise<Tally> };

/** The four counts that must be nothing, and whatever else does not hold. */
export function verdict(violations: readonly Violation[]): Record<Violation['kind'], number> {
  const count = (kind: Violation['kind']) => violations.filter((each) => each.kind === kind).length;
  return {
    lost: count('lost'),
    duplicated: count('duplicated'),
    diverged: count('diverged'),
    leaked: count('leaked'),
    broken: count('broken'),
  };
}

/** Runs a class and prints its figures in one line of JSON, and each violation with the seed that shows it again. */
export async function runClass({ name, run }: FaultClass, scale: Scale, seed: number): Promise<Tally> {
  const start = performance.now();
  const tally = await run(scale, seed);
  const seconds = Math.round((performance.now() - start) / 100) / 10;
  const figures = { class: name, scale, seed, ...tally.counts, ...verdict(tally.violations), seconds };
  process.stdout.write(`${JSON.stringify(figures)}\n`);
  for (const violation of tally.violations.slice(0, 10)) {
    process.stdout.write(`${violation.kind}: ${violation.what} (seed ${violation.seed})\n`);
  }
  return tally;
}
