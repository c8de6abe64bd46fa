import { createWorkspace } from '@clew/server/workspaces/workspaces.ts';
import { defaultPipeline } from '@clew/shared/pipeline.ts';
import { expect, test } from 'vitest';
import type { Connected, TestApp } from '../../harness.ts';
import {
  capture,
  connect,
  cookieOf,
  joinTeam,
  operation,
  password,
  pullAll,
  push,
  signUpFounder,
  startApp,
} from '../../harness.ts';

/** Puts people into a team of their own, which works a pipeline of its own. */
async function giveTeam(server: TestApp, people: Connected[], name: string): Promise<void> {
  const line = { ...defaultPipeline, id: name, name, teamIds: [name] };
  await server.run(
    "UPDATE workspace SET config = json_insert(config, '$.pipelines[#]', json(?)) WHERE id = ?",
    JSON.stringify(line),
    people[0]!.workspace.id,
  );
  for (const { user } of people) {
    await server.run('UPDATE member SET team_ids = ? WHERE user_id = ?', JSON.stringify([name]), user.id);
  }
}

/** An admin and a rep in each of two teams. */
async function twoTeams() {
  const server = await startApp();
  const ada = await signUpFounder(server);
  const north = await joinTeam(server, ada, 'Nils North');
  const south = await joinTeam(server, ada, 'Sara South');
  const southMate = await joinTeam(server, ada, 'Sam South');
  await giveTeam(server, [north], 'north');
  await giveTeam(server, [south, southMate], 'south');
  return { server, ada, north, south, southMate };
}

const idsOf = async (person: Connected) => (await pullAll(person)).leads.map(({ id }) => id);

test('a team sees its own leads, an admin all', async () => {
  const { ada, north, south, southMate } = await twoTeams();
  const [his, hers] = [capture({ name: 'His' }), capture({ name: 'Hers' })];
  await push(north, his);
  await push(south, hers);
  expect(await idsOf(north)).toEqual([his.leadId]);
  expect(await idsOf(south)).toEqual([hers.leadId]);
  expect(await idsOf(southMate)).toEqual([hers.leadId]);
  expect(await idsOf(ada)).toEqual([his.leadId, hers.leadId]);
  for (const { leads, events } of [await pullAll(south)]) {
    expect(JSON.stringify([leads, events])).not.toContain('His');
  }
});

test("another team's lead is as absent as one that does not exist", async () => {
  const { north, south } = await twoTeams();
  const his = capture({ emails: ['nora@finch.example'] });
  await push(north, his);
  const note = operation('lead.note', his.leadId, { text: 'x' });
  const absent = operation('lead.note', capture({}).leadId, { text: 'x' });
  const { results } = await push(south, note, absent);
  expect(results.map((result) => ({ ...result, opId: '' }))).toEqual([
    { opId: '', status: 'refused', reason: 'not_found' },
    { opId: '', status: 'refused', reason: 'not_found' },
  ]);

  const hers = capture({ emails: ['nora@finch.example'] });
  expect((await push(south, hers)).results).toMatchObject([{ status: 'applied', leadId: hers.leadId }]);
  const { events } = await pullAll(south);
  expect(events).toMatchObject([{ change: { kind: 'captured' } }]);
  expect(await idsOf(north)).toEqual([his.leadId]);
});

test("an id that another team's lead has cannot be taken over", async () => {
  const { north, south } = await twoTeams();
  const his = capture({ name: 'His' });
  await push(north, his);
  const mine = capture({ name: 'Mine' }, his.leadId);
  const { results } = await push(south, mine);
  expect(results).toMatchObject([{ status: 'applied', leadId: mine.opId }]);
  expect(await idsOf(south)).toEqual([mine.opId]);
  expect((await pullAll(north)).leads).toMatchObject([{ id: his.leadId, fields: { name: 'His' } }]);
});

test('who loses sight of a lead is told to drop it, who gains it gets its history', async () => {
  const { ada, north, south } = await twoTeams();
  const lead = capture({ name: 'Passed On' });
  await push(ada, lead);
  await push(ada, operation('lead.setOwner', lead.leadId, { value: north.user.id, base: ada.user.id }));
  const before = { north: await pullAll(north), south: await pullAll(south), ada: await pullAll(ada) };
  expect(before.north.leads.map(({ id }) => id)).toEqual([lead.leadId]);
  expect(before.south.leads).toEqual([]);

  await push(north, operation('lead.setOwner', lead.leadId, { value: south.user.id, base: north.user.id }));

  expect(await pullAll(north, before.north.cursor)).toMatchObject({ removals: [lead.leadId], leads: [] });
  const gained = await pullAll(south, before.south.cursor);
  expect(gained).toMatchObject({ removals: [], leads: [{ id: lead.leadId, ownerId: south.user.id }] });
  expect(gained.events.map(({ change }) => change.kind)).toEqual(['captured', 'moved', 'moved']);
  expect((await pullAll(ada, before.ada.cursor)).removals).toEqual([]);
});

test('a lead that went and came back is there', async () => {
  const { ada, north, south } = await twoTeams();
  const lead = capture({});
  await push(ada, lead);
  const give = (to: Connected, from: Connected) =>
    push(ada, operation('lead.setOwner', lead.leadId, { value: to.user.id, base: from.user.id }));
  await give(north, ada);
  const { cursor } = await pullAll(north);
  await give(south, north);
  await give(north, south);
  expect(await pullAll(north, cursor)).toMatchObject({ removals: [], leads: [{ id: lead.leadId }] });
});

test('two workspaces of one server share nothing', async () => {
  const server = await startApp();
  const ada = await signUpFounder(server);
  const { people } = server;
  const created = await people.api.signUpEmail({
    body: { name: 'Zoe Other', email: 'zoe@other.example', password },
    asResponse: true,
  });
  const { user } = (await created.clone().json()) as { user: { id: string } };
  const named = { name: 'Other', teamName: 'Sales' };
  await createWorkspace(server.databases.main, { id: user.id, name: 'Zoe Other' }, named, Date.now());
  const zoe = await connect(server, cookieOf(created), 'Zoe Other');
  expect(zoe.workspace.id).not.toBe(ada.workspace.id);

  const hers = capture({ name: 'Ada only', emails: ['nora@finch.example'] });
  await push(ada, hers);
  const same = capture({ emails: ['nora@finch.example'] }, hers.leadId);
  const { results } = await push(zoe, operation('lead.note', hers.leadId, { text: 'x' }), same);
  expect(results).toMatchObject([
    { status: 'refused', reason: 'not_found' },
    { status: 'applied', leadId: hers.leadId },
  ]);
  expect((await pullAll(ada)).leads[0]!.fields.name).toBe('Ada only');
  expect(JSON.stringify(await pullAll(zoe))).not.toContain('Ada');
});
