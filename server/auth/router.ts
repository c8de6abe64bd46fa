import { z } from 'zod';
import { enforceLimit } from '../rate-limit.ts';
import { openProcedure, router } from '../trpc.ts';
import { disconnectDevice, refreshAccess } from './devices.ts';
import { claimPairing, startPairing } from './pairing.ts';

const Secret = z.string().min(20).max(100);

const pairStarts = { name: 'pair.start', max: 20, windowMs: 10 * 60_000 };

/** How often a panel may ask whether its code was confirmed, ms. */
const pollIntervalMs = 2_000;

const pairRouter = router({
  /** A panel asks to be connected. `name` is what it calls itself; the person may give it another. */
  start: openProcedure
    .input(z.strictObject({ name: z.string().trim().min(1).max(60) }))
    .mutation(async ({ ctx, input }) => {
      const now = ctx.clock();
      await enforceLimit(ctx.databases.main, pairStarts, ctx.ip, now);
      const started = await startPairing(ctx.databases.main, input.name, now);
      const verificationUrl = `${ctx.publicUrl}/pair`;
      return {
        ...started,
        verificationUrl,
        verificationUrlComplete: `${verificationUrl}?code=${started.userCode}`,
        pollIntervalMs,
      };
    }),

  claim: openProcedure
    .input(z.strictObject({ deviceCode: Secret }))
    .mutation(({ ctx, input }) => claimPairing(ctx.databases.main, input.deviceCode, ctx.clock())),
});

const DeviceToken = z.strictObject({ deviceToken: Secret });

export const authRouter = {
  pair: pairRouter,
  auth: router({
    refresh: openProcedure
      .input(DeviceToken)
      .mutation(({ ctx, input }) =>
        refreshAccess(ctx.databases.main, ctx.secret, input.deviceToken, ctx.clock()),
      ),
  }),
  device: router({
    disconnect: openProcedure
      .input(DeviceToken)
      .mutation(({ ctx, input }) => disconnectDevice(ctx.databases.main, input.deviceToken)),
  }),
};
