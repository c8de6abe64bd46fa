import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/** The caller's address for rate limits; '' for a call that came over no network. */
export function callerAddress(c: Context, behindProxy: boolean): string {
  if (behindProxy) return c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '';
  // Only the Node adapter knows the connection; app.request() has none.
  return c.env?.incoming ? (getConnInfo(c).remote.address ?? '') : '';
}
