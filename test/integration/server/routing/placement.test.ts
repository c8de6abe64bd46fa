import type { LeadEvent } from '@clew/shared/history.ts';
import type { Lead } from '@clew/shared/lead.ts';
import { expect, test } from 'vitest';
import { capture, connect, newId, operation, pullAll, push } from '../../harness.ts';
import { cast } from '../authorisation/cast.ts';
import { berlin, germans, setRules, southern } from './rules.ts';

const german = (leadId?: string) =>
  capture({ name: 'Lena Fischer', location: berlin, emails: [`${newId()}@optik.example`] }, leadId);

const ofRule = ({ change }: LeadEvent) => change.kind === 'routed';
const owners = (leads: Lead[]) => leads.map(({ ownerId }) => ownerId);

test('without rules a lead belongs to whoever captured it, and nothing is said', async () => {
  const world = await cast();
  const captured = german();
  await push(world.people.rep, captured);
  const { leads, events } = await pullAll(world.people.rep);
  expect(leads).toMatchObject([{ teamId: 'north', pipelineId: 'north', ownerId: world.people.rep.user.id }]);
  expect(events.filter(ofRule)).toEqual([]);
});

test('a rule sends a lead to another team, and tells the team why and the capturer where to', async () => {
  const world = await cast();
  const { rep, otherRep } = world.people;
  await setRules(world, germans(southern(world)));
  const captured = german();
  const { results } = await push(rep, captured);

  const to = { pipelineId: 'south', stageId: 'new', teamId: 'south', ownerId: otherRep.user.id };
  expect(results).toEqual([
    {
      opId: captured.opId,
      status: 'applied',
      leadId: captured.leadId,
      wentTo: { rule: 'Germans', teamId: 'south', ownerId: otherRep.user.id },
    },
  ]);
  expect((await pullAll(rep)).leads).toEqual([]);
  const { leads, events } = await pullAll(otherRep);
  expect(leads).toMatchObject([{ id: captured.leadId, capturedBy: rep.user.id, ...to }]);
  expect(events.map(({ change }) => change.kind)).toEqual(['captured', 'routed']);
  expect(events[1]).toMatchObject({
    by: rep.user.id,
    change: {
      rule: { id: 'germans', name: 'Germans' },
      reasons: [{ on: 'country', country: 'DE', told: berlin }],
      owner: 'turns',
      from: { pipelineId: 'north', stageId: 'new', teamId: 'north', ownerId: rep.user.id },
      to,
    },
  });
  expect((await push(rep, captured)).results, 'asked again, it says the same').toEqual(results);
});

test('what no rule is for stays with its capturer, and says that none was', async () => {
  const world = await cast();
  const { rep } = world.people;
  await setRules(world, germans(southern(world)));
  const { results } = await push(rep, capture({ name: 'Nora Finch' }));
  expect(results[0]).not.toHaveProperty('wentTo');
  const { leads, events } = await pullAll(rep);
  expect(leads).toMatchObject([{ teamId: 'north', ownerId: rep.user.id }]);
  expect(events.find(ofRule)?.change).toMatchObject({ rule: null, owner: 'capturer' });
});

test('what the capturer still adds goes along, and nothing else of hers does', async () => {
  const world = await cast();
  const { rep, otherRep } = world.people;
  await setRules(world, germans(southern(world)));
  const captured = german();
  const about = captured.leadId;
  const answer = { promptId: 'need', value: 'yes', note: '', evidence: null } as const;
  // In one push with the capture, and in a later one.
  const first = await push(rep, captured, operation('lead.note', about, { text: 'Likes lenses' }));
  const later = await push(
    rep,
    operation('lead.answer', about, answer),
    operation('lead.edit', about, { field: 'title', value: 'Buyer', base: '' }),
    operation('lead.setOwner', about, { value: rep.user.id, base: rep.user.id }),
    operation('lead.setType', about, { value: 'unqualified', base: 'new' }),
  );
  const outcome = [...first.results, ...later.results].map((one) =>
    one.status === 'applied' ? 'applied' : one.reason,
  );
  expect(outcome).toEqual(['applied', 'applied', 'applied', 'applied', 'not_found', 'not_found']);
  expect((await pullAll(otherRep)).leads).toMatchObject([
    {
      ownerId: otherRep.user.id,
      type: 'new',
      fields: { title: 'Buyer' },
      answers: { need: { value: 'yes' } },
    },
  ]);
  // Captured once more it is the same lead, wherever it is.
  const again = { ...german(), args: captured.args };
  expect((await push(rep, again)).results).toMatchObject([
    { status: 'applied', leadId: about, wentTo: { teamId: 'south', ownerId: otherRep.user.id } },
  ]);
  expect((await pullAll(world.people.admin)).leads).toHaveLength(1);
  expect((await pullAll(rep)).leads).toEqual([]);
});

test('only its capturer adds to it, and only for a week', async () => {
  const world = await cast();
  const { rep, manager } = world.people;
  await setRules(world, germans(southern(world)));
  const captured = german();
  await push(rep, captured);
  const note = () => operation('lead.note', captured.leadId, { text: 'Called' });
  const refused = [{ status: 'refused', reason: 'not_found' }];
  expect((await push(manager, note())).results).toMatchObject(refused);
  world.server.time.ahead = 8 * 86_400_000;
  const later = await connect(world.server, rep.cookie, rep.name);
  expect((await push(later, note())).results).toMatchObject(refused);
});

test('however many push at once, turns are kept', async () => {
  const world = await cast();
  await setRules(world, germans(southern(world)));
  const { rep, manager, admin, otherRep, otherManager } = world.people;
  const pushes = [rep, manager, admin].flatMap((person) =>
    Array.from({ length: 11 }, (_, n) =>
      push(person, ...Array.from({ length: 1 + (n % 3) }, () => german())),
    ),
  );
  await Promise.all(pushes);
  const { leads, events } = await pullAll(admin);
  const got = [otherRep, otherManager].map(
    ({ user }) => owners(leads).filter((ownerId) => ownerId === user.id).length,
  );
  expect(got[0]! + got[1]!).toBe(leads.length);
  expect(Math.abs(got[0]! - got[1]!)).toBeLessThanOrEqual(1);
  expect(events.filter(ofRule)).toHaveLength(leads.length);
});

test('whoever has fewest open leads gets the next; who is away gets none', async () => {
  const world = await cast();
  const { rep, otherRep, otherManager } = world.people;
  // Sol has three open leads, Mel one and two closed ones.
  await push(otherRep, ...['a', 'b', 'c'].map((name) => capture({ name })));
  const hers = ['d', 'e', 'f'].map((name) => capture({ name }));
  await push(
    otherManager,
    ...hers,
    ...hers
      .slice(1)
      .map(({ leadId }) => operation('lead.setType', leadId, { value: 'unqualified', base: 'new' })),
  );
  await setRules(world, germans(southern(world, { owner: 'least_open' })));
  const placed = async () => {
    const captured = german();
    await push(rep, captured);
    const { leads } = await pullAll(world.people.admin);
    return leads.find(({ id }) => id === captured.leadId)?.ownerId;
  };
  const [sol, mel] = [otherRep.user.id, otherManager.user.id];
  expect([await placed(), await placed()]).toEqual([mel, mel]);
  await world.server.run('UPDATE member SET away = 1 WHERE user_id = ?', mel);
  expect([await placed(), await placed()]).toEqual([sol, sol]);
  await world.server.run('UPDATE member SET away = 1 WHERE user_id = ?', sol);
  expect(await placed()).toBeNull();
});
