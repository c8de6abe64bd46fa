import type { WorkspaceConfig } from '../workspace.ts';
import type { Attribute, Conditions, Routing, RoutingRule, Target } from './rules.ts';
import { anyLead } from './rules.ts';

/** Why rules cannot be used as they are. `ruleId` null: what is for the rest. */
export type RoutingProblem = { ruleId: string | null } & (
  | {
      kind:
        | 'unknown_pipeline'
        | 'unknown_team'
        | 'nobody_named'
        | 'asks_nothing'
        | 'score_upside_down'
        | 'same_name';
    }
  | { kind: 'not_in_team'; userId: string }
  /** A rule before it holds wherever this one does. */
  | { kind: 'never_reached'; by: string }
);

type Config = Pick<WorkspaceConfig, 'pipelines' | 'teams' | 'members'>;

export function checkRouting({ rules, otherwise }: Routing, config: Config): RoutingProblem[] {
  const problems: RoutingProblem[] = [];
  for (const [n, rule] of rules.entries()) {
    const { id: ruleId, when, name } = rule;
    const before = rules.slice(0, n);
    if (isAnyLead(when)) problems.push({ ruleId, kind: 'asks_nothing' });
    if (when.score && when.score.least > when.score.most)
      problems.push({ ruleId, kind: 'score_upside_down' });
    if (before.some((other) => other.name === name)) problems.push({ ruleId, kind: 'same_name' });
    const taker = before.find((other) => !isAnyLead(other.when) && covers(other.when, when));
    if (taker) problems.push({ ruleId, kind: 'never_reached', by: taker.name });
    problems.push(...checkTarget(ruleId, rule.to, config));
  }
  return otherwise ? [...problems, ...checkTarget(null, otherwise, config)] : problems;
}

const isAnyLead = (when: Conditions): boolean =>
  (Object.keys(anyLead) as (keyof Conditions)[]).every((part) => isOpen(when[part]));

const isOpen = (part: Conditions[keyof Conditions]): boolean =>
  part === null || (Array.isArray(part) && part.length === 0);

function checkTarget(
  ruleId: string | null,
  { pipelineId, teamId, owner, userIds }: Target,
  { pipelines, teams, members }: Config,
): RoutingProblem[] {
  if (!pipelines.some(({ id }) => id === pipelineId)) return [{ ruleId, kind: 'unknown_pipeline' }];
  if (!teams.some(({ id }) => id === teamId)) return [{ ruleId, kind: 'unknown_team' }];
  const names = owner === 'turns' || owner === 'least_open';
  if (names && userIds.length === 0) return [{ ruleId, kind: 'nobody_named' }];
  return userIds
    .filter((userId) => !isIn(teamId, userId, members))
    .map((userId) => ({ ruleId, kind: 'not_in_team', userId }));
}

const isIn = (teamId: string, userId: string, members: Config['members']): boolean =>
  members.some(({ id, teamIds }) => id === userId && teamIds.includes(teamId));

/** Whether every lead that `inner` is for is one that `outer` is for, as far as the two say it themselves. */
function covers(outer: Conditions, inner: Conditions): boolean {
  const within = <T>(wide: readonly T[], narrow: readonly T[]): boolean =>
    wide.length === 0 || (narrow.length > 0 && narrow.every((each) => wide.includes(each)));
  const attribute = (wide: Attribute): boolean =>
    inner.attributes.some(({ field, words }) => field === wide.field && within(wide.words, words));
  const score =
    outer.score === null ||
    (inner.score !== null && inner.score.least >= outer.score.least && inner.score.most <= outer.score.most);
  return (
    within(outer.channels, inner.channels) &&
    (outer.direction === null || outer.direction === inner.direction) &&
    outer.attributes.every(attribute) &&
    score &&
    within(outer.languages, inner.languages) &&
    within(outer.countries, inner.countries) &&
    within(outer.products, inner.products)
  );
}

/** The rules without those who can no longer be routed to. Where that leaves nobody, leads are their team's alone. */
export function withoutTheGone({ rules, otherwise }: Routing, { members }: Pick<Config, 'members'>): Routing {
  return {
    rules: rules.map((rule): RoutingRule => ({ ...rule, to: mended(rule.to, members) })),
    otherwise: otherwise && mended(otherwise, members),
  };
}

function mended(target: Target, members: Config['members']): Target {
  const userIds = target.userIds.filter((id) => isIn(target.teamId, id, members));
  if (userIds.length === target.userIds.length) return target;
  return { ...target, userIds, owner: userIds.length === 0 ? 'nobody' : target.owner };
}

/** The rules with one team in another's place. */
export function withTeamReplaced({ rules, otherwise }: Routing, from: string, into: string): Routing {
  const moved = (target: Target): Target => (target.teamId === from ? { ...target, teamId: into } : target);
  return {
    rules: rules.map((rule): RoutingRule => ({ ...rule, to: moved(rule.to) })),
    otherwise: otherwise && moved(otherwise),
  };
}

/** The names of the rules that would change when a member or a team goes; '' for what is for the rest. */
export const rulesAbout = ({ rules, otherwise }: Routing, id: string): string[] =>
  [...rules, ...(otherwise ? [{ name: '', to: otherwise }] : [])].flatMap(({ name, to }) =>
    to.teamId === id || to.userIds.includes(id) ? name : [],
  );
