import { RecipeChange } from '@clew/shared/recipe.ts';
import { enforceLimit } from '../rate-limit.ts';
import { connectedProcedure, router } from '../trpc.ts';
import { changeRecipes } from './recipes.ts';

const changes = { name: 'recipes', max: 120, windowMs: 60_000 };

export const recipesRouter = router({
  /** What one member teaches or takes back; team-mates get it with their next pull. */
  change: connectedProcedure.input(RecipeChange).mutation(async ({ ctx, input }) => {
    const { workspaceId, userId } = ctx.claim.scope;
    await enforceLimit(ctx.database, changes, `${workspaceId} ${userId}`, ctx.clock());
    const result = await changeRecipes(ctx.claim, ctx.database, input, ctx.clock());
    if (result.seq !== null) ctx.pokes.tell(workspaceId, result.seq);
    return result;
  }),
});
