import { expect, test } from 'vitest';
import type { Connected, TestApp } from '../../harness.ts';
import {
  capture,
  connect,
  cookieOf,
  joinTeam,
  origin,
  post,
  pullAll,
  push,
  signUpFounder,
  startApp,
} from '../../harness.ts';

/** Adds a team on the page, as an admin does. @returns its id */
async function addTeam(server: TestApp, admin: Connected, name: string, kind = 'sales'): Promise<string> {
  expect((await post(server, '/team/teams', { name, kind }, admin.cookie)).status).toBe(303);
  const { config } = await pullAll(admin);
  return config!.teams.find((team) => team.name === name)!.id;
}

const setRights = (server: TestApp, admin: Connected, member: Connected, form: Record<string, string>) =>
  post(server, `/team/members/${member.user.id}`, form, admin.cookie);

const names = (leads: { fields: { name: string } }[]) => leads.map(({ fields }) => fields.name).sort();

test('teams have a kind, and every panel learns of them', async () => {
  const server = await startApp();
  const ada = await signUpFounder(server);
  const rep = await joinTeam(server, ada, 'Rolf Rep');
  const id = await addTeam(server, ada, 'Campaigns', 'marketing');
  expect((await pullAll(rep)).config!.teams).toContainEqual({ id, name: 'Campaigns', kind: 'marketing' });
  await post(server, `/team/teams/${id}`, { name: 'Growth', kind: 'sales' }, ada.cookie);
  expect((await pullAll(rep)).config!.teams).toContainEqual({ id, name: 'Growth', kind: 'sales' });
});

test('another team or role takes effect with the next pull and leaves nothing behind', async () => {
  const server = await startApp();
  const ada = await signUpFounder(server);
  const rolf = await joinTeam(server, ada, 'Rolf Rep');
  const mate = await joinTeam(server, ada, 'Mia Mate');
  const north = await addTeam(server, ada, 'North');
  await push(mate, capture({ name: 'Seen before' }));
  const before = await pullAll(rolf);
  expect(names(before.leads)).toEqual(['Seen before']);

  await setRights(server, ada, rolf, { role: 'rep', [`team:${north}`]: '1' });
  const after = await pullAll(rolf, before.cursor);
  expect(after).toMatchObject({ reset: true, leads: [] });

  await setRights(server, ada, rolf, { role: 'manager', allTeams: '1' });
  const all = await pullAll(rolf, after.cursor);
  expect(all.reset).toBe(true);
  expect(names(all.leads)).toEqual(['Seen before']);
  // As a rep the same mark means nothing.
  await setRights(server, ada, rolf, { role: 'rep', allTeams: '1' });
  expect((await pullAll(rolf, all.cursor)).leads).toEqual([]);
});

test('a member who is taken out is signed out at once, and her leads go on with another', async () => {
  const server = await startApp();
  const ada = await signUpFounder(server);
  const rolf = await joinTeam(server, ada, 'Rolf Rep');
  const mia = await joinTeam(server, ada, 'Mia Mate');
  const lead = capture({ name: 'Kept' });
  await push(rolf, lead);
  const before = await pullAll(mia);

  const gone = await post(server, `/team/members/${rolf.user.id}/remove`, { heir: mia.user.id }, ada.cookie);
  expect(gone.status).toBe(303);
  await expect(pullAll(rolf)).rejects.toThrow('signed_out');
  await expect(push(rolf, capture({ name: 'Late' }))).rejects.toThrow('signed_out');
  const after = await pullAll(mia, before.cursor);
  expect(after.leads).toMatchObject([{ id: lead.leadId, ownerId: mia.user.id }]);
  expect(after.events.map(({ change }) => change)).toContainEqual({
    kind: 'moved',
    what: 'owner',
    from: rolf.user.id,
    to: mia.user.id,
    conflict: false,
  });
  expect(after.config).toMatchObject({ former: [{ id: rolf.user.id, name: 'Rolf Rep' }] });
  const page = await server.app.request(`${origin}/team`, { headers: { cookie: rolf.cookie } });
  expect(page.status).toBe(303);
});

test('who comes back with an old cursor keeps no lead that went to somebody else', async () => {
  const server = await startApp();
  const ada = await signUpFounder(server);
  const rolf = await joinTeam(server, ada, 'Rolf Rep');
  await setRights(server, ada, rolf, { role: 'rep' });
  await push(rolf, capture({ name: 'Given away' }));
  await server.run('UPDATE lead SET team_id = NULL');
  const before = await pullAll(rolf);
  expect(names(before.leads)).toEqual(['Given away']);
  await post(server, `/team/members/${rolf.user.id}/remove`, { heir: ada.user.id }, ada.cookie);

  const { url } = await ada.api.team.invite.mutate({ email: 'rolf.rep@orchard.example', role: 'rep' });
  await post(server, new URL(url).pathname, {}, rolf.cookie);
  await setRights(server, ada, rolf, { role: 'rep' });
  const back = await connect(server, rolf.cookie, 'Rolf Rep');
  const after = await pullAll(back, before.cursor);
  expect(after.removals).toEqual(before.leads.map(({ id }) => id));
  expect(after.config!.former).toEqual([]);
});

test('a workspace keeps an admin', async () => {
  const server = await startApp();
  const ada = await signUpFounder(server);
  const rolf = await joinTeam(server, ada, 'Rolf Rep');
  expect((await setRights(server, ada, ada, { role: 'rep' })).status).toBe(409);
  const leave = () => post(server, `/team/members/${ada.user.id}/remove`, {}, ada.cookie);
  expect((await leave()).status).toBe(409);
  await setRights(server, ada, rolf, { role: 'admin' });
  expect((await leave()).status).toBe(303);
  await expect(pullAll(ada)).rejects.toThrow('signed_out');
});

test('a rep changes nobody and sees no page of others, but may leave', async () => {
  const server = await startApp();
  const ada = await signUpFounder(server);
  const rolf = await joinTeam(server, ada, 'Rolf Rep');
  const mia = await joinTeam(server, ada, 'Mia Mate');
  const { teams } = (await pullAll(ada)).config!;
  const forbidden: [string, Record<string, string>][] = [
    [`/team/members/${rolf.user.id}`, { role: 'admin' }],
    [`/team/members/${mia.user.id}/remove`, {}],
    [`/team/members/${mia.user.id}/password`, {}],
    ['/team/teams', { name: 'Mine', kind: 'sales' }],
    [`/team/teams/${teams[0]!.id}`, { name: 'Mine', kind: 'sales' }],
    ['/team/invitations', { email: 'eve@orchard.example' }],
    ['/workspaces', { name: 'Mine' }],
  ];
  for (const [path, form] of forbidden) {
    expect((await post(server, path, form, rolf.cookie)).status, path).toBe(404);
  }
  for (const path of [`/team/members/${mia.user.id}`, `/team/teams/${teams[0]!.id}`, '/team/log']) {
    const page = await server.app.request(origin + path, { headers: { cookie: rolf.cookie } });
    expect(page.status, path).toBe(404);
    expect(await page.text(), path).toContain('Nothing here');
  }
  expect((await post(server, `/team/members/${rolf.user.id}/remove`, {}, rolf.cookie)).status).toBe(303);
  expect((await pullAll(ada)).config!.members.map(({ name }) => name)).toEqual(['Ada Alder', 'Mia Mate']);
});

test('a team that is closed leaves everything to another', async () => {
  const server = await startApp();
  const ada = await signUpFounder(server);
  const rolf = await joinTeam(server, ada, 'Rolf Rep');
  const { teams } = (await pullAll(ada)).config!;
  const first = teams[0]!.id;
  await push(rolf, capture({ name: 'Moves along' }));
  const north = await addTeam(server, ada, 'North');
  await post(server, `/team/teams/${first}/close`, { into: north }, ada.cookie);
  const { config, leads, events } = await pullAll(rolf);
  const told = { kind: 'handed', from: first, to: north, conflict: false };
  expect(events.map(({ by, change }) => [by, change]).slice(1)).toEqual([[ada.user.id, told]]);
  expect(config!.teams.map(({ id }) => id)).toEqual([north]);
  expect(config!.members.every(({ teamIds }) => teamIds.join() === north)).toBe(true);
  expect(config!.pipelines[0]!.teamIds).toEqual([north]);
  expect(leads).toMatchObject([{ teamId: north }]);
  expect((await post(server, `/team/teams/${north}/close`, { into: first }, ada.cookie)).status).toBe(404);
});

test('a panel gets another name, from its person or an admin', async () => {
  const server = await startApp();
  const ada = await signUpFounder(server);
  const rolf = await joinTeam(server, ada, 'Rolf Rep');
  const mia = await joinTeam(server, ada, 'Mia Mate');
  const { rows } = await server.run('SELECT id FROM device WHERE user_id = ?', rolf.user.id);
  const rename = (name: string, { cookie }: Connected) =>
    post(server, `/team/devices/${String(rows[0]!.id)}/rename`, { name }, cookie);
  await rename('Stolen', mia);
  await rename('Laptop', rolf);
  const page = await server.app.request(`${origin}/team`, { headers: { cookie: ada.cookie } });
  const text = await page.text();
  expect(text).toContain('Laptop');
  expect(text).not.toContain('Stolen');
});

test('somebody in two workspaces works in one at a time, and neither shows in the other', async () => {
  const server = await startApp();
  const ada = await signUpFounder(server);
  await push(ada, capture({ name: 'In the first' }));
  const made = await post(server, '/workspaces', { name: 'Second' }, ada.cookie);
  const inSecond = `${ada.cookie}; ${cookieOf(made)}`;
  const second = await connect(server, inSecond, 'Ada Alder');
  expect(second.workspace.name).toBe('Second');
  expect((await pullAll(second)).leads).toEqual([]);
  expect(names((await pullAll(ada)).leads)).toEqual(['In the first']);

  const back = await post(server, '/workspaces/open', { id: ada.workspace.id }, inSecond);
  expect(cookieOf(back)).toContain(ada.workspace.id);
  const rolf = await joinTeam(server, ada, 'Rolf Rep');
  const foreign = await post(server, '/workspaces/open', { id: second.workspace.id }, rolf.cookie);
  expect(foreign.status).toBe(404);
});
