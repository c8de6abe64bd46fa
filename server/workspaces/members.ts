import type { Scope } from '@clew/shared/access.ts';
import { withoutTheGone } from '@clew/shared/routing/check.ts';
import type { Member } from '@clew/shared/workspace.ts';
import { and, eq } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { device, member } from '../db/schema/workspace.ts';
import { administer, isAdmin, storeConfig } from './administer.ts';
import { type HandOver, handOver } from './hand-over.ts';

/** Why a change of the members was not made. A workspace always keeps an admin. */
export type MemberRefusal = 'unknown' | 'last_admin';

export type MemberRights = Omit<Member, 'id' | 'name'>;

/**
 * Gives a member another role and other teams. What she no longer may see leaves her clients with their next pull.
 * @returns null, or why nothing was changed
 * @throws CallError forbidden unless an admin asks
 */
export const changeMember = (
  scope: Scope,
  database: Database,
  userId: string,
  rights: MemberRights,
  now: number,
): Promise<MemberRefusal | null> =>
  administer<MemberRefusal | null>(scope, database, now, isAdmin, ({ config }) => {
    const { writer } = database;
    const teamIds = rights.teamIds.filter((id) => config.teams.some((team) => team.id === id));
    const changed = { ...rights, teamIds };
    const audited = { action: 'member.changed' as const, details: { userId, ...changed } };
    const refusal =
      refuse(config.members, userId) ??
      (changed.role === 'admin' ? null : refuseLastAdmin(config.members, userId));
    if (refusal) return { statements: [], audited, result: refusal };
    const members = config.members.map((other) => (other.id === userId ? { ...other, ...changed } : other));
    return {
      statements: [
        writer.update(member).set(changed).where(one(scope.workspaceId, userId)),
        storeConfig(database, scope.workspaceId, {
          ...config,
          routing: withoutTheGone(config.routing, { members }),
        }),
      ],
      audited,
      result: null,
    };
  });

/**
 * Takes a member out: her panels are signed out, her leads become another's, or their team's alone. An admin may
 * remove anybody, everybody may leave.
 * @param heirId null leaves her leads without an owner
 * @returns null, or why nothing was changed
 * @throws CallError forbidden
 */
export const removeMember = (
  scope: Scope,
  database: Database,
  { userId, heirId }: { userId: string; heirId: string | null },
  now: number,
): Promise<MemberRefusal | null> =>
  administer<MemberRefusal | null>(
    scope,
    database,
    now,
    (asker) => isAdmin(asker) || asker.userId === userId,
    ({ config, seq }) => {
      const { writer } = database;
      const { workspaceId } = scope;
      const leaves = scope.userId === userId;
      const audited = {
        action: leaves ? ('member.left' as const) : ('member.removed' as const),
        details: { userId, heirId },
      };
      const refusal =
        refuse(config.members, userId) ??
        refuseLastAdmin(config.members, userId) ??
        (heirId === null ? null : refuse(config.members, heirId)) ??
        (heirId === userId ? 'unknown' : null);
      if (refusal) return { statements: [], audited, result: refusal };
      const { id, name } = config.members.find((other) => other.id === userId)!;
      const members = config.members.filter((other) => other.id !== userId);
      const leads: HandOver = {
        by: scope.userId,
        from: { ownerId: userId },
        to: { ownerId: heirId },
        told: { kind: 'moved', what: 'owner', from: userId, to: heirId, conflict: false },
      };
      return {
        statements: [
          ...handOver(workspaceId, database, leads, seq, now),
          writer.delete(device).where(and(eq(device.workspaceId, workspaceId), eq(device.userId, userId))),
          writer.delete(member).where(one(workspaceId, userId)),
          storeConfig(database, workspaceId, {
            ...config,
            former: [...config.former, { id, name }],
            routing: withoutTheGone(config.routing, { members }),
          }),
        ],
        audited,
        result: null,
      };
    },
  );

const one = (workspaceId: string, userId: string) =>
  and(eq(member.workspaceId, workspaceId), eq(member.userId, userId));

const refuse = (members: readonly Member[], userId: string): MemberRefusal | null =>
  members.some(({ id }) => id === userId) ? null : 'unknown';

const refuseLastAdmin = (members: readonly Member[], userId: string): MemberRefusal | null =>
  members.some(({ id, role }) => role === 'admin' && id !== userId) ? null : 'last_admin';
