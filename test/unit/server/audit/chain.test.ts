import type { AuditEntry } from '@clew/server/audit/chain.ts';
import { firstBroken, nextEntry } from '@clew/server/audit/chain.ts';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

const details = fc.dictionary(
  fc.string(),
  fc.oneof(fc.string(), fc.boolean(), fc.integer(), fc.constant(null), fc.array(fc.string())),
);

const chainOf = (all: Record<string, string | number | boolean | string[] | null>[]): AuditEntry[] => {
  const entries: AuditEntry[] = [];
  for (const [at, details] of all.entries()) {
    entries.push(nextEntry('w', entries.at(-1), { by: 'ada', action: 'config.changed', details }, at));
  }
  return entries;
};

test('a log as it was written is sound, whatever order its details come back in', () => {
  fc.assert(
    fc.property(fc.array(details, { maxLength: 8 }), (all) => {
      const read = chainOf(all).map((entry) => ({
        ...entry,
        details: Object.fromEntries(Object.entries(entry.details).reverse()),
      }));
      expect(firstBroken(read)).toBeNull();
    }),
  );
});

test('an entry that was changed, taken out or moved is found', () => {
  fc.assert(
    fc.property(fc.array(details, { minLength: 3, maxLength: 8 }), fc.nat(), (all, n) => {
      const entries = chainOf(all);
      const at = n % (entries.length - 1);
      const changed = entries.with(at, { ...entries[at]!, by: 'eve' });
      expect(firstBroken(changed)).toBe(at + 1);
      expect(firstBroken(entries.toSpliced(at, 1))).toBe(at + 1);
      const [a, b] = [entries[at]!, entries[at + 1]!];
      expect(firstBroken(entries.with(at, b).with(at + 1, a))).toBe(at + 1);
    }),
  );
});
