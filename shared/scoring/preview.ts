import type { Lead } from '../lead.ts';
import type { KnownFirms } from '../relation.ts';
import { scoreLead } from './evaluate.ts';
import { isOpen } from './frozen.ts';
import { mqlGap } from './mql.ts';
import type { RuleSet } from './rules.ts';
import type { Score } from './score.ts';

/** What other rules would do to leads. Ids in the leads' order. */
export type Preview = {
  /** How many were looked at: those whose score can still change. */
  leads: number;
  mql: { before: number; after: number; risen: string[]; fallen: string[] };
  /** Every lead whose grade would be another. */
  moved: { id: string; from: Score['grade']; to: Score['grade'] }[];
};

/** Scores all leads by both rule sets at the time `now` (ms), so that decay since they were scored does not count. */
export function previewRules(
  leads: readonly Lead[],
  firms: KnownFirms,
  before: RuleSet,
  after: RuleSet,
  now: number,
): Preview {
  const preview: Preview = { leads: 0, mql: { before: 0, after: 0, risen: [], fallen: [] }, moved: [] };
  const { mql, moved } = preview;
  for (const lead of leads) {
    if (!isOpen(lead, firms)) continue;
    preview.leads += 1;
    const [was, is] = [before, after].map((rules) => {
      const score = scoreLead(lead, rules, now);
      const { points, kinds } = mqlGap({ ...lead, score }, rules);
      return { grade: score.grade, isMql: points + kinds === 0 };
    }) as [Side, Side];
    mql.before += Number(was.isMql);
    mql.after += Number(is.isMql);
    if (is.isMql !== was.isMql) (is.isMql ? mql.risen : mql.fallen).push(lead.id);
    if (is.grade !== was.grade) moved.push({ id: lead.id, from: was.grade, to: is.grade });
  }
  return preview;
}

type Side = { grade: Score['grade']; isMql: boolean };
