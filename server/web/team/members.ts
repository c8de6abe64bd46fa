import { roles } from '@clew/shared/access.ts';
import { rulesAbout } from '@clew/shared/routing/check.ts';
import type { Member, WorkspaceConfig } from '@clew/shared/workspace.ts';
import type { Context } from 'hono';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { z } from 'zod';
import type { Deps } from '../../app.ts';
import { resetForMember } from '../../auth/password-reset.ts';
import { changeMember, removeMember } from '../../workspaces/members.ts';
import { readWorkspace } from '../../workspaces/workspaces.ts';
import { readForm } from '../forms.ts';
import type { Html } from '../layout.ts';
import { alert } from '../layout.ts';
import { rulesNote } from './routing/rules-section.ts';
import type { TeamEnv } from './team-env.ts';
import { teamPage } from './team-env.ts';
import { teamNames, teamTicks, tickedTeams } from './teams.ts';

/** One member: her rights, a way back in for who forgot the password, and the way out. */
export function memberPages(deps: Deps): Hono<TeamEnv> {
  const app = new Hono<TeamEnv>();

  const show = async (c: Context<TeamEnv>, id: string, notice?: Html, status: 200 | 409 = 200) => {
    const { scope, database } = c.var;
    const config = await readWorkspace(scope, database);
    const member = config.members.find((other) => other.id === id);
    if (!member) return c.notFound();
    if (scope.role !== 'admin' && scope.userId !== id) return c.notFound();
    return c.html(memberPage(c, config, member, notice), status);
  };

  app.get('/:id', (c) => show(c, c.req.param('id')));

  app.post('/:id', async (c) => {
    const { scope, database, messages } = c.var;
    const id = c.req.param('id');
    const form = await readForm(c);
    const rights = {
      role: z.enum(roles).catch('rep').parse(form.role),
      teamIds: tickedTeams(form),
      allTeams: form.allTeams === '1',
      away: form.away === '1',
    };
    const refusal = await changeMember(scope, database, id, rights, deps.clock());
    if (refusal === 'last_admin') return show(c, id, await alert(messages.member.lastAdmin), 409);
    return show(c, id, await html`<p role="status">${messages.team.saved}</p>`);
  });

  app.post('/:id/password', async (c) => {
    const { scope, database, messages } = c.var;
    const id = c.req.param('id');
    const token = await resetForMember(scope, database, id, deps.clock());
    if (token === null) return show(c, id, await alert(messages.member.passwordElsewhere), 409);
    const { members } = await readWorkspace(scope, database);
    const name = members.find((other) => other.id === id)?.name ?? '';
    const ready = html`<p role="status">${messages.member.passwordReady(`\u2068${name}\u2069`)}</p>
      <input class="link" dir="ltr" readonly value="${deps.publicUrl}/password/${token}" autofocus
        aria-label="${messages.member.passwordLink}">`;
    return show(c, id, await ready);
  });

  app.post('/:id/remove', async (c) => {
    const { scope, database, messages } = c.var;
    const userId = c.req.param('id');
    const heirId = (await readForm(c)).heir || null;
    const refusal = await removeMember(scope, database, { userId, heirId }, deps.clock());
    if (refusal === 'unknown') return c.notFound();
    if (refusal === 'last_admin') return show(c, userId, await alert(messages.member.lastAdmin), 409);
    return c.redirect(scope.userId === userId ? '/' : '/team', 303);
  });

  return app;
}

export function membersSection(c: Context<TeamEnv>, { members, teams }: WorkspaceConfig): Html {
  const { messages, scope } = c.var;
  const { team } = messages;
  return html`<section>
    <h2>${team.members}</h2>
    <ul class="rows">
      ${members.map(({ id, name, role, teamIds, away }) => {
        const open = scope.role === 'admin' || scope.userId === id;
        return html`<li><span>
          ${open ? html`<a href="/team/members/${id}"><bdi>${name}</bdi></a>` : html`<bdi>${name}</bdi>`}
          <small>${id === scope.userId ? html`${team.you} · ` : ''}${teamNames(c, teams, teamIds)}${away ? html` · ${team.away}` : ''}</small></span>
          <span class="soft">${messages.roles[role]}</span></li>`;
      })}
    </ul>
  </section>`;
}

function memberPage(c: Context<TeamEnv>, config: WorkspaceConfig, member: Member, notice?: Html): Html {
  const { messages, scope } = c.var;
  const self = scope.userId === member.id;
  const body = html`<p><a href="/team">${messages.team.back}</a></p>
    <h1><bdi>${member.name}</bdi></h1>
    ${notice ?? ''}
    ${scope.role === 'admin' ? rightsSection(c, config, member) : ''}
    ${scope.role === 'admin' && !self ? passwordSection(c, member) : ''}
    ${removeSection(c, config, member, self)}`;
  return teamPage(c, member.name, body);
}

function rightsSection(c: Context<TeamEnv>, { teams }: WorkspaceConfig, member: Member): Html {
  const { messages } = c.var;
  const tick = (name: 'allTeams' | 'away', hint: string) =>
    html`<label class="tick"><input type="checkbox" name="${name}" value="1" ${member[name] ? html`checked` : ''}>
      <span>${messages.member[name]}<small>${hint}</small></span></label>`;
  return html`<section>
    <form method="post" action="/team/members/${member.id}" class="stack">
      <label class="field"><span>${messages.team.role}</span><select name="role">
        ${[...roles]
          .reverse()
          .map(
            (role) =>
              html`<option value="${role}" ${role === member.role ? html`selected` : ''}>${messages.roles[role]}</option>`,
          )}
      </select></label>
      ${teamTicks(c, teams, member.teamIds)}
      ${tick('allTeams', messages.member.allTeamsHint)}
      ${tick('away', messages.member.awayHint)}
      <div><button>${messages.team.save}</button></div>
    </form>
  </section>`;
}

const passwordSection = (c: Context<TeamEnv>, { id }: Member): Html => {
  const { member } = c.var.messages;
  return html`<section>
    <h2>${member.password}</h2>
    <p class="soft">${member.passwordText}</p>
    <form method="post" action="/team/members/${id}/password"><button class="second">${member.passwordLink}</button></form>
  </section>`;
};

function removeSection(
  c: Context<TeamEnv>,
  config: WorkspaceConfig,
  { id, name }: Member,
  self: boolean,
): Html {
  const { member } = c.var.messages;
  const heirs = config.members.filter((other) => other.id !== id);
  return html`<section>
    <h2>${self ? member.leave : member.remove}</h2>
    <p class="soft">${self ? member.leaveText : member.removeText(`\u2068${name}\u2069`)}</p>
    ${rulesNote(rulesAbout(config.routing, id), c.var.messages.routing.namedBy, c.var.messages)}
    <form method="post" action="/team/members/${id}/remove" class="inline">
      <label class="field"><span>${member.heir}</span><select name="heir" dir="auto">
        <option value="">${member.nobody}</option>
        ${heirs.map((heir) => html`<option value="${heir.id}">${heir.name}</option>`)}
      </select></label>
      <button class="danger">${self ? member.leaveNow : member.removeNow}</button>
    </form>
  </section>`;
}
