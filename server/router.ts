import { authRouter } from './auth/router.ts';
import { leadsRouter } from './leads/router.ts';
import { recipesRouter } from './recipes/router.ts';
import { syncRouter } from './sync/router.ts';
import { router } from './trpc.ts';
import { teamRouter, workspaceRouter } from './workspaces/router.ts';

export const appRouter = router({
  ...authRouter,
  sync: syncRouter,
  leads: leadsRouter,
  recipes: recipesRouter,
  team: teamRouter,
  workspace: workspaceRouter,
});

export type AppRouter = typeof appRouter;
