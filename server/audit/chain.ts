import { createHash } from 'node:crypto';
import type { Audited } from './action.ts';

/** One row of the log. Numbers count from 1 without a gap. `at` is the server's clock, ms. */
export type AuditEntry = Audited & { workspaceId: string; number: number; at: number; hash: string };

/** What the first entry has before it. */
const origin = '';

/** The next entry of a log that ends with `last`. */
export function nextEntry(
  workspaceId: string,
  last: Pick<AuditEntry, 'number' | 'hash'> | undefined,
  { by, action, details }: Audited,
  at: number,
): AuditEntry {
  const entry = { workspaceId, number: (last?.number ?? 0) + 1, at, by, action, details };
  return { ...entry, hash: hashOf(entry, last?.hash ?? origin) };
}

/** @returns the number of the first entry that is not as it was written or is missing, null when all are sound */
export function firstBroken(entries: Iterable<AuditEntry>): number | null {
  let before = { number: 0, hash: origin };
  for (const entry of entries) {
    const due = before.number + 1;
    if (entry.number !== due || entry.hash !== hashOf(entry, before.hash)) return due;
    before = entry;
  }
  return null;
}

const hashOf = (
  { workspaceId, number, at, by, action, details }: Omit<AuditEntry, 'hash'>,
  before: string,
): string =>
  createHash('sha256')
    .update(JSON.stringify([before, workspaceId, number, at, by, action, Object.entries(details).sort()]))
    .digest('base64url');
