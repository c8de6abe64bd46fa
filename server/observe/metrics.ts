import type { OperationResult } from '@clew/shared/sync.ts';
import type { Pokes } from '../sync/poke.ts';

/** What the server counts. All labels are of few values: routes as patterns, reasons and codes. */
export type Metrics = {
  /** @param ms until the answer began */
  answered(request: { method: string; route: string; status: number; ms: number }): void;
  pushed(results: readonly OperationResult[]): void;
  databaseFailed(error: unknown): void;
  watch(pokes: Pokes): void;
  /** In the text format of Prometheus. */
  read(): Promise<string>;
};

/** While nobody may read them, nothing is counted. */
export const noMetrics: Metrics = {
  answered: () => {},
  pushed: () => {},
  databaseFailed: () => {},
  watch: () => {},
  read: async () => '',
};
