import { type SyncRunner, syncRunner } from '@clew/extension/sync/runner.ts';
import { SyncError } from '@clew/extension/sync/transport.ts';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

let runs: number;
const runner = (outcomes: (SyncError | null)[]): SyncRunner => {
  runs = 0;
  return syncRunner({
    run: async () => {
      const outcome = outcomes[runs++];
      if (outcome) throw outcome;
    },
    now: Date.now,
    chance: () => 0.5,
  });
};

it('runs once more when it is woken while it runs', async () => {
  const sync = runner([]);
  sync.wake();
  sync.wake();
  sync.wake();
  await vi.runAllTimersAsync();
  expect(runs).toBe(2);
});

it('tries again by itself after a passing failure', async () => {
  const sync = runner([new SyncError('unreachable'), new SyncError('busy')]);
  sync.wake();
  await vi.advanceTimersByTimeAsync(0);
  expect(sync.trouble()).toMatchObject({ kind: 'unreachable' });
  await vi.runAllTimersAsync();
  expect(runs).toBe(3);
  expect(sync.trouble()).toBeNull();
});

it('waits as long as the server asked', async () => {
  const sync = runner([new SyncError('busy', 60_000)]);
  sync.wake();
  await vi.advanceTimersByTimeAsync(59_000);
  expect(runs).toBe(1);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(runs).toBe(2);
});

it('leaves it to the person when only the person can help', async () => {
  const sync = runner([new SyncError('signed_out')]);
  sync.wake();
  await vi.runAllTimersAsync();
  expect(runs).toBe(1);
  expect(sync.trouble()).toEqual({ kind: 'signed_out', retryAt: null });
});

it('stops for good', async () => {
  const sync = runner([new SyncError('unreachable')]);
  sync.wake();
  await vi.advanceTimersByTimeAsync(0);
  sync.stop();
  await vi.runAllTimersAsync();
  sync.wake();
  expect(runs).toBe(1);
});
