import { defineConfig } from 'vitest/config';

/** `npm run shots`: every view as a picture in .shots/, to be looked at. It checks nothing, so it is no part of `npm test`. */
export default defineConfig({
  root: import.meta.dirname,
  test: { include: ['*.shots.ts'], globalSetup: ['../run/build.ts'], testTimeout: 600_000, maxWorkers: 1 },
});
