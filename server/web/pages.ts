import { callErrors } from '@clew/shared/errors.ts';
import type { Context } from 'hono';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { html } from 'hono/html';
import { secureHeaders } from 'hono/secure-headers';
import type { Deps } from '../app.ts';
import type { People } from '../auth/people.ts';
import { CallError } from '../errors.ts';
import { accountPages } from './account-pages.ts';
import { assets } from './assets.ts';
import { homePage } from './home-page.ts';
import { joinPages } from './join-pages.ts';
import { page } from './layout.ts';
import { pairPages } from './pair-pages.ts';
import { passwordPages } from './password-pages.ts';
import { samplePages } from './samples/samples.ts';
import { teamPages } from './team/team-pages.ts';
import type { PageEnv } from './viewer.ts';
import { identifyViewer } from './viewer.ts';
import { workspacePages } from './workspace-pages.ts';

/** The server's own pages, for people signed in by cookie. They need no script and allow none. */
export function createPages(deps: Deps, people: People): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  app.use(
    headers,
    csrf({ origin: (origin, c) => isOwn(deps, origin, c) }),
    bodyLimit({ maxSize: 64 * 1024 }),
  );
  app.route('/', assets);
  app.route('/', samplePages);
  app.use(identifyViewer(deps, people));
  app.use(async (c, next) => {
    await next();
    c.header('cache-control', 'no-store');
  });
  app.route('/', homePage(deps));
  app.route('/', accountPages(deps, people));
  app.route('/', pairPages(deps));
  app.route('/', joinPages(deps, people));
  app.route('/', passwordPages(deps, people));
  app.route('/', workspacePages(deps));
  app.route('/team', teamPages(deps));
  app.all('*', notFoundPage);
  // What somebody may not do looks like what is not there.
  app.onError((error, c) => {
    if (!(error instanceof CallError)) throw error;
    return error.code === callErrors.busy
      ? c.text('Too many changes at once: try again.', 503)
      : notFoundPage(c);
  });
  return app;
}

export function notFoundPage(c: Context<PageEnv>) {
  const { title, text } = c.var.messages.notFound;
  return c.html(page(c, title, html`<section class="narrow"><h1>${title}</h1><p>${text}</p></section>`), 404);
}

/** Behind a proxy the address people use is another than the one a request arrives at. */
const isOwn = ({ publicUrl }: Deps, origin: string, { req }: Context): boolean =>
  origin === new URL(publicUrl).origin || origin === new URL(req.url).origin;

/*
 * `same-origin`: an invitation's address is told to nobody else, and forms still say where they come from, which a
 * plain `no-referrer` would take away from the CSRF check.
 */
const headers = secureHeaders({
  referrerPolicy: 'same-origin',
  strictTransportSecurity: false,
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
});
