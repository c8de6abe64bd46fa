import { callErrors } from '@clew/shared/errors.ts';
import { TRPCClientError } from '@trpc/client';
import { SyncError, type SyncErrorKind } from './transport.ts';

const byMessage: Record<string, SyncErrorKind> = {
  [callErrors.signedOut]: 'signed_out',
  [callErrors.schemaTooOld]: 'schema_too_old',
  [callErrors.busy]: 'busy',
  [callErrors.rateLimited]: 'busy',
  [callErrors.serverFull]: 'server_full',
};

const byStatus: Record<number, SyncErrorKind> = {
  401: 'signed_out',
  403: 'forbidden',
  413: 'too_large',
  429: 'busy',
  507: 'server_full',
};

/** What went wrong with a call, as sync understands it. A proxy's error page and no answer at all are `unreachable`. */
export function asSyncError(error: unknown): SyncError {
  if (!(error instanceof TRPCClientError)) return new SyncError('unreachable');
  const response = error.meta?.response as Response | undefined;
  const seconds = Number(response?.headers.get('retry-after'));
  const retryAfterMs = seconds > 0 ? seconds * 1_000 : undefined;
  const kind = byMessage[error.message] ?? byStatus[response?.status ?? 0] ?? 'unreachable';
  return new SyncError(kind, retryAfterMs);
}
