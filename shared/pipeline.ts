import { z } from 'zod';

/** `probability` is the chance to win from here, 0–1; `rotsAfterDays` null means never. */
export const Stage = z.strictObject({
  id: z.string().max(60),
  name: z.string().max(100),
  probability: z.number().min(0).max(1),
  rotsAfterDays: z.int().positive().nullable(),
});
export type Stage = z.infer<typeof Stage>;

/** A sales line: ordered stages, worked by the named teams. Stages are never empty. */
export const Pipeline = z.strictObject({
  id: z.string().max(60),
  name: z.string().max(100),
  teamIds: z.array(z.string()),
  stages: z.array(Stage).min(1),
});
export type Pipeline = z.infer<typeof Pipeline>;

/** Built-in names are message keys (`stage.new`); a renamed stage holds its own text. */
export const defaultPipeline: Pipeline = {
  id: 'default',
  name: 'pipeline.default',
  teamIds: [],
  stages: [
    { id: 'new', name: 'stage.new', probability: 0.05, rotsAfterDays: 3 },
    { id: 'contacted', name: 'stage.contacted', probability: 0.15, rotsAfterDays: 7 },
    { id: 'qualifying', name: 'stage.qualifying', probability: 0.3, rotsAfterDays: 14 },
    { id: 'proposal', name: 'stage.proposal', probability: 0.6, rotsAfterDays: 14 },
    { id: 'negotiation', name: 'stage.negotiation', probability: 0.8, rotsAfterDays: 10 },
  ],
};

export function findStage(
  pipelines: readonly Pipeline[],
  pipelineId: string,
  stageId: string,
): Stage | undefined {
  return pipelines.find(({ id }) => id === pipelineId)?.stages.find(({ id }) => id === stageId);
}
