import { roles } from '@clew/shared/access.ts';
import { IdealCustomer } from '@clew/shared/fit/ideal-customer.ts';
import { PromptSet } from '@clew/shared/qualification.ts';
import { KnownFirms } from '@clew/shared/relation.ts';
import { z } from 'zod';
import { memberProcedure, router } from '../trpc.ts';
import { setIdealCustomer } from './ideal-customer.ts';
import { invite } from './invitations.ts';
import { setKnownFirms } from './known-firms.ts';
import { setPrompts } from './prompts.ts';

export const teamRouter = router({
  /** For admins. The new member joins the teams of the one who invites. */
  invite: memberProcedure
    .input(z.strictObject({ email: z.email().max(254), role: z.enum(roles) }))
    .mutation(async ({ ctx, input }) => {
      const { token, expiresAt } = await invite(ctx.scope, ctx.database, input, ctx.clock());
      return { url: `${ctx.publicUrl}/join/${token}`, expiresAt };
    }),
});

export const workspaceRouter = router({
  /** For admins and managers. `onlyIfOpen`: what the workspace has said of it already stays. */
  setIdealCustomer: memberProcedure
    .input(z.strictObject({ idealCustomer: IdealCustomer, onlyIfOpen: z.boolean().optional() }))
    .mutation(async ({ ctx, input }) => {
      const { seq } = await setIdealCustomer(ctx.scope, ctx.database, input, ctx.clock());
      ctx.pokes.tell(ctx.scope.workspaceId, seq);
      return { seq };
    }),
  /** For admins and managers. */
  setKnownFirms: memberProcedure
    .input(z.strictObject({ knownFirms: KnownFirms }))
    .mutation(async ({ ctx, input }) => {
      const { seq } = await setKnownFirms(ctx.scope, ctx.database, input.knownFirms, ctx.clock());
      ctx.pokes.tell(ctx.scope.workspaceId, seq);
      return { seq };
    }),
  /** For admins and managers. */
  setPrompts: memberProcedure
    .input(z.strictObject({ prompts: PromptSet }))
    .mutation(async ({ ctx, input }) => {
      const { seq } = await setPrompts(ctx.scope, ctx.database, input.prompts, ctx.clock());
      ctx.pokes.tell(ctx.scope.workspaceId, seq);
      return { seq };
    }),
});
