import type { RecipeChange, RecipeResult } from '@clew/shared/recipe.ts';
import type { PullInput, PullOutput, PushInput, PushOutput } from '@clew/shared/sync.ts';

/** The calls that sync makes. All reject with a SyncError and with nothing else. */
export type Transport = {
  push(input: PushInput): Promise<PushOutput>;
  pull(input: PullInput): Promise<PullOutput>;
  changeRecipe(change: RecipeChange): Promise<RecipeResult>;
};

/**
 * Why nothing could be synced, by what has to be done about it:
 * `unreachable`, `busy`, `server_full` and `failed` (a defect of ours) are tried again; `too_large` is mended by sending less;
 * `signed_out` and `storage_full` need the person, `schema_too_old` an update, `forbidden` somebody with more rights.
 */
export const syncErrorKinds = [
  'unreachable',
  'busy',
  'server_full',
  'too_large',
  'signed_out',
  'schema_too_old',
  'forbidden',
  'storage_full',
  'failed',
] as const;
export type SyncErrorKind = (typeof syncErrorKinds)[number];

export class SyncError extends Error {
  readonly kind: SyncErrorKind;
  /** What the server asked to wait for, in ms. */
  readonly retryAfterMs: number | undefined;

  constructor(kind: SyncErrorKind, retryAfterMs?: number) {
    super(kind);
    this.name = 'SyncError';
    this.kind = kind;
    this.retryAfterMs = retryAfterMs;
  }
}
