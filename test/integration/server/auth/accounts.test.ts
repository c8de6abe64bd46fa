import { expect, test } from 'vitest';
import { cookieOf, joinTeam, origin, password, post, signUpFounder, startApp } from '../../harness.ts';

const ada = { name: 'Ada Alder', email: 'ada@orchard.example', password, workspace: 'Orchard' };
const ben = { name: 'Ben Birch', email: 'ben@orchard.example', password };

test('the first person becomes the admin of the workspace that she named', async () => {
  const server = await startApp();
  const connection = await signUpFounder(server);
  expect(connection.user).toMatchObject({ name: 'Ada Alder', role: 'admin' });
  expect(connection.workspace.name).toBe('Orchard');
});

test('a workspace without a name gets one from its founder', async () => {
  const server = await startApp();
  const response = await post(server, '/sign-up', { ...ada, workspace: '' });
  const home = await server.app.request(`${origin}/`, { headers: { cookie: cookieOf(response) } });
  expect(await home.text()).toContain('Ada Alder’s workspace');
});

test('nobody else signs up without an invitation', async () => {
  const server = await startApp();
  await signUpFounder(server);
  expect((await server.app.request(`${origin}/sign-up`)).status).toBe(403);
  expect((await post(server, '/sign-up', { ...ben, workspace: 'Mine' })).status).toBe(403);
  expect((await server.run('SELECT id FROM user')).rows).toHaveLength(1);
});

test('of two who sign up first at once one is first, and nothing is left of the other', async () => {
  const server = await startApp();
  const responses = await Promise.all([post(server, '/sign-up', ada), post(server, '/sign-up', ben)]);
  expect(responses.map(({ status }) => status).sort()).toEqual([303, 403]);
  for (const table of ['user', 'account', 'session', 'workspace', 'member']) {
    expect((await server.run(`SELECT * FROM ${table}`)).rows, table).toHaveLength(1);
  }
});

test('what is missing is said, and what was typed is kept', async () => {
  const server = await startApp();
  const short = await post(server, '/sign-up', { ...ada, password: 'short' });
  expect(short.status).toBe(422);
  const page = await short.text();
  expect(page).toContain('at least 10 characters');
  expect(page).toContain('ada@orchard.example');
  expect(page).not.toContain('short"');
  expect((await post(server, '/sign-up', { ...ada, email: 'ada' })).status).toBe(422);
  expect((await post(server, '/sign-up', { ...ada, name: ' ' })).status).toBe(422);
});

test('markup in a name stays text', async () => {
  const server = await startApp();
  const response = await post(server, '/sign-up', { ...ada, name: '<script>alert(1)</script>' });
  const home = await server.app.request(`${origin}/`, { headers: { cookie: cookieOf(response) } });
  expect(await home.text()).not.toContain('<script>');
});

test('signing in needs the right password, and signing out ends it', async () => {
  const server = await startApp();
  await post(server, '/sign-up', ada);
  const wrong = await post(server, '/sign-in', { email: ada.email, password: 'another password' });
  expect(wrong.status).toBe(401);
  const nobody = await post(server, '/sign-in', { email: 'nobody@orchard.example', password });
  expect(nobody.status).toBe(401);

  const right = await post(server, '/sign-in', { email: ada.email, password, next: '/team' });
  expect(right.headers.get('location')).toBe('/team');
  const cookie = cookieOf(right);
  expect(right.headers.getSetCookie()[0]).toMatch(/HttpOnly; SameSite=Lax/);
  expect((await server.app.request(`${origin}/team`, { headers: { cookie } })).status).toBe(200);

  await post(server, '/sign-out', {}, cookie);
  expect((await server.app.request(`${origin}/team`, { headers: { cookie } })).status).toBe(303);
});

test('signing in leads to no other site', async () => {
  const server = await startApp();
  await post(server, '/sign-up', ada);
  for (const next of ['https://evil.example', '//evil.example', '/\\evil.example']) {
    const response = await post(server, '/sign-in', { email: ada.email, password, next });
    expect(response.headers.get('location')).toBe('/');
  }
});

test('guessing a password is stopped, for the right one too', async () => {
  const server = await startApp();
  await post(server, '/sign-up', ada);
  for (let i = 0; i < 10; i++)
    await post(server, '/sign-in', { email: ada.email, password: 'a wrong password' });
  expect((await post(server, '/sign-in', { email: ada.email, password })).status).toBe(429);
  server.time.ahead = 5 * 60_000;
  expect((await post(server, '/sign-in', { email: ada.email, password })).status).toBe(303);
});

test('signing up without end is stopped', async () => {
  const server = await startApp();
  const admin = await signUpFounder(server);
  const { url } = await admin.api.team.invite.mutate({ email: ben.email, role: 'rep' });
  const { pathname } = new URL(url);
  const taken = { ...ben, email: 'ada.alder@orchard.example' };
  const statuses: number[] = [];
  for (let i = 0; i < 10; i++) statuses.push((await post(server, pathname, taken)).status);
  expect(statuses).toEqual([...Array(9).fill(409), 429]);
});

test('an invitation serves once and gives role and team', async () => {
  const server = await startApp();
  const admin = await signUpFounder(server);
  const { url } = await admin.api.team.invite.mutate({ email: ben.email, role: 'manager' });
  const { pathname } = new URL(url);
  expect(await (await server.app.request(url)).text()).toContain(ben.email);

  const both = await Promise.all([
    post(server, pathname, ben),
    post(server, pathname, { ...ben, email: 'eve@orchard.example' }),
  ]);

  // The one for whom it is not is told that, or that it is gone, by who came first.
  const [joined, refused] = both.map(({ status }) => status).sort();
  expect(joined).toBe(303);
  expect([404, 409]).toContain(refused);
  expect((await server.app.request(url)).status).toBe(404);
  const { rows } = await server.run('SELECT role, team_ids FROM member ORDER BY role');
  expect(rows).toMatchObject([{ role: 'admin' }, { role: 'manager' }]);
  expect(rows[0]!.team_ids).toBe(rows[1]!.team_ids);
  expect((await server.run('SELECT id FROM user')).rows).toHaveLength(2);
});

test('an invitation ends after 48 hours and when it is withdrawn', async () => {
  const server = await startApp();
  const admin = await signUpFounder(server);
  const old = await admin.api.team.invite.mutate({ email: ben.email, role: 'rep' });
  const { rows } = await server.run('SELECT id FROM invitation');
  await post(server, `/team/invitations/${String(rows[0]!.id)}/revoke`, {}, admin.cookie);
  expect((await server.app.request(old.url)).status).toBe(404);

  const late = await admin.api.team.invite.mutate({ email: ben.email, role: 'rep' });
  server.time.ahead = 48 * 3_600_000 + 1;
  expect((await post(server, new URL(late.url).pathname, ben)).status).toBe(404);
});

test('only an admin invites', async () => {
  const server = await startApp();
  const admin = await signUpFounder(server);
  const rep = await joinTeam(server, admin, 'Ben Birch');
  const invitee = { email: 'eve@orchard.example', role: 'admin' } as const;
  await expect(rep.api.team.invite.mutate(invitee)).rejects.toMatchObject({ message: 'forbidden' });
  expect((await post(server, '/team/invitations', invitee, rep.cookie)).status).toBe(404);
  expect((await server.run('SELECT id FROM invitation WHERE used_by IS NULL')).rows).toEqual([]);
});

test('an admin gets an invitation link on the page', async () => {
  const server = await startApp();
  const admin = await signUpFounder(server);
  const made = await post(server, '/team/invitations', { email: ben.email, role: 'rep' }, admin.cookie);
  const [link] = (await made.text()).match(/http:\/\/localhost:8787\/join\/[\w-]+/) ?? [];
  expect((await post(server, new URL(link!).pathname, ben)).status).toBe(303);
});

test('a sign-up that was cut off before it had a place can be done again', async () => {
  const server = await startApp();
  await server.people.api.signUpEmail({ body: ada });
  expect((await post(server, '/sign-up', ada)).status).toBe(409);
  server.time.ahead = 61_000;
  expect((await post(server, '/sign-up', ada)).status).toBe(303);
  expect((await server.run('SELECT id FROM user')).rows).toHaveLength(1);
});

test('who has an account joins by invitation, and taking another one changes nothing', async () => {
  const server = await startApp();
  const admin = await signUpFounder(server);
  const alone = await server.people.api.signUpEmail({ body: ben, asResponse: true });
  const cookie = cookieOf(alone);
  const invite = async () =>
    new URL((await admin.api.team.invite.mutate({ email: ben.email, role: 'rep' })).url).pathname;
  expect((await post(server, await invite(), {}, cookie)).status).toBe(303);
  const again = await admin.api.team.invite.mutate({ email: ben.email, role: 'admin' });
  expect((await post(server, new URL(again.url).pathname, {}, cookie)).status).toBe(303);
  expect((await server.run("SELECT role FROM member WHERE role = 'admin'")).rows).toHaveLength(1);
  expect((await server.run('SELECT role FROM member')).rows).toHaveLength(2);
});

test('on a new server a code to confirm leads through the first account and back', async () => {
  const server = await startApp();
  const asked = await server.app.request(`${origin}/pair?code=ABCD-EFGH`);
  const signIn = await server.app.request(`${origin}${asked.headers.get('location')}`);
  const signUp = await server.app.request(`${origin}${signIn.headers.get('location')}`);
  expect(await signUp.text()).toContain('name="next" value="/pair?code=ABCD-EFGH"');
  const signedUp = await post(server, '/sign-up', { ...ada, next: '/pair?code=ABCD-EFGH' });
  expect(signedUp.headers.get('location')).toBe('/pair?code=ABCD-EFGH');
});

test('an invitation serves the person whom it was made for, and nobody else', async () => {
  const server = await startApp();
  const admin = await signUpFounder(server);
  const { url } = await admin.api.team.invite.mutate({ email: 'Ben@Orchard.example', role: 'rep' });
  const { pathname } = new URL(url);
  const eve = await post(server, pathname, { ...ben, email: 'eve@orchard.example' });
  expect(eve.status).toBe(409);
  expect(await eve.text()).toContain('ben@orchard.example');
  expect((await post(server, pathname, {}, admin.cookie)).status).toBe(409);
  expect((await server.run('SELECT id FROM user')).rows).toHaveLength(1);
  expect((await post(server, pathname, ben)).status).toBe(303);
});
