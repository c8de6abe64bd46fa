import type { Context } from 'hono';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { html } from 'hono/html';
import { secureHeaders } from 'hono/secure-headers';
import type { Deps } from '../app.ts';
import type { People } from '../auth/people.ts';
import { accountPages } from './account-pages.ts';
import { assets } from './assets.ts';
import { homePage } from './home-page.ts';
import { joinPages } from './join-pages.ts';
import { page } from './layout.ts';
import { pairPages } from './pair-pages.ts';
import { samplePages } from './samples/samples.ts';
import { teamPages } from './team-pages.ts';
import type { PageEnv } from './viewer.ts';
import { identifyViewer } from './viewer.ts';

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
  app.route('/team', teamPages(deps));
  app.all('*', (c) => {
    const { title, text } = c.var.messages.notFound;
    return c.html(
      page(c, title, html`<section class="narrow"><h1>${title}</h1><p>${text}</p></section>`),
      404,
    );
  });
  return app;
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
