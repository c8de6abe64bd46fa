import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Deps } from '../app.ts';
import { listDevices } from '../auth/devices.ts';
import { isFounded } from '../auth/sign-up.ts';
import { readWorkspace } from '../workspaces/workspaces.ts';
import type { Html } from './layout.ts';
import { page } from './layout.ts';
import type { Messages } from './locales.ts';
import { samples } from './samples/samples.ts';
import type { PageEnv, Viewer } from './viewer.ts';

export function homePage(deps: Deps): Hono<PageEnv> {
  return new Hono<PageEnv>().get('/', async (c) => {
    const { messages, viewer } = c.var;
    const { home } = messages;
    const points = [
      [home.points.capture, home.points.captureText],
      [home.points.qualify, home.points.qualifyText],
      [home.points.together, home.points.togetherText],
    ];
    const body = html`
      <section class="hero">
        <h1>${messages.tagline}</h1>
        <p>${home.lead}</p>
      </section>
      <section class="state" aria-label="${home.state}">${await connection(deps, messages, viewer)}</section>
      <ol class="thread">
        ${points.map(([title, text]) => html`<li><h2>${title}</h2><p>${text}</p></li>`)}
      </ol>
      <section>
        <h2>${home.samples}</h2>
        <p class="soft">${home.samplesText}</p>
        <ul class="samples">
          ${samples.map(
            ({ path, title, about, language }) =>
              html`<li><a href="${path}" lang="${language}" dir="auto"><strong>${title}</strong> <span>${about}</span></a></li>`,
          )}
        </ul>
      </section>`;
    return c.html(page(c, 'Clew', body));
  });
}

async function connection(
  { databases, clock }: Deps,
  { home, nav }: Messages,
  viewer: Viewer | null,
): Promise<Html> {
  const { main } = databases;
  if (viewer?.scope) {
    const [{ name }, devices] = await Promise.all([
      readWorkspace(viewer.scope, main),
      listDevices(viewer.scope, main, clock()),
    ]);
    const mine = devices.filter(({ userId }) => userId === viewer.id).length;
    return html`<p><strong>${home.signedIn(isolate(viewer.name), isolate(name))}</strong><br>${home.devices(mine)}</p>
      <a class="button" href="/pair">${home.connect}</a>`;
  }
  if (!(await isFounded(main))) {
    return html`<p>${home.noWorkspace}</p><a class="button" href="/sign-up">${home.start}</a>`;
  }
  return html`<p>${home.signedOut}</p><a class="button" href="/sign-in">${nav.signIn}</a>`;
}

/** Lets a name in another direction stand in a sentence without turning it round. */
const isolate = (name: string): string => `\u2068${name}\u2069`;
