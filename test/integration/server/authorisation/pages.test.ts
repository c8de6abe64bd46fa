import { createPages } from '@clew/server/web/pages.ts';
import { packRouting } from '@clew/server/web/team/routing/draft.ts';
import { noRouting } from '@clew/shared/routing/rules.ts';
import { expect, test } from 'vitest';
import { origin, post } from '../../harness.ts';
import type { Asker, Cast } from './cast.ts';
import { askers, cast } from './cast.ts';

type Row = {
  /** What to ask for; defaults to the path of the route. */
  path?: (cast: Cast) => string;
  form?: (cast: Cast) => Record<string, string>;
  /** Statuses by who asks. 404 is what everybody gets who may not; 303 to /sign-in who is not signed in. */
  statuses: Record<Asker, number>;
};

const same = (status: number): Record<Asker, number> =>
  Object.fromEntries(askers.map((asker) => [asker, status])) as Record<Asker, number>;
const signedIn = (status: number): Record<Asker, number> => ({
  ...same(status),
  anonymous: 303,
  revoked: 303,
});
const admins = (status: number): Record<Asker, number> => ({
  ...signedIn(404),
  admin: status,
  otherWorkspace: status,
});
/** Of things of the office: the admin of another workspace finds them as absent as a rep does. */
const ownAdmin = (status: number): Record<Asker, number> => ({ ...admins(status), otherWorkspace: 404 });

const member = ({ people }: Cast) => `/team/members/${people.otherRep.user.id}`;

/** Every route there is: one that is not here fails the test below. */
const rows: Record<string, Row> = {
  'GET /': { statuses: same(200) },
  'GET /sign-up': { statuses: same(403) },
  'POST /sign-up': { statuses: same(403) },
  'GET /sign-in': { statuses: same(200) },
  'POST /sign-in': { form: () => ({ email: 'x@y.example', password: 'wrong' }), statuses: same(401) },
  'POST /sign-out': { statuses: { ...same(303) } },
  'POST /language': { form: () => ({ language: 'en' }), statuses: same(303) },
  'GET /password': { statuses: same(200) },
  'POST /password': { statuses: same(404) },
  'GET /password/:token': { statuses: same(404) },
  'POST /password/:token': { form: () => ({ password: 'a long enough word' }), statuses: same(404) },
  'GET /pair': { statuses: signedIn(200) },
  'POST /pair': { form: () => ({ code: 'BBBB-BBBB' }), statuses: signedIn(404) },
  'GET /join/:token': { statuses: same(404) },
  'POST /join/:token': { statuses: same(404) },
  'GET /workspaces': { statuses: signedIn(200) },
  'POST /workspaces': { statuses: admins(422) },
  'POST /workspaces/open': { form: () => ({ id: 'nowhere' }), statuses: signedIn(404) },
  'GET /team': { statuses: signedIn(200) },
  'GET /team/members/:id': { path: member, statuses: { ...ownAdmin(200), otherRep: 200 } },
  'POST /team/members/:id': {
    path: member,
    form: () => ({ role: 'rep', 'team:south': '1' }),
    statuses: ownAdmin(200),
  },
  'POST /team/members/:id/password': {
    path: (world) => `${member(world)}/password`,
    statuses: ownAdmin(200),
  },
  // Herself too, but there she is taken out, so she comes last: see the test.
  'POST /team/members/:id/remove': {
    path: ({ people }) => `/team/members/${people.otherManager.user.id}/remove`,
    form: () => ({ heir: 'nobody there' }),
    statuses: signedIn(404),
  },
  'POST /team/teams': { statuses: admins(422) },
  'GET /team/teams/:id': { path: () => '/team/teams/south', statuses: ownAdmin(200) },
  'POST /team/teams/:id': { path: () => '/team/teams/south', statuses: ownAdmin(422) },
  'POST /team/teams/:id/close': { path: () => '/team/teams/south/close', statuses: signedIn(404) },
  'POST /team/invitations': { form: () => ({ email: 'new@x.example' }), statuses: admins(200) },
  'POST /team/invitations/:id/revoke': { statuses: admins(303) },
  // Of a panel that is not the asker's nothing happens, and the answer is the same.
  'POST /team/devices/:id/revoke': { statuses: signedIn(303) },
  'POST /team/devices/:id/rename': { form: () => ({ name: 'x' }), statuses: signedIn(303) },
  'GET /team/routing': { statuses: admins(200) },
  'POST /team/routing': {
    form: () => ({ draft: packRouting(noRouting), mark: '', act: 'try' }),
    statuses: admins(200),
  },
  'GET /team/log': { statuses: admins(200) },
  'GET /team/privacy': { statuses: admins(200) },
  'POST /team/privacy/find': { statuses: admins(422) },
  'POST /team/privacy/export': { statuses: signedIn(404) },
  'POST /team/privacy/erase': { statuses: signedIn(404) },
  'POST /team/privacy/list': { statuses: admins(422) },
  'POST /team/privacy/rules': { form: () => ({ keepMonths: 'x' }), statuses: admins(422) },
};

/** Of every answer, whoever gets it. The pages need no script, and allow none. */
const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Open to everybody by design: style, icon and pages to try a capture on. */
const open = /^GET \/(?:assets|samples)\//;

const routesOf = ({ server }: Cast): string[] => {
  const { app, ...deps } = server;
  const routes = createPages(deps as never, server.people).routes.filter(({ method }) => method !== 'ALL');
  return [...new Set(routes.map(({ method, path }) => `${method} ${path}`))].filter(
    (name) => !open.test(name),
  );
};

test('every route × everybody', async () => {
  const world = await cast();
  expect(routesOf(world).sort(), 'every route has a row').toEqual(Object.keys(rows).sort());
  for (const [name, { path, form, statuses }] of Object.entries(rows)) {
    const [method, route] = name.split(' ') as [string, string];
    if (route === '/sign-out') continue;
    for (const asker of askers) {
      const to = path?.(world) ?? route.replace(/:\w+/g, 'x'.repeat(43));
      const cookie = world.cookie(asker);
      const response =
        method === 'GET'
          ? await world.server.app.request(origin + to, { headers: { cookie } })
          : await post(world.server, to, form?.(world) ?? {}, cookie);
      expect(response.status, `${name} by ${asker}`).toBe(statuses[asker]);
      expect(response.headers.get('content-security-policy'), name).toBe(policy);
    }
  }
}, 120_000);

test('nothing of one workspace shows on the pages of another', async () => {
  const world = await cast();
  const { cookie } = world.people.otherWorkspace;
  for (const path of ['/', '/team', '/workspaces', '/team/log', '/team/routing', '/team/privacy']) {
    const page = await world.server.app.request(origin + path, { headers: { cookie } });
    expect(await page.text(), path).not.toMatch(/Orchard|Nora|Mona|Ada Alder/);
  }
});
