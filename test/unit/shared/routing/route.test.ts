import type { Lead } from '@clew/shared/lead.ts';
import { count, isOpenLead, reroute, route } from '@clew/shared/routing/route.ts';
import { ownerWays, type RoutingRule } from '@clew/shared/routing/rules.ts';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { config, lead, loads, member, people, rule, target } from './leads.ts';

const ids = people.map(({ id }) => id);
const germans = { countries: ['DE'] };
const inBerlin = lead({ location: 'Berlin, Germany' });

const places = fc.constantFrom('Berlin, Germany', 'Tehran, Iran', 'Москва, Россия', 'nowhere', '');
const leads: fc.Arbitrary<Lead> = fc
  .record({
    location: places,
    title: fc.constantFrom('Head of Procurement', 'Buyer', ''),
    total: fc.nat(100),
    type: fc.constantFrom('new', 'unqualified'),
    lifecycle: fc.constantFrom('lead', 'customer'),
    ownerId: fc.constantFrom(...ids, null),
    teamId: fc.constantFrom('north', 'south', null),
  })
  .map(({ location, title, total, ...state }) => {
    const plain = lead({ location, title }, state as Partial<Lead>);
    return { ...plain, score: { ...plain.score, total } };
  });
const targets = fc.record({
  pipelineId: fc.constantFrom('default', 'gone'),
  teamId: fc.constantFrom('north', 'south', 'gone'),
  owner: fc.constantFrom(...ownerWays),
  userIds: fc.uniqueArray(fc.constantFrom(...ids, 'stranger'), { maxLength: 5 }),
});
const rules: fc.Arbitrary<RoutingRule> = fc
  .record({
    countries: fc.subarray(['DE', 'IR', 'RU']),
    score: fc.option(fc.record({ least: fc.nat(100), most: fc.nat(100) })),
    name: fc.string({ minLength: 1, maxLength: 5 }),
    to: targets,
  })
  .map(({ name, to, ...when }) => rule(name, when, to));
const configs = fc
  .record({
    rules: fc.array(rules, { maxLength: 5 }),
    otherwise: fc.option(targets),
    away: fc.subarray(ids),
  })
  .map(({ rules, otherwise, away }) =>
    config(
      { rules, otherwise },
      people.map((one) => ({ ...one, away: away.includes(one.id) })),
    ),
  );

test('a decision is always made, always the same, and never leads to nowhere', () => {
  fc.assert(
    fc.property(leads, configs, (some, workspace) => {
      const decision = route(some, workspace, loads());
      expect(route(some, workspace, loads())).toEqual(decision);
      const { to } = decision;
      const line = workspace.pipelines.find(({ id }) => id === to.pipelineId);
      expect(line?.stages.map(({ id }) => id)).toContain(to.stageId);
      if (decision.rule || to.teamId !== some.teamId)
        expect(workspace.teams.map(({ id }) => id)).toContain(to.teamId);
      expect([...ids, null]).toContain(to.ownerId);
    }),
  );
});

test('nobody who is away, or not in the team, is ever given a lead by turns or load', () => {
  fc.assert(
    fc.property(fc.array(leads, { maxLength: 20 }), configs, (several, workspace) => {
      const state = loads();
      for (const some of several) {
        const { owner, to } = decide(some);
        if (owner !== 'turns' && owner !== 'least_open') continue;
        const chosen = workspace.members.find(({ id }) => id === to.ownerId)!;
        expect(chosen.away).toBe(false);
        expect(chosen.teamIds).toContain(to.teamId);
      }
      function decide(some: Lead) {
        const decision = route(some, workspace, state);
        count(decision, null, state);
        return decision;
      }
    }),
  );
});

test('turns are fair to one lead, whoever is away', () => {
  fc.assert(
    fc.property(fc.nat(60), fc.subarray(['ann', 'ben', 'cyd'], { maxLength: 2 }), (many, away) => {
      const present = ['ann', 'ben', 'cyd'].filter((id) => !away.includes(id));
      const workspace = config(
        { rules: [rule('Germans', germans)] },
        people.map((one) => ({ ...one, away: away.includes(one.id) })),
      );
      const state = loads();
      const got = new Map(present.map((id) => [id, 0]));
      for (let n = 0; n < many; n++) {
        const decision = route(inBerlin, workspace, state);
        count(decision, null, state);
        got.set(decision.to.ownerId!, got.get(decision.to.ownerId!)! + 1);
      }
      expect(Math.max(...got.values()) - Math.min(...got.values())).toBeLessThanOrEqual(1);
    }),
  );
});

test('whoever has fewest open leads gets the next, and nobody has fewer', () => {
  const open = fc.record({ ann: fc.nat(9), ben: fc.nat(9), cyd: fc.nat(9) });
  fc.assert(
    fc.property(open, fc.nat(20), (before, many) => {
      const state = loads({ open: new Map(Object.entries(before)) });
      const workspace = config({ rules: [rule('Germans', germans, { owner: 'least_open' })] });
      for (let n = 0; n < many; n++) {
        const least = Math.min(...state.open.values());
        const decision = route(inBerlin, workspace, state);
        expect(state.open.get(decision.to.ownerId!)).toBe(least);
        count(decision, null, state);
      }
    }),
  );
});

test('the first rule that holds decides, whatever comes after', () => {
  const [first, second] = [rule('first', germans), rule('second', { score: { least: 0, most: 100 } })];
  expect(route(inBerlin, config({ rules: [first, second] }), loads()).rule?.name).toBe('first');
  expect(route(inBerlin, config({ rules: [second, first] }), loads()).rule?.name).toBe('second');
});

test('what no rule is for stays with its capturer, or goes where the rest goes', () => {
  const here = lead({ location: 'Tehran, Iran' });
  expect(route(here, config({ rules: [rule('Germans', germans)] }), loads())).toEqual({
    rule: null,
    reasons: [],
    owner: 'capturer',
    to: { pipelineId: 'default', stageId: 'new', teamId: 'south', ownerId: 'dan' },
  });
  const rest = config({
    rules: [rule('Germans', germans)],
    otherwise: target({ owner: 'nobody', userIds: [] }),
  });
  expect(route(here, rest, loads()).to).toMatchObject({ teamId: 'north', ownerId: null });
});

test('where everybody is away the team has the lead, and says so', () => {
  const members = people.map((one) => ({ ...one, away: true }));
  const decision = route(inBerlin, config({ rules: [rule('Germans', germans)] }, members), loads());
  expect(decision).toMatchObject({ owner: 'all_away', to: { teamId: 'north', ownerId: null } });
});

test('whose turn it is survives who has left', () => {
  const { rules } = config({ rules: [rule('Germans', germans, { userIds: ['ann', 'cyd'] })] }).routing;
  const state = loads({ turns: new Map([['Germans', 'ben']]) });
  expect(route(inBerlin, config({ rules }), state).to.ownerId).toBe('ann');
  state.turns.set('Germans', 'ann');
  expect(route(inBerlin, config({ rules }), state).to.ownerId).toBe('cyd');
});

test('a lead that is worked keeps its stage, and an owner whom it could go to', () => {
  const workspace = config({ rules: [rule('Germans', germans)] });
  const worked = lead(
    { location: 'Berlin, Germany' },
    { teamId: 'north', ownerId: 'cyd', stageId: 'proposal' },
  );
  expect(reroute(worked, workspace, loads())).toMatchObject({
    owner: 'kept',
    to: { teamId: 'north', ownerId: 'cyd', stageId: 'proposal' },
  });
  expect(reroute({ ...worked, ownerId: 'dan' }, workspace, loads())?.to).toMatchObject({
    ownerId: 'ann',
    stageId: 'proposal',
  });
});

test('rerouting again changes nothing', () => {
  fc.assert(
    fc.property(fc.array(leads, { maxLength: 15 }), configs, (several, workspace) => {
      const members = workspace.members.map((one) => ({ ...one, away: false }));
      const present = { ...workspace, members };
      const run = (all: readonly Lead[]) => {
        const state = loads();
        return all.map((some) => {
          const decision = reroute(some, present, state);
          if (decision) count(decision, some.ownerId, state);
          return decision ? { ...some, ...decision.to } : some;
        });
      };
      const once = run(several);
      expect(run(once)).toEqual(once);
    }),
  );
});

test('closed leads stay where they are, and are nobody’s load', () => {
  const workspace = config({ rules: [rule('Germans', germans)] });
  for (const closed of [{ type: 'unqualified' }, { lifecycle: 'customer' }, { lifecycle: 'lost' }] as const) {
    const some = { ...inBerlin, ...closed };
    expect(isOpenLead(some)).toBe(false);
    expect(reroute(some, workspace, loads())).toBeNull();
  }
});

test('a capturer who is a member no more owns nothing', () => {
  const workspace = config({ rules: [rule('Germans', germans, { owner: 'capturer', userIds: [] })] }, [
    member('ann', ['north']),
  ]);
  expect(route(inBerlin, workspace, loads()).to.ownerId).toBeNull();
});
