import type { WorkspaceConfig } from '../workspace.ts';
import { mqlOf } from './mql.ts';
import { RuleSet } from './rules.ts';

/** Why rules cannot be used. `ruleId` null: it is about all of them. */
export type RuleProblem =
  /** It does not have the form of rules; `path` leads there, `says` is for whoever wrote the file. */
  | { kind: 'malformed'; path: string; says: string }
  | { kind: 'same_id' | 'no_points' | 'wrong_part' | 'unknown_prompt' | 'mixed_group'; ruleId: string }
  | { kind: 'unknown_group'; group: string }
  | { kind: 'grades_out_of_order' }
  | { kind: 'unknown_pipeline' | 'mql_out_of_reach'; pipelineId: string };

type Config = Pick<WorkspaceConfig, 'prompts' | 'pipelines'>;

/** Rules as they come from a file or an editor. They are taken whole or not at all. */
export function readRules(
  input: unknown,
  config: Config,
): { ok: true; rules: RuleSet } | { ok: false; problems: RuleProblem[] } {
  const parsed = RuleSet.safeParse(input);
  if (!parsed.success) {
    const malformed = parsed.error.issues.map(
      ({ path, message }): RuleProblem => ({ kind: 'malformed', path: path.join('.'), says: message }),
    );
    return { ok: false, problems: malformed };
  }
  const problems = checkRules(parsed.data, config);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, rules: parsed.data };
}

export function checkRules(set: RuleSet, { prompts, pipelines }: Config): RuleProblem[] {
  const problems: RuleProblem[] = [];
  const seen = new Set(['limit']);
  const partOfGroup = new Map<string, string>();
  for (const { id: ruleId, part, group, points, when } of set.rules) {
    if (seen.has(ruleId)) problems.push({ kind: 'same_id', ruleId });
    seen.add(ruleId);
    if (points === 0) problems.push({ kind: 'no_points', ruleId });
    // Only engagement decays, and only engagement is gone when they are silent.
    const isEngagement = when.on === 'engagement' || when.on === 'silence';
    if (isEngagement !== (part === 'engagement')) problems.push({ kind: 'wrong_part', ruleId });
    if ((partOfGroup.get(group) ?? part) !== part) problems.push({ kind: 'mixed_group', ruleId });
    partOfGroup.set(group, part);
    if (when.on === 'answer' && !prompts.some(({ id }) => id === when.promptId))
      problems.push({ kind: 'unknown_prompt', ruleId });
  }
  for (const group of Object.keys(set.caps))
    if (!partOfGroup.has(group)) problems.push({ kind: 'unknown_group', group });
  const { A, B, C } = set.grades;
  if (!(A > B && B > C && C > 0 && A <= 100)) problems.push({ kind: 'grades_out_of_order' });
  for (const pipelineId of Object.keys(set.mql ?? {}))
    if (!pipelines.some(({ id }) => id === pipelineId))
      problems.push({ kind: 'unknown_pipeline', pipelineId });
  const most = mostPoints(set);
  for (const { id } of pipelines)
    if (mqlOf(set, id).points > most) problems.push({ kind: 'mql_out_of_reach', pipelineId: id });
  return problems;
}

/** The score of a lead for which everything speaks that can at once: a prompt has one answer only. */
function mostPoints({ rules, caps }: RuleSet): number {
  const groups = Map.groupBy(
    rules.filter(({ points }) => points > 0),
    ({ group }) => group,
  );
  let most = 0;
  for (const [group, granting] of groups) {
    const best = new Map<string, number>();
    for (const { id, when, points } of granting) {
      const key = when.on === 'answer' ? `answer ${when.promptId}` : `rule ${id}`;
      best.set(key, Math.max(best.get(key) ?? 0, when.on === 'engagement' ? 100 : points));
    }
    const sum = [...best.values()].reduce((total, each) => total + each, 0);
    most += Math.min(sum, caps[group] ?? 100);
  }
  return Math.min(100, most);
}
