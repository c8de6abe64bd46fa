import type { Engagement } from '../engagement.ts';
import type { Answer } from '../qualification.ts';
import type { Rule, RuleSet } from './rules.ts';
import type { LedgerLine, Score } from './score.ts';

const day = 86_400_000;

/** What the rules look at. A whole lead fits. */
export type Scorable = {
  fields: Record<'title' | 'company', string> & Record<'emails' | 'phones' | 'profiles', readonly string[]>;
  answers: Readonly<Record<string, Answer>>;
  engagements: readonly Engagement[];
};

/** The score of a lead at the time `now` (ms), with every point accounted for. */
export function scoreLead(lead: Scorable, rules: RuleSet, now: number): Score {
  const ledger: LedgerLine[] = [];
  const granted: Record<string, number> = {};
  for (const rule of rules.rules) {
    const before = granted[rule.group] ?? 0;
    const cap = rules.caps[rule.group] ?? 100;
    const after = clamp(before + earned(rule, lead, now), -cap, cap);
    granted[rule.group] = after;
    if (after !== before) ledger.push({ ruleId: rule.id, part: rule.part, points: after - before });
  }
  const raw = sum(ledger);
  const total = clamp(raw, 0, 100);
  if (total !== raw) ledger.push({ ruleId: 'limit', part: 'fit', points: total - raw });
  const fit = sum(ledger.filter(({ part }) => part === 'fit'));
  return {
    total,
    fit,
    engagement: total - fit,
    grade: gradeOf(total, rules),
    ledger,
    rulesVersion: rules.version,
  };
}

function earned({ when, points }: Rule, lead: Scorable, now: number): number {
  switch (when.on) {
    case 'answer':
      return lead.answers[when.promptId]?.value === when.value ? points : 0;
    case 'field':
      return lead.fields[when.field].length > 0 ? points : 0;
    case 'engagement': {
      let weight = 0;
      for (const { kind, direction, at } of lead.engagements) {
        if (direction !== when.direction || !when.kinds.includes(kind)) continue;
        // A clock that runs ahead must not make an engagement worth more than a fresh one.
        const age = Math.max(0, now - at) / day;
        weight += 0.5 ** (age / when.halfLifeDays);
      }
      return Math.round(points * weight);
    }
  }
}

function gradeOf(total: number, { grades }: RuleSet): Score['grade'] {
  if (total >= grades.A) return 'A';
  if (total >= grades.B) return 'B';
  return total >= grades.C ? 'C' : 'D';
}

const sum = (lines: readonly LedgerLine[]): number => lines.reduce((total, { points }) => total + points, 0);

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));
