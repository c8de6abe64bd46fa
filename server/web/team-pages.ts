import type { Scope } from '@clew/shared/access.ts';
import { roles } from '@clew/shared/access.ts';
import type { Context } from 'hono';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { z } from 'zod';
import type { Deps } from '../app.ts';
import { listDevices, revokeDevice } from '../auth/devices.ts';
import { invite, listInvitations, revokeInvitation } from '../workspaces/invitations.ts';
import { readWorkspace } from '../workspaces/workspaces.ts';
import { isEmail, readForm } from './forms.ts';
import type { Html } from './layout.ts';
import { alert, field, page } from './layout.ts';
import type { Locale, Messages } from './locales.ts';
import type { PageEnv } from './viewer.ts';

type TeamEnv = { Variables: PageEnv['Variables'] & { scope: Scope } };

/** Members, invitations and connected panels. */
export function teamPages(deps: Deps): Hono<TeamEnv> {
  const app = new Hono<TeamEnv>();

  app.use(async (c, next) => {
    if (!c.var.viewer) return c.redirect('/sign-in?next=/team', 303);
    if (!c.var.viewer.scope) return c.redirect('/', 303);
    c.set('scope', c.var.viewer.scope);
    return next();
  });

  app.get('/', async (c) => c.html(await teamPage(deps, c)));

  app.post('/invitations', async (c) => {
    const { scope, messages } = c.var;
    if (scope.role !== 'admin') return c.notFound();
    const { email, role } = await readForm(c);
    if (!isEmail(email)) return c.html(await teamPage(deps, c, alert(messages.team.badEmail)), 422);
    const invitee = { email, role: z.enum(roles).catch('rep').parse(role), teamIds: scope.teamIds };
    const database = deps.databases.databaseFor(scope.workspaceId);
    const { token } = await invite(scope, database, invitee, deps.clock());
    const ready = html`<p role="status">${messages.team.ready(email)}</p>
      <label class="field"><span>${messages.team.link}</span>
        <input class="link" dir="ltr" readonly value="${deps.publicUrl}/join/${token}" autofocus></label>`;
    return c.html(await teamPage(deps, c, ready));
  });

  app.post('/invitations/:id/revoke', async (c) => {
    const { scope } = c.var;
    if (scope.role !== 'admin') return c.notFound();
    await revokeInvitation(scope, deps.databases.databaseFor(scope.workspaceId), c.req.param('id'));
    return c.redirect('/team', 303);
  });

  app.post('/devices/:id/revoke', async (c) => {
    const { scope } = c.var;
    await revokeDevice(scope, deps.databases.databaseFor(scope.workspaceId), c.req.param('id'));
    return c.redirect('/team', 303);
  });

  return app;
}

async function teamPage(deps: Deps, c: Context<TeamEnv>, notice: Html | string = ''): Promise<Html> {
  const { messages, locale, scope } = c.var;
  const { team } = messages;
  const database = deps.databases.databaseFor(scope.workspaceId);
  const now = deps.clock();
  const [{ members }, devices, invitations] = await Promise.all([
    readWorkspace(scope, database),
    listDevices(scope, database, now),
    scope.role === 'admin' ? listInvitations(scope, database, now) : [],
  ]);
  const body = html`<h1>${team.title}</h1>
    <section>
      <h2>${team.members}</h2>
      <ul class="rows">
        ${members.map(
          ({ userId, name, role }) => html`<li><span><bdi>${name}</bdi>
            ${userId === scope.userId ? html`<small>${team.you}</small>` : ''}</span>
            <span class="soft">${messages.roles[role]}</span></li>`,
        )}
      </ul>
    </section>
    ${scope.role === 'admin' ? inviteSection(messages, locale, invitations, notice) : ''}
    <section>
      <h2>${team.devices}</h2>
      ${devices.length === 0 ? html`<p class="soft">${team.noDevices}</p>` : ''}
      <ul class="rows">
        ${devices.map(
          ({ id, name, person, lastSeenAt }) => html`<li><span><bdi>${name}</bdi>
            <small><bdi>${person}</bdi> · ${team.lastSeen(time(locale, lastSeenAt))}</small></span>
            <form method="post" action="/team/devices/${id}/revoke">
              <button class="quiet">${team.disconnect}</button></form></li>`,
        )}
      </ul>
    </section>`;
  return page(c as unknown as Context<PageEnv>, team.title, body);
}

type Invitations = Awaited<ReturnType<typeof listInvitations>>;

function inviteSection(
  messages: Messages,
  locale: Locale,
  invitations: Invitations,
  notice: Html | string,
): Html {
  const { team } = messages;
  return html`<section>
    <h2>${team.invite}</h2>
    <p class="soft">${team.inviteText}</p>
    ${notice}
    <form method="post" action="/team/invitations" class="inline">
      ${field({ name: 'email', label: messages.form.email, type: 'email', maxlength: 254 })}
      <label class="field"><span>${team.role}</span><select name="role">
        ${[...roles].reverse().map((role) => html`<option value="${role}">${messages.roles[role]}</option>`)}
      </select></label>
      <button>${team.create}</button>
    </form>
    ${
      invitations.length === 0
        ? ''
        : html`<h3>${team.open}</h3><ul class="rows">${invitations.map(
            ({ id, email, role, expiresAt }) => html`<li><span><bdi>${email}</bdi>
              <small>${messages.roles[role]} · ${team.until(time(locale, expiresAt))}</small></span>
              <form method="post" action="/team/invitations/${id}/revoke">
                <button class="quiet">${team.revoke}</button></form></li>`,
          )}</ul>`
    }
  </section>`;
}

/** Persian gets its own digits and calendar by its locale. */
const time = (locale: Locale, at: number): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
