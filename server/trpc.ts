import { callErrors } from '@clew/shared/errors.ts';
import { initTRPC, TRPCError } from '@trpc/server';
import type { TRPC_ERROR_CODE_KEY } from '@trpc/server/rpc';
import type { Claim } from './auth/access-token.ts';
import { verifyAccessToken } from './auth/access-token.ts';
import { readAs } from './auth/standing.ts';
import { isFull } from './db/client.ts';

import type { Databases } from './db/database.ts';
import { CallError } from './errors.ts';
import type { Metrics } from './observe/metrics.ts';
import type { Pokes } from './sync/poke.ts';

export type Context = {
  databases: Databases;
  pokes: Pokes;
  metrics: Metrics;
  /** Signs access tokens. */
  secret: string;
  /** Where people reach this server, for links. */
  publicUrl: string;
  clock: () => number;
  /** Of the caller, for rate limits. */
  ip: string;
  requestId: string;
  authorization: string | null;
};

/** Every reason a call fails for, and the status it has on the wire. */
const statuses: Record<CallError['code'], TRPC_ERROR_CODE_KEY> = {
  [callErrors.signedOut]: 'UNAUTHORIZED',
  [callErrors.forbidden]: 'FORBIDDEN',
  [callErrors.notFound]: 'NOT_FOUND',
  [callErrors.schemaTooOld]: 'PRECONDITION_FAILED',
  [callErrors.busy]: 'SERVICE_UNAVAILABLE',
  [callErrors.rateLimited]: 'TOO_MANY_REQUESTS',
  // tRPC has no name for 507: app.ts sets it.
  [callErrors.serverFull]: 'SERVICE_UNAVAILABLE',
};

const t = initTRPC.context<Context>().create({
  isDev: false,
  sse: { ping: { enabled: true, intervalMs: 15_000 }, client: { reconnectAfterInactivityMs: 40_000 } },
  errorFormatter: ({ shape, error }) => {
    // What went wrong inside is for the log, not for the caller.
    const message = error.code === 'INTERNAL_SERVER_ERROR' ? 'internal' : shape.message;
    return { ...shape, message };
  },
});

export const { router } = t;

/** Open to anybody: connecting, and trading tokens. */
export const openProcedure = t.procedure.use(async ({ next }) => {
  const result = await next();
  if (result.ok) return result;
  const { cause } = result.error;
  const code = isFull(cause) ? callErrors.serverFull : cause instanceof CallError ? cause.code : null;
  if (code === null) return result;
  throw new TRPCError({ code: statuses[code], message: code });
});

/** Needs a good access token. Who it names is checked against the database by whatever reads, see standing.ts. */
export const connectedProcedure = openProcedure.use(async ({ ctx, next }) => {
  const token = ctx.authorization?.startsWith('Bearer ') ? ctx.authorization.slice(7) : '';
  const verified = await verifyAccessToken(token, ctx.secret, ctx.clock());
  if (!verified) throw new CallError(callErrors.signedOut);
  const { expiresAt, ...claim } = verified;
  const database = ctx.databases.databaseFor(claim.scope.workspaceId);
  return next({ ctx: { claim: claim satisfies Claim, expiresAt, database } });
});

/** In the name of a device and a person who are still good. What the person may do is decided where it is done. */
export const memberProcedure = connectedProcedure.use(async ({ ctx, next }) => {
  const { scope } = await readAs(ctx.claim, ctx.database, ctx.clock(), () => []);
  return next({ ctx: { scope } });
});
