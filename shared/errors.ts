/**
 * Why the server refuses one operation for good. A refused operation is never deleted by the client: it goes to a
 * visible quarantine. What cannot be seen is `not_found`, whether it exists or not. `already_done`: somebody else was
 * first to join, or to part, the same leads. `joined_on`: what is to be undone happened to a lead that has become part of
 * another since; that join is undone first. `erased` is the one that the client does not keep: what is about an erased
 * person goes everywhere, and for good. `suppressed`: she asked not to be contacted; that it was refused is kept, and
 * nothing of her.
 */
export const refusals = [
  'invalid',
  'not_found',
  'unknown_operation',
  'unknown_prompt',
  'unknown_stage',
  'unknown_owner',
  'unknown_team',
  'not_allowed',
  'gates_open',
  'one_way',
  'other_kind',
  'already_done',
  'joined_on',
  'erased',
  'suppressed',
] as const;
export type Refusal = (typeof refusals)[number];

/** Codes carried by a failed call as a whole, in the `message` of its tRPC error. The client keeps everything. */
export const callErrors = {
  /** Sign in again: the device was revoked, or its token has expired. */
  signedOut: 'signed_out',
  /** Only somebody with more rights may do this. */
  forbidden: 'forbidden',
  /** What was asked for is not there for whoever asks. */
  notFound: 'not_found',
  /** The extension is older than the server still understands. */
  schemaTooOld: 'schema_too_old',
  /** Too many writers at once; try again. */
  busy: 'busy',
  /** A limit was reached; try again later. */
  rateLimited: 'rate_limited',
  /** The server's disk is full; try again once there is room. */
  serverFull: 'server_full',
} as const;
