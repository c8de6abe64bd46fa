import { callErrors } from '@clew/shared/errors.ts';
import { trpcServer } from '@hono/trpc-server';
import type { Context, ErrorHandler } from 'hono';
import { Hono } from 'hono';
import { bearerAuth } from 'hono/bearer-auth';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { HTTPException } from 'hono/http-exception';
import { callerAddress } from './caller-address.ts';
import type { Databases } from './db/database.ts';
import type { SendMail } from './mail.ts';
import type { Log } from './observe/log.ts';
import type { Metrics } from './observe/metrics.ts';
import { databaseAnswers } from './observe/readiness.ts';
import type { Observed } from './observe/requests.ts';
import { observePages, observeRequests } from './observe/requests.ts';
import { allowedOrigin } from './origins.ts';
import { appRouter } from './router.ts';
import type { Pokes } from './sync/poke.ts';
import type { Context as CallContext } from './trpc.ts';
import type { PageEnv } from './web/viewer.ts';

export type Deps = {
  databases: Databases;
  pokes: Pokes;
  /** Signs access tokens and sessions. */
  secret: string;
  /** Where people reach this server, without a trailing slash. */
  publicUrl: string;
  /** How many proxies stand before the server. */
  behindProxy: number;
  log: Log;
  metrics: Metrics;
  /** Whoever has it may read the metrics; null: nobody may. */
  metricsToken: string | null;
  /** Whether the server is about to end. */
  isClosing: () => boolean;
  clock: () => number;
  /** Sends mail, where this server can. */
  mail?: SendMail | undefined;
};

const maxBodyBytes = 1024 * 1024;

/** The whole server as a value: `app.request()` is its client in tests. */
export function createApp(deps: Deps): Hono<Observed> {
  const { log, metrics, metricsToken } = deps;
  const app = new Hono<Observed>();
  const onError: ErrorHandler<Observed> = (error, c) => {
    if (error instanceof HTTPException) return error.getResponse();
    log.error('failed', error, { requestId: c.get('requestId'), route: c.req.routePath });
    return c.text('Something went wrong on the server.', 500);
  };
  app.onError(onError);
  app.use(observeRequests(deps, isProcedure));
  app.get('/healthz', (c) => c.json({ ok: true }));
  app.get('/readyz', async (c) => {
    const ok = !deps.isClosing() && (await databaseAnswers(deps.databases.main));
    return c.json({ ok }, ok ? 200 : 503);
  });
  if (metricsToken !== null) {
    app.get('/metrics', bearerAuth({ token: metricsToken }), async (c) =>
      c.body(await metrics.read(), 200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }),
    );
  }
  app.use('/trpc/*', ...apiGuards);
  app.use(
    '/trpc/*',
    trpcServer({
      endpoint: '/trpc',
      router: appRouter,
      maxBatchSize: 10,
      createContext: (_, c): CallContext => ({
        ...deps,
        ip: callerAddress(c, deps.behindProxy),
        requestId: c.get('requestId'),
        authorization: c.req.header('authorization') ?? null,
      }),
      responseMeta: ({ errors }) => {
        const [error] = errors;
        if (error?.message === callErrors.serverFull)
          return { status: 507, headers: { ...unkept, 'retry-after': '30' } };
        const status = error?.code;
        const wait =
          status === 'TOO_MANY_REQUESTS' ? '30' : status === 'SERVICE_UNAVAILABLE' ? '2' : undefined;
        return { headers: wait ? { ...unkept, 'retry-after': wait } : unkept };
      },
      onError: ({ error, path = '', ctx }) => {
        if (error.code !== 'INTERNAL_SERVER_ERROR') return;
        const route = isProcedure(path) ? `/trpc/${path}` : '/trpc/*';
        log.error('failed', error.cause ?? error, { requestId: ctx?.requestId ?? '', route });
      },
    }),
  );
  let pages: Promise<Hono<Observed>> | undefined;
  app.all('*', async (c) => {
    pages ??= openPages(deps, onError);
    return (await pages).fetch(c.req.raw, c.env);
  });
  return app;
}

/** Leads are in what is answered: a browser's cache would keep them past their erasure. */
const unkept = { 'cache-control': 'no-store' };

/** Read in with the first page that is asked for: half of what the server weighs, and panels never need it. */
async function openPages(deps: Deps, onError: ErrorHandler<Observed>): Promise<Hono<Observed>> {
  const [{ openPeople }, { createPages, notFoundPage }] = await Promise.all([
    import('./auth/people.ts'),
    import('./web/pages.ts'),
  ]);
  const app = new Hono<Observed>();
  app.onError(onError);
  app.use(observePages);
  app.notFound((c) => notFoundPage(c as unknown as Context<PageEnv>));
  app.route('/', createPages(deps, openPeople(deps.databases.main, deps.publicUrl, deps.secret)));
  return app;
}

const isProcedure = (name: string): boolean => Object.hasOwn(appRouter._def.procedures, name);

/** The API is for bearers of a token only. No cookie is read there, so no site can borrow a person's session. */
const apiGuards = [
  cors({
    origin: allowedOrigin,
    allowHeaders: ['authorization', 'content-type', 'last-event-id', 'trpc-accept'],
    allowMethods: ['GET', 'POST'],
    exposeHeaders: ['retry-after', 'x-request-id'],
    maxAge: 86_400,
  }),
  bodyLimit({ maxSize: maxBodyBytes, onError: (c) => c.json({ error: { message: 'too_large' } }, 413) }),
] as const;
