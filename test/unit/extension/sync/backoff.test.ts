import { backoffMs } from '@clew/extension/sync/backoff.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';

it('waits between nothing and a bound that doubles up to five minutes', () => {
  const failures = fc.integer({ min: 1, max: 10_000 });
  fc.assert(
    fc.property(failures, fc.double({ min: 0, max: 0.999, noNaN: true }), (count, chance) => {
      const wait = backoffMs(count, chance);
      expect(wait).toBeGreaterThanOrEqual(0);
      expect(wait).toBeLessThanOrEqual(Math.min(300_000, 1_000 * 2 ** Math.min(count - 1, 20)));
    }),
  );
});
