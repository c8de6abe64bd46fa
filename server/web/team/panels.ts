import type { Context } from 'hono';
import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Deps } from '../../app.ts';
import type { listDevices } from '../../auth/devices.ts';
import { renameDevice, revokeDevice } from '../../auth/devices.ts';
import { readForm } from '../forms.ts';
import type { Html } from '../layout.ts';
import type { TeamEnv } from './team-env.ts';
import { timeIn } from './team-env.ts';

export function panelPages(deps: Deps): Hono<TeamEnv> {
  const app = new Hono<TeamEnv>();

  app.post('/:id/revoke', async (c) => {
    await revokeDevice(c.var.scope, c.var.database, c.req.param('id'), deps.clock());
    return c.redirect('/team', 303);
  });

  app.post('/:id/rename', async (c) => {
    const { scope, database } = c.var;
    const name = ((await readForm(c)).name ?? '').slice(0, 60);
    if (name !== '') await renameDevice(scope, database, c.req.param('id'), name, deps.clock());
    return c.redirect('/team', 303);
  });

  return app;
}

type Devices = Awaited<ReturnType<typeof listDevices>>;

export function panelsSection(c: Context<TeamEnv>, devices: Devices): Html {
  const { messages, locale } = c.var;
  const { team } = messages;
  return html`<section>
    <h2>${team.devices}</h2>
    ${devices.length === 0 ? html`<p class="soft">${team.noDevices}</p>` : ''}
    <ul class="rows">
      ${devices.map(
        ({ id, name, person, lastSeenAt }) => html`<li>
          <span><bdi>${name}</bdi>
            <small><bdi>${person}</bdi> · ${team.lastSeen(timeIn(locale, lastSeenAt))}</small></span>
          <span class="deeds">
            <details><summary>${team.rename}</summary>
              <form method="post" action="/team/devices/${id}/rename" class="inline">
                <input name="name" value="${name}" maxlength="60" required dir="auto" aria-label="${team.panelName}">
                <button>${team.save}</button></form></details>
            <form method="post" action="/team/devices/${id}/revoke">
              <button class="quiet">${team.disconnect}</button></form>
          </span></li>`,
      )}
    </ul>
  </section>`;
}
