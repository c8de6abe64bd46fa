import { randomUUID } from 'node:crypto';
import type { Context, Env } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';

export type Observed = { Variables: { requestId: string } };

/** Asked every few seconds by machines: counted, and logged only when it goes wrong. */
const probes = ['/healthz', '/readyz', '/metrics'];

const apiPath = '/trpc/';

/** What the app and the app of the pages within it tell each other of a request. */
const notes = new WeakMap<Request, { requestId: string; route?: string }>();

/** For the app of the pages, which alone knows which of its routes answers. */
export const observePages = createMiddleware<Observed>(async (c, next) => {
  const note = notes.get(c.req.raw)!;
  c.set('requestId', note.requestId);
  await next();
  note.route = c.req.routePath;
});

/**
 * Gives each request an id, echoed as X-Request-Id, and tells log and metrics about its answer.
 * @param behindProxy how many proxies there are; without one, nobody else may choose the id
 * @param isProcedure whether the API has a procedure of that name
 */
export const observeRequests = (
  { log, metrics, behindProxy }: { log: Log; metrics: Metrics; behindProxy: number },
  isProcedure: (name: string) => boolean,
) =>
  createMiddleware<Observed>(async (c, next) => {
    const given = behindProxy > 0 ? c.req.header('x-request-id') : undefined;
    const requestId = given && /^[\w.-]{1,64}$/.test(given) ? given : randomUUID();
    c.set('requestId', requestId);
    notes.set(c.req.raw, { requestId });
    const began = performance.now();
    await next();
    const ms = Math.round(performance.now() - began);
    c.header('x-request-id', requestId);
    const { method } = c.req;
    const { status } = c.res;
    const route = routeOf(c, isProcedure);
    metrics.answered({ method, route, status, ms });
    if (!probes.includes(route) || status >= 400)
      log.info('request', { requestId, method, route, status, ms });
  });

/** As the code has it, never as it was asked for: addresses hold tokens, and are without end. */
function routeOf<E extends Env>(c: Context<E>, isProcedure: (name: string) => boolean): string {
  if (!c.req.path.startsWith(apiPath)) return notes.get(c.req.raw)?.route ?? c.req.routePath;
  const names = c.req.path.slice(apiPath.length).split(',');
  if (!names.every(isProcedure)) return `${apiPath}*`;
  return apiPath + (names.length === 1 ? names[0] : 'batch');
}
