import { defineConfig } from 'vitest/config';

/**
 * Four layers, each slower and more real than the one before: unit (pure functions), integration (the real app on a
 * real libSQL file), faults (sync while everything fails), e2e (a real Chromium).
 */
export default defineConfig({
  root: import.meta.dirname,
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['unit/**/*.test.{ts,tsx}'],
          testTimeout: 20_000,
          // Pure functions need no process of their own: a third of the time.
          pool: 'threads',
          isolate: false,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['integration/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'faults',
          include: ['faults/**/*.test.ts'],
          testTimeout: 600_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          globalSetup: ['run/build.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          maxWorkers: 1,
          // After the others: a browser wants both cores.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
