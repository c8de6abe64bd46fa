export const roles = ['admin', 'manager', 'rep'] as const;
export type Role = (typeof roles)[number];

/** Who may change what the whole workspace works by. */
export const mayConfigure = (role: Role): boolean => role !== 'rep';

/** Who may make the workspace forget somebody for good. */
export const mayErase = (role: Role): boolean => role === 'admin';

/** Who may take out all that is held about somebody, of those whom they see. */
export const mayExport = (role: Role): boolean => role !== 'rep';

/** What a member may do and see. A manager sees the teams she manages, or, with `allTeams`, every lead. */
export type Standing = {
  readonly role: Role;
  readonly teamIds: readonly string[];
  readonly allTeams: boolean;
};

/** Whether nothing in the workspace is hidden from somebody. */
export const seesAll = ({ role, allTeams }: Pick<Standing, 'role' | 'allTeams'>): boolean =>
  role === 'admin' || (role === 'manager' && allTeams);

/**
 * Who asks, and what that lets them see. Every function that reads or writes a tenant's data takes one first.
 * `teamIds` are the teams the person belongs to or, for a manager, manages.
 */
export type Scope = Standing & { readonly workspaceId: string; readonly userId: string };

/** The part of a lead that decides who may see it. */
type Placed = { ownerId: string | null; teamId: string | null };

/** Those who do not see all see their own leads and their teams'. What may not be seen does not exist for the asker. */
export function canSee(scope: Scope, lead: Placed): boolean {
  if (seesAll(scope)) return true;
  if (lead.ownerId === scope.userId) return true;
  return lead.teamId !== null && scope.teamIds.includes(lead.teamId);
}

/** Changes exactly when what the person may see by rule changes; a client that holds another one starts afresh. */
export const scopeHash = (scope: Scope): string =>
  [scope.userId, scope.role, ...(seesAll(scope) ? ['*'] : []), ...[...scope.teamIds].sort()].join('|');
