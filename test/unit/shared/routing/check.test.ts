import { checkRouting, rulesAbout, withoutTheGone, withTeamReplaced } from '@clew/shared/routing/check.ts';
import type { Conditions, Routing } from '@clew/shared/routing/rules.ts';
import { expect, test } from 'vitest';
import { config, people, rule, target } from './leads.ts';

const workspace = config({});
const kinds = (routing: Partial<Routing>) =>
  checkRouting({ rules: [], otherwise: null, ...routing }, workspace).map(({ kind }) => kind);
const german = { countries: ['DE'] };

test('sound rules have nothing wrong', () => {
  const rules = [rule('a', german), rule('b', { languages: ['de'] }, { owner: 'nobody', userIds: [] })];
  expect(kinds({ rules, otherwise: target() })).toEqual([]);
});

test.for<[string, Partial<Routing>]>([
  ['unknown_pipeline', { rules: [rule('a', german, { pipelineId: 'gone' })] }],
  ['unknown_team', { rules: [rule('a', german, { teamId: 'gone' })] }],
  ['nobody_named', { rules: [rule('a', german, { userIds: [] })] }],
  ['not_in_team', { rules: [rule('a', german, { userIds: ['dan'] })] }],
  ['not_in_team', { otherwise: target({ userIds: ['stranger'] }) }],
  ['asks_nothing', { rules: [rule('a', {})] }],
  ['score_upside_down', { rules: [rule('a', { score: { least: 9, most: 1 } })] }],
  ['same_name', { rules: [rule('a', german), rule('a', { languages: ['fa'] })] }],
])('%s is refused', ([kind, routing]) => {
  expect(kinds(routing)).toEqual([kind]);
});

test.for<[Partial<Conditions>, Partial<Conditions>, boolean]>([
  [german, german, true],
  [{ countries: ['DE', 'AT'] }, { countries: ['AT'], languages: ['de'] }, true],
  [{ countries: ['AT'] }, { countries: ['DE', 'AT'] }, false],
  [{ score: { least: 20, most: 100 } }, { score: { least: 40, most: 60 } }, true],
  [{ score: { least: 40, most: 60 } }, { score: { least: 20, most: 100 } }, false],
  [{ ...german, direction: 'inbound' }, german, false],
  [
    { attributes: [{ field: 'title', words: ['buyer', 'head'] }] },
    { attributes: [{ field: 'title', words: ['head'] }], countries: ['DE'] },
    true,
  ],
  [
    { attributes: [{ field: 'title', words: ['head'] }] },
    { attributes: [{ field: 'company', words: ['head'] }] },
    false,
  ],
])('%j before %j leaves it nothing: %s', ([outer, inner, never]) => {
  const problems = checkRouting({ rules: [rule('a', outer), rule('b', inner)], otherwise: null }, workspace);
  expect(problems).toEqual(never ? [{ ruleId: 'b', kind: 'never_reached', by: 'a' }] : []);
});

test('rules go on without who has gone, and where nobody is left the team has the leads', () => {
  const routing = {
    rules: [
      rule('a', german, { userIds: ['ann', 'ben'] }),
      rule('b', { languages: ['fa'] }, { userIds: ['ann'] }),
    ],
    otherwise: target({ userIds: ['ann'] }),
  };
  expect(rulesAbout(routing, 'ann')).toEqual(['a', 'b', '']);
  const members = people.filter(({ id }) => id !== 'ann');
  const left = withoutTheGone(routing, { members });
  expect([...left.rules.map(({ to }) => to), left.otherwise]).toMatchObject([
    { owner: 'turns', userIds: ['ben'] },
    { owner: 'nobody', userIds: [] },
    { owner: 'nobody', userIds: [] },
  ]);
  expect(checkRouting(left, { ...workspace, members })).toEqual([]);
});

test('a closed team’s rules lead to the other', () => {
  const moved = withTeamReplaced({ rules: [rule('a', german)], otherwise: target() }, 'north', 'south');
  expect([moved.rules[0]!.to.teamId, moved.otherwise!.teamId]).toEqual(['south', 'south']);
});
