import { LeadId } from '@clew/shared/lead.ts';
import { z } from 'zod';
import { memberProcedure, router } from '../trpc.ts';
import { eraseLead } from './erase.ts';
import { exportLead } from './export.ts';

export const leadsRouter = router({
  /** For admins. Needs the server: nobody can be forgotten for good on one device. */
  erase: memberProcedure
    .input(z.strictObject({ leadId: LeadId, forGood: z.boolean().optional() }))
    .mutation(async ({ ctx, input: { leadId, forGood = false } }) => {
      const { seq } = await eraseLead(ctx.scope, ctx.database, { leadId, forGood }, ctx.clock());
      ctx.pokes.tell(ctx.scope.workspaceId, seq);
    }),

  /** For admins and managers who see the lead: all that is held about it. */
  export: memberProcedure
    .input(z.strictObject({ leadId: LeadId }))
    .mutation(({ ctx, input }) => exportLead(ctx.scope, ctx.database, input.leadId, ctx.clock())),
});
