import { isIP, isIPv4 } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/**
 * Who calls, for rate limits: an IPv4 address, or the /64 of an IPv6 address, all of which one caller has. '' for a
 * call that came over no network.
 * @param behindProxy how many proxies stand before the server, each of which has added whom it was called by to
 * X-Forwarded-For. What stands left of theirs the caller has written himself.
 */
export function callerAddress(c: Context, behindProxy: number): string {
  const forwarded =
    behindProxy > 0 ? (c.req.header('x-forwarded-for') ?? '').split(',').at(-behindProxy) : '';
  const told = withoutPort(forwarded?.trim() ?? '');
  // Only the Node adapter knows the connection; app.request() has none.
  const connected = c.env?.incoming ? (getConnInfo(c).remote.address ?? '') : '';
  return network(isIP(told) ? told : connected);
}

/** Some proxies add the port: `192.0.2.1:80`, `[2001:db8::1]:80`. */
const withoutPort = (text: string): string =>
  /^\[([^\]]+)\]/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text;

function network(address: string): string {
  if (address === '' || isIPv4(address)) return address;
  const groups = groupsOf(address);
  const [, , , , , mark, high = 0, low = 0] = groups;
  const isMapped = mark === 0xffff && groups.slice(0, 5).every((group) => group === 0);
  if (isMapped) return [high >> 8, high & 255, low >> 8, low & 255].join('.');
  return `${groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':')}::/64`;
}

/** The eight groups of an IPv6 address. URL writes each of its spellings in one way. */
function groupsOf(address: string): number[] {
  const canonical = new URL(`http://[${address.replace(/%.*$/, '')}]`).hostname.slice(1, -1);
  const [left = [], right = []] = canonical
    .split('::')
    .map((half) => (half === '' ? [] : half.split(':').map((group) => Number.parseInt(group, 16))));
  return [...left, ...Array.from({ length: 8 - left.length - right.length }, () => 0), ...right];
}
