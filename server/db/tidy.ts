import { and, isNull, lte, sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import { appliedOp, removal } from './schema/lead.ts';
import { pairing, rateLimit, session } from './schema/people.ts';
import { device, invitation, workspace } from './schema/workspace.ts';

const day = 86_400_000;

/** How long a browser may be away and still be told what changed meanwhile, instead of starting afresh. */
const kept = 90 * day;

/** Forgets what has run out: nobody can use it any more, and it says who was here when. */
export async function tidy({ writer }: Database, now: number): Promise<void> {
  await writer.batch([
    writer.delete(pairing).where(lte(pairing.expiresAt, now)),
    writer.delete(rateLimit).where(lte(rateLimit.since, now - day)),
    writer.delete(session).where(lte(session.expiresAt, new Date(now))),
    writer.delete(device).where(lte(device.expiresAt, now)),
    writer.delete(invitation).where(and(isNull(invitation.usedBy), lte(invitation.expiresAt, now))),
    ...compact(writer, now - kept),
  ]);
}

/** In this order: the last operation before `before` says how far each workspace had come. */
const compact = (writer: Database['writer'], before: number) =>
  [
    writer.update(workspace).set({
      compactedSeq: sql`max(${workspace.compactedSeq}, coalesce((SELECT max(${appliedOp.seq}) FROM ${appliedOp}
        WHERE ${appliedOp.workspaceId} = ${workspace.id} AND ${appliedOp.at} <= ${before}), 0))`,
    }),
    writer
      .delete(removal)
      .where(
        lte(
          removal.seq,
          sql`(SELECT ${workspace.compactedSeq} FROM ${workspace} WHERE ${workspace.id} = ${removal.workspaceId})`,
        ),
      ),
    writer.delete(appliedOp).where(lte(appliedOp.at, before)),
  ] as const;
