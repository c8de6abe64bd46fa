import { applyRouting } from '@clew/server/routing/apply-routing.ts';
import { tryRouting } from '@clew/server/routing/try-routing.ts';
import { noRouting } from '@clew/shared/routing/rules.ts';
import { expect, test } from 'vitest';
import { capture, newId, operation, origin, post, pullAll, push } from '../../harness.ts';
import { type Cast, cast } from '../authorisation/cast.ts';
import { adminOf, berlin, germans, setRules, southern } from './rules.ts';

/** A person on the page, who presses its buttons. */
async function visit({ server, people }: Cast) {
  const { cookie } = people.admin;
  let text = await (await server.app.request(`${origin}/team/routing`, { headers: { cookie } })).text();
  const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '';
  return {
    async press(act: string, form: Record<string, string> = {}) {
      const state = { draft: hidden('draft'), mark: hidden('mark'), editing: hidden('editing') };
      const response = await post(server, '/team/routing', { ...state, ...form, act }, cookie);
      text = await response.text();
      return response.status;
    },
    /** The ids of the rules, in order. */
    rules: () => [...text.matchAll(/value="edit:([^"]+)"/g)].map(([, id]) => id!),
    text: () => text.replaceAll('&quot;', '"').replace(/\s+/g, ' '),
  };
}

const ruleForm = (world: Cast, more: Record<string, string> = {}) => ({
  name: 'Germans',
  countries: 'Germany, at',
  team: 'south',
  line: 'south',
  owner: 'turns',
  [`user:${world.people.otherRep.user.id}`]: '1',
  ...more,
});

const german = (name = 'Lena Fischer') =>
  capture({ name, location: berlin, emails: [`${newId()}@optik.example`] });

test('a rule is made, tried on the leads that are there, saved and applied', async () => {
  const world = await cast();
  const { rep, otherRep, admin } = world.people;
  const captured = german();
  await push(rep, captured, capture({ name: 'Nora Finch' }));

  const page = await visit(world);
  await page.press('new');
  expect(await page.press('keep', ruleForm(world))).toBe(200);
  expect(page.text()).toContain('Not saved yet');
  expect(await page.press('try')).toBe(200);
  expect(page.text()).toContain('2 open leads');
  expect(page.text()).toMatch(/Germans<\/bdi><\/th><td>1<\/td><td>1<\/td>/);
  expect(page.text()).toContain('Country: Germany');
  expect((await pullAll(admin)).config?.routing, 'nothing is saved yet').toEqual(noRouting);
  expect(await page.press('apply')).toBe(200);
  expect(page.text()).toContain('1 lead was moved');

  const { config, leads, events } = await pullAll(admin);
  expect(config?.routing.rules).toMatchObject([
    { name: 'Germans', when: { countries: ['DE', 'AT'] }, to: { teamId: 'south' } },
  ]);
  expect(leads.find(({ id }) => id === captured.leadId)).toMatchObject({
    teamId: 'south',
    ownerId: otherRep.user.id,
  });
  expect(events.filter(({ change }) => change.kind === 'routed')).toMatchObject([{ by: admin.user.id }]);
  const log = await world.server.app.request(`${origin}/team/log`, { headers: { cookie: admin.cookie } });
  expect(await log.text()).toMatch(/moved leads by the routing rules[\s\S]*changed the routing rules/);
});

test('a lead that is moved goes from panels that may not see it any more, and comes whole to those that may', async () => {
  const world = await cast();
  const { rep, otherRep } = world.people;
  const captured = german();
  await push(rep, captured, operation('lead.note', captured.leadId, { text: 'Called' }));
  const [had, theirs] = [await pullAll(rep), await pullAll(otherRep)];
  await setRules(world, germans(southern(world)));
  await applyRouting(adminOf(world), world.server.databases.main, Date.now);
  expect(new Set((await pullAll(rep, had.cursor)).removals)).toEqual(new Set([captured.leadId]));
  const { leads, events } = await pullAll(otherRep, theirs.cursor);
  expect(leads).toHaveLength(1);
  expect(events.map(({ change }) => change.kind)).toEqual(['captured', 'noted', 'routed']);
});

test('the dry run says what applying does, over more leads than one step takes', async () => {
  const world = await cast();
  const { rep, otherRep, admin } = world.people;
  for (let n = 0; n < 6; n++) {
    const some = Array.from({ length: 100 }, (_, i) =>
      i % 3 ? german(`G ${n} ${i}`) : capture({ name: `P ${n} ${i}` }),
    );
    await push(n % 2 ? rep : otherRep, ...some);
  }
  const scope = adminOf(world);
  const { main } = world.server.databases;
  for (const owner of ['turns', 'least_open'] as const) {
    const routing = germans(southern(world, { owner, ...(owner === 'least_open' && { teamId: 'south' }) }));
    await setRules(world, routing);
    const trial = await tryRouting(scope, main, routing);
    const before = (await pullAll(admin)).leads;
    expect(await applyRouting(scope, main, Date.now)).toBe(trial.moves);
    const after = new Map((await pullAll(admin)).leads.map((lead) => [lead.id, lead]));
    const moved = before.filter(({ id, ownerId, teamId }) => {
      const lead = after.get(id)!;
      return lead.ownerId !== ownerId || lead.teamId !== teamId;
    });
    expect(moved).toHaveLength(trial.moves);
    for (const { lead, decision } of trial.sample) expect(after.get(lead.id)).toMatchObject(decision.to);
    expect(await applyRouting(scope, main, Date.now), 'a second time there is nothing to do').toBe(0);
  }
}, 60_000);

test('what makes no sense is refused, with the reason beside it', async () => {
  const world = await cast();
  const page = await visit(world);
  await page.press('new');
  expect(await page.press('keep', ruleForm(world, { countries: 'Germany, Atlantis' }))).toBe(422);
  expect(page.text()).toMatch(/Atlantis.{0,3}” is no country/);
  expect(page.text(), 'what was typed is still there').toContain('value="Germany, Atlantis"');
  expect(await page.press('keep', ruleForm(world, { least: '101' }))).toBe(422);
  expect(await page.press('keep', ruleForm(world, { name: '' }))).toBe(422);
  // Nora is of the north.
  await page.press('keep', ruleForm(world, { [`user:${world.people.rep.user.id}`]: '1' }));
  expect(page.text()).toContain('is not in that team');
  expect(await page.press('try')).toBe(422);
  expect(await page.press('save')).toBe(422);
  expect(await page.press('try', { draft: 'nonsense' })).toBe(404);
  expect((await pullAll(world.people.admin)).config?.routing).toEqual(noRouting);
});

test('rules are put in another order and taken out', async () => {
  const world = await cast();
  const page = await visit(world);
  for (const [name, countries] of [
    ['A', 'DE'],
    ['B', 'AT'],
    ['C', 'CH'],
  ] as const) {
    await page.press('new');
    await page.press('keep', ruleForm(world, { name, countries }));
  }
  const [a, b, c] = page.rules();
  await page.press(`up:${c}`);
  expect(page.rules()).toEqual([a, c, b]);
  await page.press(`down:${a}`);
  expect(page.rules()).toEqual([c, a, b]);
  await page.press(`remove:${a}`);
  expect(page.rules()).toEqual([c, b]);
  await page.press(`edit:${b}`);
  expect(page.text()).toContain('value="Austria"');
  await page.press('show');
  await page.press('edit:');
  await page.press('keep', { rest: 'goes', team: 'north', line: 'north', owner: 'nobody' });
  await page.press('save');
  const { config } = await pullAll(world.people.admin);
  expect(config?.routing.rules.map(({ name }) => name)).toEqual(['C', 'B']);
  expect(config?.routing.otherwise).toMatchObject({ teamId: 'north', owner: 'nobody' });
});

test('rules that somebody else has changed meanwhile are not overwritten', async () => {
  const world = await cast();
  const page = await visit(world);
  await page.press('new');
  await page.press('keep', ruleForm(world, { name: 'Late' }));
  await setRules(world, germans(southern(world)));
  expect(await page.press('save')).toBe(409);
  expect(page.text()).toContain('Somebody else has changed the rules');
  const { config } = await pullAll(world.people.admin);
  expect(config?.routing.rules.map(({ name }) => name)).toEqual(['Germans']);
});

test('rules go on without who leaves the team or the workspace, and with the team that takes over', async () => {
  const world = await cast();
  const { server, people } = world;
  const { admin, otherRep, otherManager } = people;
  await setRules(world, germans(southern(world)));
  const rules = async () => (await pullAll(admin)).config?.routing.rules.map(({ to }) => to);
  const own = await server.app.request(`${origin}/team/members/${otherRep.user.id}`, {
    headers: { cookie: admin.cookie },
  });
  expect(await own.text()).toMatch(/Routing names this member: .{0,2}Germans/);
  await post(server, `/team/members/${otherRep.user.id}`, { role: 'rep', 'team:north': '1' }, admin.cookie);
  expect(await rules()).toMatchObject([{ owner: 'turns', userIds: [otherManager.user.id] }]);
  await post(server, '/team/teams/south/close', { into: 'north' }, admin.cookie);
  expect(await rules()).toMatchObject([{ teamId: 'north', userIds: [otherManager.user.id] }]);
  await post(server, `/team/members/${otherManager.user.id}/remove`, { heir: '' }, admin.cookie);
  expect(await rules()).toMatchObject([{ teamId: 'north', owner: 'nobody', userIds: [] }]);
  const captured = german();
  await push(people.rep, captured);
  expect((await pullAll(admin)).leads.find(({ id }) => id === captured.leadId)).toMatchObject({
    teamId: 'north',
    ownerId: null,
  });
});
