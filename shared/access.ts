export const roles = ['admin', 'manager', 'rep'] as const;
export type Role = (typeof roles)[number];

/** Who may change what the whole workspace works by. */
export const mayConfigure = (role: Role): boolean => role !== 'rep';

/** Who may make the workspace forget somebody for good. */
export const mayErase = (role: Role): boolean => role === 'admin';

/**
 * Who asks, and what that lets them see. Every function that reads or writes a tenant's data takes one first.
 * `teamIds` are the teams the person belongs to or, for a manager, manages.
 */
export type Scope = {
  readonly workspaceId: string;
  readonly userId: string;
  readonly role: Role;
  readonly teamIds: readonly string[];
};

/** The part of a lead that decides who may see it. */
type Placed = { ownerId: string | null; teamId: string | null };

/** Admins see all, others their own leads and their teams'. What may not be seen does not exist for the asker. */
export function canSee(scope: Scope, lead: Placed): boolean {
  if (scope.role === 'admin') return true;
  if (lead.ownerId === scope.userId) return true;
  return lead.teamId !== null && scope.teamIds.includes(lead.teamId);
}

/** Changes exactly when what the person may see by rule changes; a client that holds another one starts afresh. */
export const scopeHash = (scope: Scope): string =>
  [scope.userId, scope.role, ...[...scope.teamIds].sort()].join('|');
