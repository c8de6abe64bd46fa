import type { LeadEvent } from '@clew/shared/history.ts';
import type { Lead } from '@clew/shared/lead.ts';
import { defaultConfig, type WorkspaceConfig } from '@clew/shared/workspace.ts';
import type { event, lead } from '../db/schema/lead.ts';
import type { member, workspace } from '../db/schema/workspace.ts';

type LeadRow = typeof lead.$inferSelect;

export const leadFromRow = ({ workspaceId, seq, placedSeq, data, ...columns }: LeadRow): Lead => ({
  ...columns,
  ...data,
});

export function leadToRow(workspaceId: string, value: Lead, seq: number, placedSeq: number): LeadRow {
  const { id, teamId, ownerId, type, lifecycle, buyerStage, pipelineId, stageId, ...rest } = value;
  const { capturedBy, capturedAt, updatedAt, ...data } = rest;
  const state = { teamId, ownerId, type, lifecycle, buyerStage, pipelineId, stageId };
  return { workspaceId, id, seq, placedSeq, ...state, capturedBy, capturedAt, updatedAt, data };
}

export const eventFromRow = ({
  id,
  leadId,
  home,
  by,
  at,
  change,
}: Pick<typeof event.$inferSelect, 'id' | 'leadId' | 'home' | 'by' | 'at' | 'change'>): LeadEvent => ({
  id,
  leadId,
  ...(home !== null && home !== leadId && { home }),
  by,
  at,
  change,
});

export const configFromRows = (
  { name, config }: Pick<typeof workspace.$inferSelect, 'name' | 'config'>,
  members: (typeof member.$inferSelect)[],
): WorkspaceConfig => ({
  // What an older Clew has stored may lack parts.
  ...defaultConfig,
  ...config,
  name,
  members: members.map(({ userId, workspaceId, ...rest }) => ({ id: userId, ...rest })),
});
