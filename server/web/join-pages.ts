import type { Context } from 'hono';
import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Deps } from '../app.ts';
import type { People } from '../auth/people.ts';
import { signUpInvited } from '../auth/sign-up.ts';
import { callerAddress } from '../caller-address.ts';
import { withinLimit } from '../rate-limit.ts';
import { acceptInvitation, findInvitation } from '../workspaces/invitations.ts';
import { enter, signUpLimit } from './account-pages.ts';
import { accountFields, readAccount, readForm } from './forms.ts';
import type { Html } from './layout.ts';
import { alert, page } from './layout.ts';
import type { PageEnv } from './viewer.ts';
import { open } from './workspace-pages.ts';

/** Where an invitation link leads. Its token is in the address, which is sent nowhere else and not logged. */
export function joinPages(deps: Deps, people: People): Hono<PageEnv> {
  const { main } = deps.databases;
  const app = new Hono<PageEnv>();

  app.get('/join/:token', async (c) => {
    const found = await findInvitation(main, c.req.param('token'), deps.clock());
    if (!found) return c.html(gonePage(c), 404);
    return c.html(joinPage(c, found.workspaceName, { email: found.email }));
  });

  app.post('/join/:token', async (c) => {
    const { messages, viewer } = c.var;
    const now = deps.clock();
    const token = c.req.param('token');
    const found = await findInvitation(main, token, now);
    if (!found) return c.html(gonePage(c), 404);
    const again = (form: Record<string, string>, error: string) =>
      joinPage(c, found.workspaceName, form, error);

    if (viewer) {
      const accepted = await acceptInvitation(main, token, viewer, now);
      if (accepted.status === 'joined') return open(c, accepted.workspaceId);
      if (accepted.status === 'gone') return c.html(gonePage(c), 404);
      return c.html(again({}, messages.join.otherEmail(found.email)), 409);
    }

    const form = await readForm(c);
    const read = readAccount(form, messages);
    if ('error' in read) return c.html(again(form, read.error), 422);
    if (!(await withinLimit(main, signUpLimit, callerAddress(c, deps.behindProxy), now))) {
      return c.html(again(form, messages.signUp.tooOften), 429);
    }
    const signedUp = await signUpInvited(main, people, read.account, token, now);
    if (signedUp.status === 'ok') return enter(c, signedUp.cookies, '/');
    if (signedUp.status === 'closed') return c.html(gonePage(c), 404);
    if (signedUp.status === 'other_email') {
      return c.html(again(form, messages.join.otherEmail(found.email)), 409);
    }
    return c.html(again(form, messages.signUp.emailTaken), 409);
  });

  return app;
}

function joinPage(
  c: Context<PageEnv>,
  workspace: string,
  form: Record<string, string>,
  error?: string,
): Html {
  const { messages, viewer } = c.var;
  const fields = viewer
    ? html`<p>${messages.join.asYou(viewer.name)}</p>`
    : html`<p>${messages.join.intro}</p>${accountFields(messages, form)}`;
  const body = html`<section class="narrow">
    <h1>${messages.join.title(workspace)}</h1>
    <form method="post" class="stack">
      ${alert(error)}
      ${fields}
      <button>${messages.join.submit}</button>
    </form>
    ${viewer ? '' : html`<p><a href="/sign-in?next=${encodeURIComponent(c.req.path)}">${messages.join.haveAccount}</a></p>`}
  </section>`;
  return page(c, messages.join.title(workspace), body);
}

function gonePage(c: Context<PageEnv>): Html {
  const { messages } = c.var;
  const body = html`<section class="narrow"><h1>${messages.join.gone}</h1><p>${messages.join.goneText}</p></section>`;
  return page(c, messages.join.gone, body);
}
