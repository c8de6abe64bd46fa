import { LeadId } from '@clew/shared/lead.ts';
import { z } from 'zod';
import { connectedProcedure, router } from '../trpc.ts';
import { eraseLead } from './erase.ts';

export const leadsRouter = router({
  /** For admins. Needs the server: nobody can be forgotten for good on one device. */
  erase: connectedProcedure.input(z.strictObject({ leadId: LeadId })).mutation(async ({ ctx, input }) => {
    const { seq } = await eraseLead(ctx.claim, ctx.database, input.leadId, ctx.clock());
    ctx.pokes.tell(ctx.claim.scope.workspaceId, seq);
  }),
});
