import { readdirSync, readFileSync } from 'node:fs';
import { adapters, hostMatches } from '@clew/extension/adapters/registry.ts';
import { expect, it } from 'vitest';

const sites = new URL('../../../../extension/adapters/sites/', import.meta.url);

it('lists every adapter once, the generic one last', () => {
  const ids = adapters.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.at(-1)).toBe('generic');
  expect(adapters.filter(({ hosts }) => hosts.length === 0)).toHaveLength(1);
});

it('registers every file that defines an adapter', () => {
  const defined = readdirSync(sites).flatMap((file) => {
    const source = readFileSync(new URL(file, sites), 'utf8');
    return /: Adapter = /.test(source) ? (/\bid: '([^']+)'/.exec(source)?.[1] ?? file) : [];
  });
  expect(adapters.map(({ id }) => id)).toEqual(expect.arrayContaining(defined));
});

it('matches hosts by whole labels', () => {
  expect(hostMatches('x.com', 'x.com')).toBe(true);
  expect(hostMatches('mobile.x.com', 'x.com')).toBe(true);
  expect(hostMatches('netflix.com', 'x.com')).toBe(false);
  expect(hostMatches('x.com.evil.example', 'x.com')).toBe(false);
});

it('names hosts without scheme, path or leading dot', () => {
  for (const host of adapters.flatMap(({ hosts }) => hosts))
    expect(host).toMatch(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/);
});

it('never lets two sites claim the same host', () => {
  const site = (id: string) => id.split('-')[0];
  for (const one of adapters)
    for (const two of adapters)
      if (site(one.id) !== site(two.id)) for (const host of one.hosts) expect(two.hosts).not.toContain(host);
});
