import type { Context } from 'hono';
import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { html } from 'hono/html';
import type { Deps } from '../app.ts';
import { createWorkspace, workspacesOf } from '../workspaces/workspaces.ts';
import { readForm } from './forms.ts';
import type { Html } from './layout.ts';
import { alert, field, page } from './layout.ts';
import type { PageEnv, Viewer } from './viewer.ts';
import { workspaceCookie } from './viewer.ts';

/** For people who belong to several workspaces, and for admins who need one more. */
export function workspacePages(deps: Deps): Hono<PageEnv> {
  const { main } = deps.databases;
  const app = new Hono<PageEnv>();

  app.use('/workspaces/*', async (c, next) =>
    c.var.viewer ? next() : c.redirect('/sign-in?next=/workspaces', 303),
  );

  app.get('/workspaces', async (c) => c.html(await workspacesPage(deps, c, c.var.viewer!)));

  app.post('/workspaces', async (c) => {
    const { messages } = c.var;
    const viewer = c.var.viewer!;
    if (viewer.scope?.role !== 'admin') return c.notFound();
    const { name = '' } = await readForm(c);
    if (name === '') {
      return c.html(await workspacesPage(deps, c, viewer, messages.workspaces.nameNeeded), 422);
    }
    const named = { name: name.slice(0, 100), teamName: messages.signUp.firstTeam };
    return open(c, await createWorkspace(main, viewer, named, deps.clock()));
  });

  app.post('/workspaces/open', async (c) => {
    const { id = '' } = await readForm(c);
    const mine = await workspacesOf(main, c.var.viewer!.id);
    return mine.some((workspace) => workspace.id === id) ? open(c, id) : c.notFound();
  });

  return app;
}

/** Goes on in one of the workspaces that the person belongs to. */
export function open(c: Context<PageEnv>, workspaceId: string): Response {
  setCookie(c, workspaceCookie, workspaceId, { maxAge: 365 * 86_400, sameSite: 'Lax', httpOnly: true });
  return c.redirect('/', 303);
}

async function workspacesPage(
  deps: Deps,
  c: Context<PageEnv>,
  { id: userId, scope }: Viewer,
  error?: string,
): Promise<Html> {
  const { messages } = c.var;
  const { workspaces } = messages;
  const mine = await workspacesOf(deps.databases.main, userId);
  const body = html`<h1>${workspaces.title}</h1>
    <section><ul class="rows">
      ${mine.map(
        ({
          id,
          name,
          role,
        }) => html`<li><span><bdi>${name}</bdi> <small>${messages.roles[role]}</small></span>
          ${
            id === scope?.workspaceId
              ? html`<span class="soft">${workspaces.current}</span>`
              : html`<form method="post" action="/workspaces/open">
                <input type="hidden" name="id" value="${id}"><button class="second">${workspaces.open}</button></form>`
          }</li>`,
      )}
    </ul></section>
    <section>
      <h2>${workspaces.newTitle}</h2>
      <p class="soft">${scope?.role === 'admin' ? workspaces.newText : workspaces.adminsOnly}</p>
      ${
        scope?.role === 'admin'
          ? html`<form method="post" action="/workspaces" class="stack">${alert(error)}
            <div class="inline">${field({ name: 'name', label: workspaces.name, maxlength: 100 })}
            <button>${workspaces.create}</button></div></form>`
          : ''
      }
    </section>`;
  return page(c, workspaces.title, body);
}
