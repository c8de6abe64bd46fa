import type { callErrors } from '@clew/shared/errors.ts';

/** A call that fails as a whole, for a reason the caller can act on. Mapped to the wire in trpc.ts. */
export class CallError extends Error {
  readonly code: (typeof callErrors)[keyof typeof callErrors];

  constructor(code: CallError['code']) {
    super(code);
    this.code = code;
  }
}
