import type { Context } from 'hono';
import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Deps } from '../../app.ts';
import { listDevices } from '../../auth/devices.ts';
import { listInvitations } from '../../workspaces/invitations.ts';
import { readWorkspace } from '../../workspaces/workspaces.ts';
import type { Html } from '../layout.ts';
import { invitationPages, inviteSection } from './invitations.ts';
import { logPage } from './log-page.ts';
import { memberPages, membersSection } from './members.ts';
import { panelPages, panelsSection } from './panels.ts';
import { privacyPages } from './privacy/privacy-pages.ts';
import { routingPages } from './routing/routing-pages.ts';
import type { TeamEnv } from './team-env.ts';
import { teamPage } from './team-env.ts';
import { teamsPages, teamsSection } from './teams.ts';

/** Members, teams, invitations and connected panels. */
export function teamPages(deps: Deps): Hono<TeamEnv> {
  const app = new Hono<TeamEnv>();

  app.use(async (c, next) => {
    if (!c.var.viewer) return c.redirect(`/sign-in?next=${encodeURIComponent(c.req.path)}`, 303);
    const { scope } = c.var.viewer;
    if (!scope) return c.redirect('/', 303);
    c.set('scope', scope);
    c.set('database', deps.databases.databaseFor(scope.workspaceId));
    return next();
  });

  const overview: Overview = (c, notice = {}) => overviewPage(deps, c, notice);
  app.get('/', async (c) => c.html(await overview(c)));
  app.route('/members', memberPages(deps));
  app.route('/teams', teamsPages(deps, overview));
  app.route('/invitations', invitationPages(deps, overview));
  app.route('/devices', panelPages(deps));
  app.route('/privacy', privacyPages(deps));
  app.route('/routing', routingPages(deps));
  app.route('/log', logPage());
  return app;
}

/** The overview again, with what came of a form that stands on it. */
export type Overview = (c: Context<TeamEnv>, notice?: Notice) => Promise<Html>;
type Notice = { invite?: Html; team?: Html };

async function overviewPage(deps: Deps, c: Context<TeamEnv>, notice: Notice): Promise<Html> {
  const { messages, scope, database } = c.var;
  const now = deps.clock();
  const admin = scope.role === 'admin';
  const [config, devices, invitations] = await Promise.all([
    readWorkspace(scope, database),
    listDevices(scope, database, now),
    admin ? listInvitations(scope, database, now) : [],
  ]);
  const body = html`<h1>${messages.team.title}</h1>
    ${membersSection(c, config)}
    ${admin ? inviteSection(c, config.teams, invitations, notice.invite) : ''}
    ${teamsSection(c, config, notice.team)}
    ${panelsSection(c, devices)}
    ${
      admin
        ? html`<section class="stack"><a href="/team/privacy">${messages.privacy.open}</a><a href="/team/routing">${messages.routing.open}</a>
            <a href="/team/log">${messages.team.log}</a></section>`
        : ''
    }`;
  return teamPage(c, messages.team.title, body);
}
