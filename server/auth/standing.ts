import type { Scope } from '@clew/shared/access.ts';
import { scopeHash } from '@clew/shared/access.ts';
import { callErrors } from '@clew/shared/errors.ts';
import { and, eq, gt } from 'drizzle-orm';
import type { BatchResponse } from 'drizzle-orm/batch';
import type { Database } from '../db/database.ts';
import type { Statement } from '../db/guarded.ts';
import { device, member } from '../db/schema/workspace.ts';
import { CallError } from '../errors.ts';
import type { Claim } from './access-token.ts';

type Device = typeof device.$inferSelect;

/**
 * Reads in one batch what `build` asks for and whether the asker still is who the token says. When the role or teams
 * have changed since the token was signed it reads again with what holds now.
 * @throws CallError signed_out when the device was revoked or the person is no longer a member
 */
export async function readAs<const T extends readonly Statement[]>(
  claim: Claim,
  database: Database,
  now: number,
  build: (scope: Scope) => T,
): Promise<{ scope: Scope; device: Device; rows: BatchResponse<T> }> {
  const { reader } = database;
  let scope: Scope = claim.scope;
  for (;;) {
    const [devices, members, ...rows] = await reader.batch([
      reader
        .select()
        .from(device)
        .where(
          and(
            eq(device.workspaceId, scope.workspaceId),
            eq(device.id, claim.deviceId),
            eq(device.userId, scope.userId),
            gt(device.expiresAt, now),
          ),
        ),
      reader
        .select({ role: member.role, teamIds: member.teamIds, allTeams: member.allTeams })
        .from(member)
        .where(and(eq(member.workspaceId, scope.workspaceId), eq(member.userId, scope.userId))),
      ...(build(scope) as readonly Statement[]),
    ]);
    const [found] = devices;
    const [standing] = members;
    if (!found || !standing) throw new CallError(callErrors.signedOut);
    const current: Scope = { ...scope, ...standing };
    if (scopeHash(current) === scopeHash(scope)) {
      return { scope, device: found, rows: rows as unknown as BatchResponse<T> };
    }
    scope = current;
  }
}
