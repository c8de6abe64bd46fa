import { z } from 'zod';
import { refusals } from './errors.ts';
import { LeadEvent } from './history.ts';
import { Lead, LeadId } from './lead.ts';
import { OperationEnvelope } from './operations/operation.ts';
import { Recipe } from './recipe.ts';
import { Suppression } from './suppression.ts';
import { WorkspaceConfig } from './workspace.ts';

/** Raised when the shape of operations or rows changes. The server accepts this version and the two before. */
export const schemaVersion = 2;
export const oldestSchemaVersion = Math.max(1, schemaVersion - 2);

export const maxPushOperations = 200;
export const maxPushBytes = 512 * 1024;

export const PushInput = z.strictObject({
  /** One that is too old is told so, and not that its input is wrong. */
  schemaVersion: z.int().nonnegative(),
  operations: z.array(OperationEnvelope).min(1).max(maxPushOperations),
});
export type PushInput = z.infer<typeof PushInput>;

/**
 * How long clients keep what the server has accepted, ms. For as long a server that was restored from a backup waits
 * for it to come back, and refuses nothing for want of it.
 */
export const replayMs = 7 * 86_400_000;

/** Where a lead went that its capturer does not see there, and by which rule, by name; null for the rest. */
export const WentTo = z.strictObject({
  rule: z.string().nullable(),
  teamId: z.string().nullable(),
  ownerId: z.string().nullable(),
});
export type WentTo = z.infer<typeof WentTo>;

/** What became of one operation. `leadId` is the lead it landed on, another than was asked when the two were merged. */
export const OperationResult = z.discriminatedUnion('status', [
  z.strictObject({
    opId: z.string(),
    status: z.literal('applied'),
    leadId: LeadId,
    /** Of a capture that was routed out of its author's sight. Older clients know nothing of it. */
    wentTo: WentTo.optional(),
  }),
  z.strictObject({ opId: z.string(), status: z.literal('refused'), reason: z.enum(refusals) }),
]);
export type OperationResult = z.infer<typeof OperationResult>;

/** An operation without a result is neither applied nor refused: it is to be sent again. */
export const PushOutput = z.strictObject({ results: z.array(OperationResult), seq: z.int() });
export type PushOutput = z.infer<typeof PushOutput>;

/**
 * How far a client has read. Rows are delivered in order of (seq, lead id): `seq` and `after` are the last one
 * delivered. `since` is the seq that the client held completely before this run of pages began, `began` the
 * workspace's seq at that moment.
 * A change of `scopeHash`, `dbEpoch` or `schemaVersion` makes the server start the client afresh.
 */
export const Cursor = z.strictObject({
  seq: z.int().nonnegative(),
  after: z.string(),
  since: z.int().nonnegative(),
  /** Older clients have none. */
  began: z.int().nonnegative().default(0),
  scopeHash: z.string(),
  dbEpoch: z.string(),
  schemaVersion: z.int().positive(),
});
export type Cursor = z.infer<typeof Cursor>;

export const PullInput = z.strictObject({ cursor: Cursor.nullable(), limit: z.int().min(1).max(1_000) });
export type PullInput = z.infer<typeof PullInput>;

/** One page. Applied in this order: `reset` (drop all synced rows), `removals`, `leads` and `events`, `config`, `recipes`. */
export const PullOutput = z.strictObject({
  reset: z.boolean(),
  /** How many leads there are to come with a reset, this page's included; else null. */
  total: z.int().nullable(),
  removals: z.array(LeadId),
  /** Those of them that nobody may keep anything of, work on its way included: the person was erased. */
  erased: z.array(LeadId),
  leads: z.array(Lead),
  /** Of these leads `events` brings the history anew: what the client had of it goes. */
  retold: z.array(LeadId),
  events: z.array(LeadEvent),
  /** null when it has not changed since the cursor. */
  config: WorkspaceConfig.nullable(),
  /** All that was taught in the workspace; comes along whenever the config does. */
  recipes: z.array(Recipe).nullable(),
  /** Whoever asked not to be contacted; comes along whenever the config does. */
  suppression: Suppression.nullable(),
  cursor: Cursor,
  more: z.boolean(),
});
export type PullOutput = z.infer<typeof PullOutput>;
