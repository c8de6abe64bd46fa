import { z } from 'zod';
import { roles } from './access.ts';
import { anyCustomer, IdealCustomer } from './fit/ideal-customer.ts';
import { defaultPrivacy, Privacy } from './legal-basis.ts';
import { defaultPipeline, Pipeline } from './pipeline.ts';
import { defaultPrompts, Prompt } from './qualification.ts';
import { KnownFirms, noKnownFirms } from './relation.ts';
import { noRouting, Routing } from './routing/rules.ts';
import { defaultRules, RuleSet } from './scoring/rules.ts';

/** What a team is there for: marketing makes leads ready and hands them over, sales takes them on. */
export const teamKinds = ['marketing', 'sales'] as const;

export const Team = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: z.enum(teamKinds),
});
export type Team = z.infer<typeof Team>;

export const Member = z.strictObject({
  id: z.string(),
  name: z.string(),
  role: z.enum(roles),
  teamIds: z.array(z.string()),
  /** Of a manager: whether she manages every team. */
  allTeams: z.boolean(),
  /** Gets no new leads while away. */
  away: z.boolean(),
});
export type Member = z.infer<typeof Member>;

/** What the members of a workspace have agreed on, and who they are. Pulled whole whenever it changed. */
export const WorkspaceConfig = z.strictObject({
  name: z.string(),
  pipelines: z.array(Pipeline).min(1),
  prompts: z.array(Prompt),
  rules: RuleSet,
  idealCustomer: IdealCustomer,
  knownFirms: KnownFirms,
  privacy: Privacy,
  routing: Routing,
  teams: z.array(Team),
  members: z.array(Member),
  /** Who has left: what they did is still told under their names. */
  former: z.array(Member.pick({ id: true, name: true })),
});
export type WorkspaceConfig = z.infer<typeof WorkspaceConfig>;

/** The part of it that is stored as one; the rest has columns and a table of its own. */
export type StoredConfig = Omit<WorkspaceConfig, 'name' | 'members'>;

/** What a panel without a server works by, and what a new workspace starts with. */
export const defaultConfig: WorkspaceConfig = {
  name: '',
  pipelines: [defaultPipeline],
  prompts: [...defaultPrompts],
  rules: defaultRules,
  idealCustomer: anyCustomer,
  knownFirms: noKnownFirms,
  privacy: defaultPrivacy,
  routing: noRouting,
  teams: [],
  members: [],
  former: [],
};
