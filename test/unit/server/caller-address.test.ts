import { callerAddress } from '@clew/server/caller-address.ts';
import { Hono } from 'hono';
import { expect, test } from 'vitest';

/** As the app sees a call that came over a connection from `connected`, with the header as given. */
async function seen(behindProxy: number, forwarded?: string, connected = '10.0.0.9'): Promise<string> {
  const app = new Hono();
  app.get('/', (c) => c.text(callerAddress(c, behindProxy)));
  const headers: Record<string, string> = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  const incoming = { socket: { remoteAddress: connected, remotePort: 1, remoteFamily: 'IPv4' } };
  return (await app.request('/', { headers }, { incoming })).text();
}

test('without a proxy the header is not looked at', async () => {
  expect(await seen(0, '192.0.2.1')).toBe('10.0.0.9');
});

test('each proxy counts from the right; what a caller has written himself stands left of that', async () => {
  expect(await seen(1, '192.0.2.1')).toBe('192.0.2.1');
  expect(await seen(1, '203.0.113.7, 192.0.2.1')).toBe('192.0.2.1');
  expect(await seen(2, '203.0.113.7, 192.0.2.1, 10.0.0.2')).toBe('192.0.2.1');
});

test('a header that says less than the proxies would is not believed', async () => {
  expect(await seen(1)).toBe('10.0.0.9');
  expect(await seen(2, '203.0.113.7')).toBe('10.0.0.9');
  for (const odd of ['', 'unknown', '_hidden', '1.2.3', 'x'.repeat(9_000), '[::g]']) {
    expect(await seen(1, odd), odd).toBe('10.0.0.9');
  }
});

test('a port is left out', async () => {
  expect(await seen(1, '192.0.2.1:49152')).toBe('192.0.2.1');
  expect(await seen(1, '[2001:db8::1]:443')).toBe('2001:db8:0:0::/64');
});

test('all addresses of one IPv6 network are one caller, however they are written', async () => {
  const network = '2001:db8:1:2::/64';
  for (const address of [
    '2001:db8:1:2::1',
    '2001:DB8:1:2:ffff:0:0:1',
    '2001:0db8:0001:0002:9::',
    '2001:db8:1:2::%1',
  ]) {
    expect(await seen(1, address), address).toBe(network);
  }
  expect(await seen(1, '2001:db8:1:3::1')).not.toBe(network);
  expect(await seen(0, undefined, '::1')).toBe('0:0:0:0::/64');
});

test('an IPv4 address within IPv6 is that IPv4 address', async () => {
  expect(await seen(0, undefined, '::ffff:192.0.2.1')).toBe('192.0.2.1');
  expect(await seen(1, '::ffff:c000:201')).toBe('192.0.2.1');
});
