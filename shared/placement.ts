import type { Lead } from './lead.ts';
import type { WorkspaceConfig } from './workspace.ts';

type Placement = Pick<Lead, 'pipelineId' | 'stageId' | 'teamId' | 'ownerId'>;

/** Where a fresh lead goes: first stage of the first pipeline that a team of the author's works, owned by the author. */
export function place({ pipelines, members }: WorkspaceConfig, by: string | null): Placement {
  const teamIds = members.find(({ id }) => id === by)?.teamIds ?? [];
  const pipeline = pipelines.find((line) => line.teamIds.some((id) => teamIds.includes(id))) ?? pipelines[0]!;
  const teamId = pipeline.teamIds.find((id) => teamIds.includes(id)) ?? pipeline.teamIds[0] ?? null;
  return { pipelineId: pipeline.id, stageId: pipeline.stages[0]!.id, teamId, ownerId: by };
}
