import { backoffMs } from './backoff.ts';
import { SyncError, type SyncErrorKind } from './transport.ts';

/** Why the last attempt failed and when it is tried again; null when it worked. `retryAt` null: it needs the person. */
export type SyncTrouble = { kind: SyncErrorKind; retryAt: number | null };

export type SyncRunner = {
  /** Syncs now, or once more when a run is under way. Never rejects. */
  wake(): void;
  trouble(): SyncTrouble | null;
  onChange(listener: () => void): () => void;
  stop(): void;
};

type RunnerDeps = {
  /** One whole sync; holds the lock that all contexts of the extension share. */
  run(): Promise<void>;
  now(): number;
  /** 0 ≤ chance < 1 */
  chance(): number;
};

/** Errors that go away by themselves. */
const passing: ReadonlySet<SyncErrorKind> = new Set(['unreachable', 'busy', 'server_full', 'failed']);

/** Runs syncs one after the other, waits after a failure, and stops trying where only the person can help. */
export function syncRunner({ run, now, chance }: RunnerDeps): SyncRunner {
  const listeners = new Set<() => void>();
  let running = false;
  let again = false;
  let stopped = false;
  let failures = 0;
  let trouble: SyncTrouble | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const wake = (): void => {
    clearTimeout(timer);
    again = true;
    if (!running && !stopped) void loop();
  };

  const loop = async (): Promise<void> => {
    running = true;
    while (again && !stopped) {
      again = false;
      report(await run().then(() => null, asSyncError));
    }
    running = false;
    if (trouble?.retryAt && !stopped) timer = setTimeout(wake, trouble.retryAt - now());
  };

  const report = (error: SyncError | null): void => {
    failures = error ? failures + 1 : 0;
    trouble = error && troubleOf(error);
    for (const listener of listeners) listener();
  };

  const troubleOf = ({ kind, retryAfterMs = 0 }: SyncError): SyncTrouble => {
    const wait = Math.max(retryAfterMs, backoffMs(failures, chance()));
    return { kind, retryAt: passing.has(kind) ? now() + wait : null };
  };

  return {
    wake,
    trouble: () => trouble,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

function asSyncError(error: unknown): SyncError {
  if (error instanceof SyncError) return error;
  if (error instanceof DOMException && error.name === 'QuotaExceededError')
    return new SyncError('storage_full');
  console.error(error);
  return new SyncError('failed');
}
