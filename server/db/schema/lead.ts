import type { Change } from '@clew/shared/history.ts';
import type { Lead } from '@clew/shared/lead.ts';
import type { OperationResult } from '@clew/shared/sync.ts';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { isOpen } from '../open-lead.ts';

type LeadColumn =
  | 'id'
  | 'teamId'
  | 'ownerId'
  | 'type'
  | 'lifecycle'
  | 'buyerStage'
  | 'pipelineId'
  | 'stageId'
  | 'capturedBy'
  | 'capturedAt'
  | 'updatedAt';

/** What is filtered, sorted or joined on has a column of its own; the rest of a lead is in `data`. */
export const lead = sqliteTable(
  'lead',
  {
    workspaceId: text('workspace_id').notNull(),
    id: text('id').notNull(),
    /** The workspace's seq at the last change. */
    seq: integer('seq').notNull(),
    /** The seq at which owner or team changed last: who came to see it then needs its whole history. */
    placedSeq: integer('placed_seq').notNull(),
    teamId: text('team_id'),
    ownerId: text('owner_id'),
    type: text('type').$type<Lead['type']>().notNull(),
    lifecycle: text('lifecycle').$type<Lead['lifecycle']>().notNull(),
    buyerStage: text('buyer_stage').$type<Lead['buyerStage']>().notNull(),
    pipelineId: text('pipeline_id').notNull(),
    stageId: text('stage_id').notNull(),
    capturedBy: text('captured_by'),
    capturedAt: integer('captured_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
    data: text('data', { mode: 'json' }).$type<Omit<Lead, LeadColumn>>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('lead_seq').on(table.workspaceId, table.seq, table.id),
    index('lead_open').on(table.workspaceId, table.ownerId).where(isOpen),
  ],
);

/** Several leads may have a key in common: of teams that do not see one another's. */
export const identityKey = sqliteTable(
  'identity_key',
  {
    workspaceId: text('workspace_id').notNull(),
    key: text('key').notNull(),
    leadId: text('lead_id').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.key, table.leadId] }),
    index('identity_lead').on(table.workspaceId, table.leadId),
  ],
);

/**
 * An id that turned out to mean a lead that was there already: captured again, or joined to it. Never points to another
 * alias.
 */
export const leadAlias = sqliteTable(
  'lead_alias',
  {
    workspaceId: text('workspace_id').notNull(),
    id: text('id').notNull(),
    leadId: text('lead_id').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('lead_alias_lead').on(table.workspaceId, table.leadId),
  ],
);

export const event = sqliteTable(
  'event',
  {
    workspaceId: text('workspace_id').notNull(),
    id: text('id').notNull(),
    leadId: text('lead_id').notNull(),
    /** The lead it happened to, where that has been joined to another since; else null. */
    home: text('home'),
    seq: integer('seq').notNull(),
    /** Orders the events of one batch. */
    position: integer('position').notNull(),
    by: text('by'),
    at: integer('at').notNull(),
    change: text('change', { mode: 'json' }).$type<Change>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('event_lead').on(table.workspaceId, table.leadId, table.seq, table.position),
  ],
);

/**
 * What became of every operation of the last 90 days, so that each counts once; of older ones their events tell.
 * `at` is the server's clock, ms.
 */
export const appliedOp = sqliteTable(
  'applied_op',
  {
    workspaceId: text('workspace_id').notNull(),
    opId: text('op_id').notNull(),
    seq: integer('seq').notNull(),
    by: text('by').notNull(),
    at: integer('at').notNull(),
    result: text('result', { mode: 'json' }).$type<OperationResult>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.opId] })],
);

/** Whose turn was last, by routing rule. */
export const routingTurn = sqliteTable(
  'routing_turn',
  {
    workspaceId: text('workspace_id').notNull(),
    ruleId: text('rule_id').notNull(),
    userId: text('user_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.ruleId] })],
);

/** Who lost sight of a lead. `scope` is `team:<id>`, `user:<id>` or, of somebody who was erased, `all`. */
export const removal = sqliteTable(
  'removal',
  {
    workspaceId: text('workspace_id').notNull(),
    scope: text('scope').notNull(),
    leadId: text('lead_id').notNull(),
    seq: integer('seq').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.scope, table.leadId] }),
    index('removal_seq').on(table.workspaceId, table.scope, table.seq),
  ],
);

/** Ids that stood for somebody who was erased. Nothing else is kept of the person; whatever still comes is refused. */
export const erased = sqliteTable(
  'erased',
  {
    workspaceId: text('workspace_id').notNull(),
    id: text('id').notNull(),
    at: integer('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.id] })],
);
