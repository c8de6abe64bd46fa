import { trpcServer } from '@hono/trpc-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { HTTPException } from 'hono/http-exception';
import { callerAddress } from './caller-address.ts';
import type { Databases } from './db/database.ts';
import { allowedOrigin } from './origins.ts';
import { appRouter } from './router.ts';
import type { Pokes } from './sync/poke.ts';
import type { Context } from './trpc.ts';
import type { PageEnv } from './web/viewer.ts';

export type Deps = {
  databases: Databases;
  pokes: Pokes;
  /** Signs access tokens and sessions. */
  secret: string;
  /** Where people reach this server, without a trailing slash. */
  publicUrl: string;
  /** Whether the last address in X-Forwarded-For is the caller's. */
  behindProxy: boolean;
  clock: () => number;
};

const maxBodyBytes = 1024 * 1024;

/** The whole server as a value: `app.request()` is its client in tests. */
export function createApp(deps: Deps): Hono {
  const app = new Hono();
  app.onError((error, c) => {
    if (error instanceof HTTPException) return error.getResponse();
    console.error(`${c.req.method} ${c.req.routePath}:`, error);
    return c.text('Something went wrong on the server.', 500);
  });
  app.get('/healthz', (c) => c.json({ ok: true }));
  app.use('/trpc/*', ...apiGuards);
  app.use(
    '/trpc/*',
    trpcServer({
      endpoint: '/trpc',
      router: appRouter,
      maxBatchSize: 10,
      createContext: (_, c): Context => ({
        ...deps,
        ip: callerAddress(c, deps.behindProxy),
        authorization: c.req.header('authorization') ?? null,
      }),
      responseMeta: ({ errors }) => {
        const status = errors[0]?.code;
        const wait =
          status === 'TOO_MANY_REQUESTS' ? '30' : status === 'SERVICE_UNAVAILABLE' ? '2' : undefined;
        return { headers: wait ? { 'retry-after': wait } : {} };
      },
      onError: ({ error, path }) => {
        if (error.code === 'INTERNAL_SERVER_ERROR') console.error(`${path}:`, error.cause ?? error);
      },
    }),
  );
  let pages: Promise<Hono<PageEnv>> | undefined;
  app.all('*', async (c) => {
    pages ??= openPages(deps);
    return (await pages).fetch(c.req.raw, c.env);
  });
  return app;
}

/** Read in with the first page that is asked for: half of what the server weighs, and panels never need it. */
async function openPages(deps: Deps) {
  const [{ openPeople }, { createPages }] = await Promise.all([
    import('./auth/people.ts'),
    import('./web/pages.ts'),
  ]);
  return createPages(deps, openPeople(deps.databases.main, deps.publicUrl, deps.secret));
}

/** The API is for bearers of a token only. No cookie is read there, so no site can borrow a person's session. */
const apiGuards = [
  cors({
    origin: allowedOrigin,
    allowHeaders: ['authorization', 'content-type', 'last-event-id', 'trpc-accept'],
    allowMethods: ['GET', 'POST'],
    exposeHeaders: ['retry-after'],
    maxAge: 86_400,
  }),
  bodyLimit({ maxSize: maxBodyBytes, onError: (c) => c.json({ error: { message: 'too_large' } }, 413) }),
] as const;
