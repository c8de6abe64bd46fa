import type { TestModule } from 'vitest/node';

export type Counts = { passed: number; failed: number; skipped: number };

/**
 * What really ran. A file that does not load, a hook that throws and an error outside any test each count as one
 * failure: the tests behind them never ran, and a run without them must not look whole.
 */
export function count(modules: readonly TestModule[], unhandled: number): Counts {
  const counts = { passed: 0, failed: unhandled, skipped: 0 };
  for (const module of modules) {
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === 'passed' || state === 'failed' || state === 'skipped') counts[state] += 1;
      else counts.failed += 1;
    }
    const broken = [module, ...module.children.allSuites()].filter((suite) => suite.errors().length > 0);
    counts.failed += broken.length;
  }
  return counts;
}
