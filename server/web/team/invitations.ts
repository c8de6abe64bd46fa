import { roles } from '@clew/shared/access.ts';
import type { Team } from '@clew/shared/workspace.ts';
import type { Context } from 'hono';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { z } from 'zod';
import type { Deps } from '../../app.ts';
import type { listInvitations } from '../../workspaces/invitations.ts';
import { invite, revokeInvitation } from '../../workspaces/invitations.ts';
import { isEmail, readForm } from '../forms.ts';
import type { Html } from '../layout.ts';
import { alert, field } from '../layout.ts';
import type { TeamEnv } from './team-env.ts';
import { timeIn } from './team-env.ts';
import type { Overview } from './team-pages.ts';
import { teamNames, teamTicks, tickedTeams } from './teams.ts';

export function invitationPages(deps: Deps, overview: Overview): Hono<TeamEnv> {
  const app = new Hono<TeamEnv>();

  app.post('/', async (c) => {
    const { scope, database, messages } = c.var;
    const form = await readForm(c);
    const { email } = form;
    if (!isEmail(email)) return c.html(await overview(c, { invite: alert(messages.team.badEmail) }), 422);
    const role = z.enum(roles).catch('rep').parse(form.role);
    const { token } = await invite(
      scope,
      database,
      { email, role, teamIds: tickedTeams(form) },
      deps.clock(),
    );
    const ready = html`<p role="status">${messages.team.ready(email)}</p>
      <label class="field"><span>${messages.team.link}</span>
        <input class="link" dir="ltr" readonly value="${deps.publicUrl}/join/${token}" autofocus></label>`;
    return c.html(await overview(c, { invite: await ready }));
  });

  app.post('/:id/revoke', async (c) => {
    const { scope, database } = c.var;
    await revokeInvitation(scope, database, c.req.param('id'), deps.clock());
    return c.redirect('/team', 303);
  });

  return app;
}

type Invitations = Awaited<ReturnType<typeof listInvitations>>;

export function inviteSection(
  c: Context<TeamEnv>,
  teams: readonly Team[],
  invitations: Invitations,
  notice: Html | string = '',
): Html {
  const { messages, locale, scope } = c.var;
  const { team } = messages;
  return html`<section>
    <h2>${team.invite}</h2>
    <p class="soft">${team.inviteText}</p>
    ${notice}
    <form method="post" action="/team/invitations" class="stack">
      <div class="inline">
        ${field({ name: 'email', label: messages.form.email, type: 'email', maxlength: 254 })}
        <label class="field"><span>${team.role}</span><select name="role">
          ${[...roles].reverse().map((role) => html`<option value="${role}">${messages.roles[role]}</option>`)}
        </select></label>
      </div>
      ${teamTicks(c, teams, scope.teamIds)}
      <div><button>${team.create}</button></div>
    </form>
    ${
      invitations.length === 0
        ? ''
        : html`<h3>${team.open}</h3><ul class="rows">${invitations.map(
            ({ id, email, role, teamIds, expiresAt }) => html`<li><span><bdi>${email}</bdi>
              <small>${messages.roles[role]} · ${teamNames(c, teams, teamIds)} · ${team.until(timeIn(locale, expiresAt))}</small></span>
              <form method="post" action="/team/invitations/${id}/revoke">
                <button class="quiet">${team.revoke}</button></form></li>`,
          )}</ul>`
    }
  </section>`;
}
