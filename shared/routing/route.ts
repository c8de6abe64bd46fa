import type { Lead } from '../lead.ts';
import { placementOf } from '../placement.ts';
import type { WorkspaceConfig } from '../workspace.ts';
import type { Decision, Reason } from './decision.ts';
import { look, matches } from './match.ts';
import type { RoutingRule, Target } from './rules.ts';

/** What the next decision depends on beside lead and rules. */
export type Loads = {
  /** Whose turn was last, by rule. */
  turns: Map<string, string>;
  /** Open leads by member; none where there is no entry. */
  open: Map<string, number>;
};

/** Under which the turns of those that no rule is for are kept. */
export const otherwiseId = 'otherwise';

type Config = Pick<WorkspaceConfig, 'routing' | 'pipelines' | 'teams' | 'members'>;

/** Still to be worked: what counts as load. */
export const isOpenLead = ({ type, lifecycle }: Pick<Lead, 'type' | 'lifecycle'>): boolean =>
  type !== 'unqualified' && lifecycle !== 'customer' && lifecycle !== 'lost';

/** Where a fresh lead goes, which stands where its capturer's leads go by themselves. */
export function route(lead: Lead, config: Config, loads: Loads): Decision {
  const found = findTarget(lead, config);
  if (!found) return { rule: null, reasons: [], owner: 'capturer', to: placementOf(lead) };
  const { rule, reasons, target } = found;
  const { ownerId, owner } = findOwner(lead, rule?.id ?? otherwiseId, target, config, loads);
  const { pipelineId, teamId } = target;
  return {
    rule: named(rule),
    reasons,
    owner,
    to: { pipelineId, stageId: first(config, target), teamId, ownerId },
  };
}

/**
 * Where a lead goes that is worked already. It keeps its stage in the line where it is, and its owner in the team where
 * it is when she is one of those it could go to. null for a lead that no rule is for, or that is closed.
 */
export function reroute(lead: Lead, config: Config, loads: Loads): Decision | null {
  if (!isOpenLead(lead)) return null;
  const found = findTarget(lead, config);
  if (!found) return null;
  const { rule, reasons, target } = found;
  const { pipelineId, teamId } = target;
  const stageId = pipelineId === lead.pipelineId ? lead.stageId : first(config, target);
  const stays =
    teamId === lead.teamId &&
    (target.userIds.length === 0 || (lead.ownerId !== null && target.userIds.includes(lead.ownerId)));
  const { ownerId, owner } = stays
    ? { ownerId: lead.ownerId, owner: 'kept' as const }
    : findOwner(lead, rule?.id ?? otherwiseId, target, config, loads);
  return { rule: named(rule), reasons, owner, to: { pipelineId, stageId, teamId, ownerId } };
}

/** Lets the next decision see this one. @param before who owned the lead, null for nobody or a fresh one */
export function count({ rule, owner, to }: Decision, before: string | null, { turns, open }: Loads): void {
  if (owner === 'turns' && to.ownerId !== null) turns.set(rule?.id ?? otherwiseId, to.ownerId);
  if (before === to.ownerId) return;
  if (before !== null) open.set(before, Math.max(0, (open.get(before) ?? 0) - 1));
  if (to.ownerId !== null) open.set(to.ownerId, (open.get(to.ownerId) ?? 0) + 1);
}

type Found = { rule: RoutingRule | null; reasons: Reason[]; target: Target };

/** A rule that leads nowhere any more is passed over. */
function findTarget(lead: Lead, config: Config): Found | null {
  const { rules, otherwise } = config.routing;
  const looked = look(lead);
  for (const rule of rules) {
    if (!leadsSomewhere(rule.to, config)) continue;
    const reasons = matches(rule, looked);
    if (reasons) return { rule, reasons, target: rule.to };
  }
  return otherwise && leadsSomewhere(otherwise, config)
    ? { rule: null, reasons: [], target: otherwise }
    : null;
}

const leadsSomewhere = ({ pipelineId, teamId }: Target, { pipelines, teams }: Config): boolean =>
  pipelines.some(({ id }) => id === pipelineId) && teams.some(({ id }) => id === teamId);

const first = ({ pipelines }: Config, { pipelineId }: Target): string =>
  pipelines.find(({ id }) => id === pipelineId)!.stages[0]!.id;

const named = (rule: RoutingRule | null): Decision['rule'] => rule && { id: rule.id, name: rule.name };

function findOwner(
  { capturedBy }: Lead,
  ruleId: string,
  { owner, userIds, teamId }: Target,
  { members }: Config,
  { turns, open }: Loads,
): { ownerId: string | null; owner: Decision['owner'] } {
  if (owner === 'nobody') return { ownerId: null, owner };
  if (owner === 'capturer') {
    const known = members.some(({ id }) => id === capturedBy);
    return { ownerId: known ? capturedBy : null, owner };
  }
  const here = new Set(
    members.flatMap(({ id, away, teamIds }) => (!away && teamIds.includes(teamId) ? id : [])),
  );
  const after = owner === 'turns' ? userIds.indexOf(turns.get(ruleId) ?? '') + 1 : 0;
  const present = [...userIds.slice(after), ...userIds.slice(0, after)].filter((id) => here.has(id));
  if (present.length === 0) return { ownerId: null, owner: 'all_away' };
  if (owner === 'turns') return { ownerId: present[0]!, owner };
  const load = (id: string): number => open.get(id) ?? 0;
  return { ownerId: present.reduce((least, id) => (load(id) < load(least) ? id : least)), owner };
}
