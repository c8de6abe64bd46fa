import { z } from 'zod';
import { roles } from './access.ts';
import { anyCustomer, IdealCustomer } from './fit/ideal-customer.ts';
import { defaultPipeline, Pipeline } from './pipeline.ts';
import { defaultPrompts, Prompt } from './qualification.ts';
import { defaultRules, RuleSet } from './scoring/rules.ts';

export const Member = z.strictObject({
  id: z.string(),
  name: z.string(),
  role: z.enum(roles),
  teamIds: z.array(z.string()),
});
export type Member = z.infer<typeof Member>;

/** What the members of a workspace have agreed on, and who they are. Pulled whole whenever it changed. */
export const WorkspaceConfig = z.strictObject({
  name: z.string(),
  pipelines: z.array(Pipeline).min(1),
  prompts: z.array(Prompt),
  rules: RuleSet,
  idealCustomer: IdealCustomer,
  members: z.array(Member),
});
export type WorkspaceConfig = z.infer<typeof WorkspaceConfig>;

/** The part of it that is stored as one; the rest has tables of its own. */
export type StoredConfig = Pick<WorkspaceConfig, 'pipelines' | 'prompts' | 'rules' | 'idealCustomer'>;

/** What a panel without a server works by, and what a new workspace starts with. */
export const defaultConfig: WorkspaceConfig = {
  name: '',
  pipelines: [defaultPipeline],
  prompts: [...defaultPrompts],
  rules: defaultRules,
  idealCustomer: anyCustomer,
  members: [],
};
