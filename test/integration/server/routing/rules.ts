import { saveRouting } from '@clew/server/routing/save-routing.ts';
import type { Scope } from '@clew/shared/access.ts';
import { anyLead, type Conditions, type Routing, type Target } from '@clew/shared/routing/rules.ts';
import type { Cast } from '../authorisation/cast.ts';

/** What the admin's pages do with the rules of the cast's workspace. */
export const adminOf = ({ people }: Pick<Cast, 'people'>): Scope => ({
  workspaceId: people.admin.workspace.id,
  userId: people.admin.user.id,
  role: 'admin',
  teamIds: [],
  allTeams: false,
});

export const setRules = async ({ server, people }: Cast, routing: Routing): Promise<void> => {
  const saved = await saveRouting(
    adminOf({ people }),
    server.databases.main,
    routing,
    () => true,
    Date.now(),
  );
  if (saved !== 'saved') throw new Error(saved);
};

/** To the south team, to its reps in turn. */
export const southern = (world: Cast, some: Partial<Target> = {}): Target => ({
  pipelineId: 'south',
  teamId: 'south',
  owner: 'turns',
  userIds: [world.people.otherRep.user.id, world.people.otherManager.user.id],
  ...some,
});

export const germans = (to: Target, when: Partial<Conditions> = { countries: ['DE'] }): Routing => ({
  rules: [{ id: 'germans', name: 'Germans', when: { ...anyLead, ...when }, to }],
  otherwise: null,
});

export const berlin = 'Berlin, Germany';
