import type { Role } from '@clew/shared/access.ts';
import type { Recipe } from '@clew/shared/recipe.ts';
import type { StoredConfig } from '@clew/shared/workspace.ts';
import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { AuditAction, AuditDetails } from '../../audit/action.ts';

/** What the database knows about itself: `epoch` (changes when it is restored), `restoredAt` (when
 * that was, ms; absent before), `founder` (the first person), `sweepDue` (see sweep.ts). */
export const meta = sqliteTable('meta', {
  key: text('key').primaryKey(),
  value: text('value').notNull(),
});

/** Invariant: `seq` grows by exactly one in every batch that changes what a member may pull. */
export const workspace = sqliteTable('workspace', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  seq: integer('seq').notNull(),
  /** The seq at which config, name, members or recipes changed last. */
  configSeq: integer('config_seq').notNull(),
  /** Up to this seq removals are no longer kept: whoever has read less starts afresh. */
  compactedSeq: integer('compacted_seq').notNull().default(0),
  /** What the hashes of `suppressed` are made with; null while there are none. */
  suppressionKey: text('suppression_key'),
  config: text('config', { mode: 'json' }).$type<StoredConfig>().notNull(),
});

/** Never holds a row: inserting one breaks the check and thereby aborts a batch whose `seq` was stale. */
export const seqGuard = sqliteTable('seq_guard', { held: integer('held') }, (table) => [
  check('stale_seq', sql`${table.held} = 1`),
]);

export const member = sqliteTable(
  'member',
  {
    workspaceId: text('workspace_id').notNull(),
    userId: text('user_id').notNull(),
    name: text('name').notNull(),
    role: text('role').$type<Role>().notNull(),
    teamIds: text('team_ids', { mode: 'json' }).$type<string[]>().notNull(),
    allTeams: integer('all_teams', { mode: 'boolean' }).notNull().default(false),
    away: integer('away', { mode: 'boolean' }).notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.userId] }),
    index('member_user').on(table.userId),
  ],
);

export const invitation = sqliteTable(
  'invitation',
  {
    workspaceId: text('workspace_id').notNull(),
    id: text('id').notNull(),
    tokenHash: text('token_hash').notNull().unique(),
    email: text('email').notNull(),
    role: text('role').$type<Role>().notNull(),
    teamIds: text('team_ids', { mode: 'json' }).$type<string[]>().notNull(),
    invitedBy: text('invited_by').notNull(),
    expiresAt: integer('expires_at').notNull(),
    /** Who took it; an invitation serves once. */
    usedBy: text('used_by'),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.id] })],
);

/**
 * What was done to the workspace itself and to people's rights in it, newest last. Each row's `hash` is over the row
 * and the hash before, so that none can be changed or taken out unseen. Never holds anything of a lead but its id.
 */
export const audit = sqliteTable(
  'audit',
  {
    workspaceId: text('workspace_id').notNull(),
    number: integer('number').notNull(),
    at: integer('at').notNull(),
    by: text('by'),
    action: text('action').$type<AuditAction>().notNull(),
    details: text('details', { mode: 'json' }).$type<AuditDetails>().notNull(),
    hash: text('hash').notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.number] })],
);

/** A connected panel. Revoking deletes the row. Times in ms. */
export const device = sqliteTable(
  'device',
  {
    workspaceId: text('workspace_id').notNull(),
    id: text('id').notNull(),
    userId: text('user_id').notNull(),
    name: text('name').notNull(),
    tokenHash: text('token_hash').notNull().unique(),
    createdAt: integer('created_at').notNull(),
    lastSeenAt: integer('last_seen_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    /** Pushes counted since `pushesSince`, for the rate limit. */
    pushes: integer('pushes').notNull().default(0),
    pushesSince: integer('pushes_since').notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.id] }), index('device_user').on(table.userId)],
);

/** What members taught by pointing at an element of a page. */
export const recipe = sqliteTable(
  'recipe',
  {
    workspaceId: text('workspace_id').notNull(),
    id: text('id').notNull(),
    host: text('host').notNull(),
    pathPattern: text('path_pattern').notNull(),
    field: text('field').$type<Recipe['field']>().notNull(),
    selector: text('selector').notNull(),
    by: text('by'),
    at: integer('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.id] })],
);

/** Whoever asked not to be contacted, by a keyed hash of an address of hers. `at` is ms. */
export const suppressed = sqliteTable(
  'suppressed',
  {
    workspaceId: text('workspace_id').notNull(),
    hash: text('hash').notNull(),
    at: integer('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.hash] })],
);
