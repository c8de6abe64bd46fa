import { seesAll } from '@clew/shared/access.ts';
import { callErrors } from '@clew/shared/errors.ts';
import type { PushInput, PushOutput } from '@clew/shared/sync.ts';
import { oldestSchemaVersion } from '@clew/shared/sync.ts';
import { and, eq } from 'drizzle-orm';
import type { Claim } from '../auth/access-token.ts';
import type { Database } from '../db/database.ts';
import type { Decision } from '../db/guarded.ts';
import { changeWorkspace } from '../db/guarded.ts';
import { device } from '../db/schema/workspace.ts';
import { CallError } from '../errors.ts';
import { writeTurns } from '../routing/loads.ts';
import { decide } from './decide.ts';
import { readForPush } from './push-read.ts';
import { writeOutcome } from './push-write.ts';

/** Most pushes that change anything, for one device in one minute. */
const maxPushes = 300;
const minute = 60_000;

/**
 * Applies operations, each exactly once however often it is sent.
 * @param clock ms since the epoch
 * @throws CallError signed_out, schema_too_old, rate_limited, busy; nothing has been applied then
 */
export function push(
  claim: Claim,
  database: Database,
  input: PushInput,
  clock: () => number,
): Promise<PushOutput> {
  if (input.schemaVersion < oldestSchemaVersion) throw new CallError(callErrors.schemaTooOld);
  return changeWorkspace(database, claim.scope.workspaceId, () =>
    attempt(claim, database, input.operations, clock()),
  );
}

async function attempt(
  claim: Claim,
  database: Database,
  operations: PushInput['operations'],
  now: number,
): Promise<Decision<PushOutput>> {
  const {
    scope,
    device: sender,
    seq,
    known,
    placedSeqs,
  } = await readForPush(claim, database, operations, now);
  const before = new Map(
    [...known.leads, ...known.away].map(([id, lead]) => [id, { lead, placedSeq: placedSeqs.get(id) ?? 0 }]),
  );
  const overseers = known.config.members.filter(seesAll).map(({ id }) => id);
  const outcome = decide(scope, operations, known, now);
  if (outcome.fresh.length === 0) {
    return { seq, statements: [], result: { results: outcome.results, seq } };
  }
  const next = seq + 1;
  return {
    seq,
    statements: [
      ...writeOutcome(scope, database, outcome, before, overseers, next, now),
      ...writeTurns(scope.workspaceId, outcome.turns),
      countPush(database, sender, now),
    ],
    result: { results: outcome.results, seq: next },
  };
}

function countPush({ writer }: Database, sender: typeof device.$inferSelect, now: number) {
  const running = sender.pushesSince > now - minute;
  if (running && sender.pushes >= maxPushes) throw new CallError(callErrors.rateLimited);
  return writer
    .update(device)
    .set(running ? { pushes: sender.pushes + 1 } : { pushes: 1, pushesSince: now })
    .where(and(eq(device.workspaceId, sender.workspaceId), eq(device.id, sender.id)));
}
