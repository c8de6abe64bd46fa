import type { Engagement } from '../engagement.ts';
import type { Answer } from '../qualification.ts';
import type { Rule, RuleSet, ruleFields } from './rules.ts';
import type { LedgerLine, Score } from './score.ts';
import { silentSince } from './silence.ts';

const day = 86_400_000;

/** What the rules look at. A whole lead fits. */
export type Scorable = {
  fields: Record<(typeof ruleFields)[number], string | readonly string[]>;
  answers: Readonly<Record<string, Answer>>;
  engagements: readonly Engagement[];
};

/**
 * The score of a lead at the time `now` (ms), with every point accounted for. Engagement decays day by day, in whole
 * thousandths: whoever reckons comes to the same points.
 */
export function scoreLead(lead: Scorable, rules: RuleSet, now: number): Score {
  const weights = weigh(lead.engagements, rules, now);
  const silentDays = daysBetween(silentSince(lead.engagements), now);
  const ledger: LedgerLine[] = [];
  const granted: Record<string, number> = {};
  for (const [index, rule] of rules.rules.entries()) {
    const before = granted[rule.group] ?? 0;
    const cap = rules.caps[rule.group] ?? 100;
    const after = clamp(before + earned(rule, lead, weights[index]!, silentDays), -cap, cap);
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

function earned({ when, points }: Rule, lead: Scorable, weight: number, silentDays: number): number {
  switch (when.on) {
    case 'answer':
      return lead.answers[when.promptId]?.value === when.value ? points : 0;
    case 'field':
      return lead.fields[when.field].length > 0 ? points : 0;
    case 'engagement':
      return Math.round((points * weight) / 1_000);
    case 'silence':
      return silentDays >= when.days ? points : 0;
  }
}

/** By rule, what its engagements are worth together: 1,000 is a fresh one. */
function weigh(engagements: readonly Engagement[], rules: RuleSet, now: number): Float64Array {
  const weights = new Float64Array(rules.rules.length);
  const askers = askersOf(rules);
  for (const { kind, direction, at } of engagements) {
    const days = daysBetween(at, now);
    for (const { index, decay, halfLifeDays } of askers[direction][kind] ?? [])
      weights[index]! += decay[days] ??= Math.round(1_000 * 0.5 ** (days / halfLifeDays));
  }
  return weights;
}

/** A rule that asks for a kind of engagement. `decay` remembers what one of so many days is worth. */
type Asker = { index: number; halfLifeDays: number; decay: Record<number, number> };
type Askers = Record<Engagement['direction'], Partial<Record<Engagement['kind'], Asker[]>>>;
const known = new WeakMap<RuleSet, Askers>();

function askersOf(rules: RuleSet): Askers {
  const found = known.get(rules);
  if (found) return found;
  const askers: Askers = { in: {}, out: {} };
  for (const [index, { when }] of rules.rules.entries()) {
    if (when.on !== 'engagement') continue;
    const asker = { index, halfLifeDays: when.halfLifeDays, decay: {} };
    for (const kind of new Set(when.kinds))
      askers[when.direction][kind] = [...(askers[when.direction][kind] ?? []), asker];
  }
  known.set(rules, askers);
  return askers;
}

/** Whole days. A clock that runs ahead must not make an engagement worth more than a fresh one. */
const daysBetween = (at: number, now: number): number => Math.max(0, Math.floor((now - at) / day));

function gradeOf(total: number, { grades }: RuleSet): Score['grade'] {
  if (total >= grades.A) return 'A';
  if (total >= grades.B) return 'B';
  return total >= grades.C ? 'C' : 'D';
}

const sum = (lines: readonly LedgerLine[]): number => lines.reduce((total, { points }) => total + points, 0);

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));
