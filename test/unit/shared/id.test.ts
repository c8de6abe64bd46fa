import { uuidv7 } from '@clew/shared/id.ts';
import { LeadId } from '@clew/shared/lead.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';

const random = fc.uint8Array({ minLength: 10, maxLength: 10 });
const time = fc.integer({ min: 0, max: 2 ** 47 });

it('makes valid ids that sort by time', () => {
  fc.assert(
    fc.property(time, time, random, random, (a, b, x, y) => {
      const [first, second] = [uuidv7(Math.min(a, b), x), uuidv7(Math.max(a, b), y)];
      expect(LeadId.safeParse(first).success).toBe(true);
      if (a !== b) expect(first < second).toBe(true);
    }),
  );
});
