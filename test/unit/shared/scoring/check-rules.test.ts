import { checkRules, readRules } from '@clew/shared/scoring/check-rules.ts';
import { defaultRules, type Rule, type RuleSet } from '@clew/shared/scoring/rules.ts';
import { defaultConfig } from '@clew/shared/workspace.ts';
import { describe, expect, it } from 'vitest';

const [first] = defaultRules.rules;
const withRule = (rule: Partial<Rule>): RuleSet => ({
  ...defaultRules,
  rules: [...defaultRules.rules, { ...first!, id: 'mine', group: 'mine', ...rule }],
});

describe('readRules', () => {
  it('takes the rules a workspace starts with, through JSON', () => {
    const travelled = JSON.parse(JSON.stringify({ ...defaultRules, author: { by: 'user-mina', at: 5 } }));
    expect(readRules(travelled, defaultConfig)).toEqual({ ok: true, rules: travelled });
  });

  it.each<[string, unknown]>([
    ['', null],
    ['', 'rules'],
    ['grades', { ...defaultRules, grades: { A: 70 } }],
    ['rules.0.points', { ...defaultRules, rules: [{ ...first, points: 3.5 }] }],
    [
      'rules.0.when.kinds.0',
      withWhen({ on: 'engagement', kinds: ['dance'], direction: 'in', halfLifeDays: 5 }),
    ],
    [
      'rules.0.when.halfLifeDays',
      withWhen({ on: 'engagement', kinds: ['visit'], direction: 'in', halfLifeDays: 0 }),
    ],
    ['rules.0.when.on', withWhen({ on: 'mood' })],
    ['mql.default.kinds', { ...defaultRules, mql: { default: { points: 50, kinds: 1 } } }],
  ])('says where the form is wrong: %s', (path, input) => {
    const read = readRules(input, defaultConfig);
    if (read.ok) throw new Error('They were taken');
    const malformed = read.problems.filter(({ kind }) => kind === 'malformed') as {
      path: string;
      says: string;
    }[];
    expect(malformed.some((each) => each.path.startsWith(path) && each.says !== '')).toBe(true);
    expect(malformed).toHaveLength(read.problems.length);
  });

  it('takes nothing that it does not know', () => {
    expect(readRules({ ...defaultRules, script: 'x' }, defaultConfig).ok).toBe(false);
  });
});

describe('checkRules', () => {
  const about = { ruleId: 'mine' };
  it.each<[string, RuleSet, object]>([
    ['same_id', withRule({ id: first!.id }), { kind: 'same_id', ruleId: first!.id }],
    ['the ledger’s own id', withRule({ id: 'limit' }), { kind: 'same_id', ruleId: 'limit' }],
    ['no_points', withRule({ points: 0 }), { kind: 'no_points', ...about }],
    ['wrong_part', withRule({ part: 'engagement' }), { kind: 'wrong_part', ...about }],
    ['silence as fit', withRule({ when: { on: 'silence', days: 9 } }), { kind: 'wrong_part', ...about }],
    [
      'unknown_prompt',
      withRule({ when: { on: 'answer', promptId: 'mood', value: 'yes' } }),
      { kind: 'unknown_prompt', ...about },
    ],
    ['mixed_group', withRule({ group: 'met' }), { kind: 'mixed_group', ...about }],
    ['unknown_group', { ...defaultRules, caps: { nobody: 5 } }, { kind: 'unknown_group', group: 'nobody' }],
    ['grades', { ...defaultRules, grades: { A: 40, B: 45, C: 20 } }, { kind: 'grades_out_of_order' }],
    [
      'unknown_pipeline',
      { ...defaultRules, mql: { gone: { points: 50, kinds: 2 } } },
      { kind: 'unknown_pipeline', pipelineId: 'gone' },
    ],
    [
      'mql_out_of_reach',
      { ...defaultRules, rules: [first!], caps: {} },
      { kind: 'mql_out_of_reach', pipelineId: 'default' },
    ],
  ])('refuses %s', (_, rules, problem) => {
    expect(checkRules(rules, defaultConfig)).toEqual([problem]);
  });
});

function withWhen(when: unknown): unknown {
  return { ...defaultRules, rules: [{ ...first, when }] };
}
