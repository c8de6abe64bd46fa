import { z } from 'zod';
import type { WorkspaceConfig } from './workspace.ts';

/** Where a lead is: at a stage of a line, with a team, with somebody of it. */
export const Placement = z.strictObject({
  pipelineId: z.string(),
  stageId: z.string(),
  teamId: z.string().nullable(),
  ownerId: z.string().nullable(),
});
export type Placement = z.infer<typeof Placement>;

export const placementOf = ({ pipelineId, stageId, teamId, ownerId }: Placement): Placement => ({
  pipelineId,
  stageId,
  teamId,
  ownerId,
});

/** Where a fresh lead goes: first stage of the first pipeline that a team of the author's works, owned by the author. */
export function place({ pipelines, members }: WorkspaceConfig, by: string | null): Placement {
  const teamIds = members.find(({ id }) => id === by)?.teamIds ?? [];
  const pipeline = pipelines.find((line) => line.teamIds.some((id) => teamIds.includes(id))) ?? pipelines[0]!;
  const teamId = pipeline.teamIds.find((id) => teamIds.includes(id)) ?? pipeline.teamIds[0] ?? null;
  return { pipelineId: pipeline.id, stageId: pipeline.stages[0]!.id, teamId, ownerId: by };
}
