import { PullInput, PushInput } from '@clew/shared/sync.ts';
import { connectedProcedure, memberProcedure, router } from '../trpc.ts';
import { pull } from './pull.ts';
import { push } from './push.ts';

export const syncRouter = router({
  push: connectedProcedure.input(PushInput).mutation(async ({ ctx, input }) => {
    const output = await push(ctx.claim, ctx.database, input, ctx.clock);
    ctx.metrics.pushed(output.results);
    ctx.pokes.tell(ctx.claim.scope.workspaceId, output.seq);
    return output;
  }),

  pull: connectedProcedure
    .input(PullInput)
    .query(({ ctx, input }) => pull(ctx.claim, ctx.database, input, ctx.clock())),

  /** Ends with the access token; the client comes back with a fresh one. */
  poke: memberProcedure.subscription(async function* ({ ctx, signal }) {
    const ended = AbortSignal.any([signal!, AbortSignal.timeout(ctx.expiresAt - ctx.clock())]);
    yield* ctx.pokes.follow(ctx.claim.scope.workspaceId, ended);
  }),
});
