import { rulesAbout } from '@clew/shared/routing/check.ts';
import type { Team, WorkspaceConfig } from '@clew/shared/workspace.ts';
import { teamKinds } from '@clew/shared/workspace.ts';
import type { Context } from 'hono';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { z } from 'zod';
import type { Deps } from '../../app.ts';
import { changeTeam, closeTeam, createTeam } from '../../workspaces/teams.ts';
import { readWorkspace } from '../../workspaces/workspaces.ts';
import { readForm } from '../forms.ts';
import type { Html } from '../layout.ts';
import { alert, field } from '../layout.ts';
import { rulesNote } from './routing/rules-section.ts';
import type { TeamEnv } from './team-env.ts';
import { teamPage } from './team-env.ts';
import type { Overview } from './team-pages.ts';

const Kind = z.enum(teamKinds).catch('sales');

export function teamsPages(deps: Deps, overview: Overview): Hono<TeamEnv> {
  const app = new Hono<TeamEnv>();

  app.use(async (c, next) => (c.var.scope.role === 'admin' ? next() : c.notFound()));

  app.post('/', async (c) => {
    const { scope, database, messages } = c.var;
    const { name = '', kind } = await readForm(c);
    if (name === '') return c.html(await overview(c, { team: await alert(messages.aTeam.nameNeeded) }), 422);
    await createTeam(scope, database, { name: name.slice(0, 100), kind: Kind.parse(kind) }, deps.clock());
    return c.redirect('/team', 303);
  });

  app.get('/:id', async (c) => {
    const config = await readWorkspace(c.var.scope, c.var.database);
    const team = config.teams.find(({ id }) => id === c.req.param('id'));
    return team ? c.html(oneTeam(c, config, team)) : c.notFound();
  });

  app.post('/:id', async (c) => {
    const { scope, database, messages } = c.var;
    const id = c.req.param('id');
    const { name = '', kind } = await readForm(c);
    const config = await readWorkspace(scope, database);
    const team = config.teams.find((other) => other.id === id);
    if (!team) return c.notFound();
    if (name === '') return c.html(oneTeam(c, config, team, messages.aTeam.nameNeeded), 422);
    await changeTeam(scope, database, { id, name: name.slice(0, 100), kind: Kind.parse(kind) }, deps.clock());
    return c.redirect('/team', 303);
  });

  app.post('/:id/close', async (c) => {
    const { scope, database } = c.var;
    const { into = '' } = await readForm(c);
    const closed = await closeTeam(scope, database, { from: c.req.param('id'), into }, deps.clock());
    return closed ? c.redirect('/team', 303) : c.notFound();
  });

  return app;
}

/** Checkboxes, one for each team. */
export const teamTicks = (c: Context<TeamEnv>, teams: readonly Team[], ticked: readonly string[]): Html =>
  html`<fieldset class="ticks"><legend>${c.var.messages.team.inTeams}</legend>
    ${teams.map(
      ({ id, name }) => html`<label><input type="checkbox" name="team:${id}" value="1"
        ${ticked.includes(id) ? html`checked` : ''}> <bdi>${name}</bdi></label>`,
    )}
  </fieldset>`;

/** The teams that were ticked in a form with `teamTicks`. */
export const tickedTeams = (form: Record<string, string>): string[] =>
  Object.keys(form).flatMap((name) => (name.startsWith('team:') ? [name.slice('team:'.length)] : []));

export const teamNames = (c: Context<TeamEnv>, teams: readonly Team[], ids: readonly string[]): string => {
  const names = teams.filter(({ id }) => ids.includes(id)).map(({ name }) => `\u2068${name}\u2069`);
  return names.length > 0 ? new Intl.ListFormat(c.var.locale).format(names) : c.var.messages.team.noTeam;
};

export function teamsSection(c: Context<TeamEnv>, config: WorkspaceConfig, notice: Html | string = ''): Html {
  const { messages, scope } = c.var;
  const { team } = messages;
  const admin = scope.role === 'admin';
  return html`<section>
    <h2>${team.teams}</h2>
    <p class="soft">${team.teamsText}</p>
    <ul class="rows">
      ${config.teams.map(({ id, name, kind }) => {
        const size = config.members.filter(({ teamIds }) => teamIds.includes(id)).length;
        return html`<li><span>${admin ? html`<a href="/team/teams/${id}"><bdi>${name}</bdi></a>` : html`<bdi>${name}</bdi>`}
          <small>${messages.teamKinds[kind]}</small></span>
          <span class="soft">${team.size(size)}</span></li>`;
      })}
    </ul>
    ${
      admin
        ? html`<h3>${team.newTeam}</h3>${notice}
          <form method="post" action="/team/teams" class="inline">${teamFields(c)}<button>${team.add}</button></form>`
        : ''
    }
  </section>`;
}

const teamFields = (c: Context<TeamEnv>, { name, kind }: Partial<Team> = {}): Html => {
  const { team, teamKinds: names } = c.var.messages;
  return html`${field({ name: 'name', label: team.teamName, value: name ?? '', maxlength: 100 })}
    <label class="field"><span>${team.kind}</span><select name="kind">
      ${[...teamKinds]
        .reverse()
        .map(
          (value) =>
            html`<option value="${value}" ${value === kind ? html`selected` : ''}>${names[value]}</option>`,
        )}
    </select></label>`;
};

function oneTeam(c: Context<TeamEnv>, config: WorkspaceConfig, team: Team, error?: string): Html {
  const { messages } = c.var;
  const { aTeam } = messages;
  const others = config.teams.filter(({ id }) => id !== team.id);
  const body = html`<p><a href="/team">${messages.team.back}</a></p>
    <h1><bdi>${team.name}</bdi></h1>
    <section>
      ${alert(error)}
      <form method="post" class="inline">${teamFields(c, team)}<button>${messages.team.save}</button></form>
    </section>
    <section>
      <h2>${aTeam.close}</h2>
      <p class="soft">${others.length === 0 ? aTeam.onlyOne : aTeam.closeText}</p>
      ${others.length > 0 ? rulesNote(rulesAbout(config.routing, team.id), messages.routing.namesTeam, messages) : ''}
      ${
        others.length === 0
          ? ''
          : html`<form method="post" action="/team/teams/${team.id}/close" class="inline">
            <label class="field"><span>${aTeam.into}</span><select name="into" dir="auto">
              ${others.map(({ id, name }) => html`<option value="${id}">${name}</option>`)}
            </select></label>
            <button class="danger">${aTeam.closeNow}</button></form>`
      }
    </section>`;
  return teamPage(c, team.name, body);
}
