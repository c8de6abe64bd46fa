import { readdirSync, readFileSync } from 'node:fs';
import { adapters, siteOf } from '@clew/extension/adapters/registry.ts';
import { collectPage } from '@clew/extension/capture/collect.ts';
import { hostMatches } from '@clew/shared/path-pattern.ts';
import { parseHTML } from 'linkedom';
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

const feed = parseHTML(
  '<html><head><title>Ada Byron (@ada) on Instagram: “hi”</title><meta property="og:title" content="Ada Byron - CTO - Acme | LinkedIn"></head><body><main><h1>Ada Byron</h1><header><h1>Acme</h1></header><p>CTO</p><a href="mailto:ada@acme.example">ada@acme.example</a></main></body></html>',
).document as unknown as Document;

it.each([
  'https://www.linkedin.com/feed/',
  'https://www.linkedin.com/authwall?trk=x',
  'https://x.com/home',
  'https://x.com/i/lists/1',
  'https://www.instagram.com/',
  'https://www.instagram.com/explore/',
  'https://www.facebook.com/marketplace/item/1',
  'https://www.facebook.com/',
  'https://github.com/features/actions',
  'https://github.com/search?q=ada',
  'https://t.me/addstickers/Animals',
  'https://www.youtube.com/results?search_query=ada',
  'https://www.tiktok.com/foryou',
  'https://bsky.app/search?q=ada',
  'https://vk.com/feed',
  'https://www.xing.com/discover/updates',
  'https://www.crunchbase.com/discover/organization.companies',
  'https://www.google.com/maps/@59.1,11.3,13z',
  'https://mail.google.com/mail/u/0/#settings/general',
  'https://outlook.office.com/calendar/view/week',
  'https://web.whatsapp.com/',
  'https://web.telegram.org/a/',
])('finds nobody on %s', (url) => {
  expect(siteOf(feed, new URL(url)).page).toBe('nobody');
  expect(collectPage(feed, url)).toMatchObject({ page: 'nobody', evidence: [], outline: { lines: [] } });
});

it.each([
  'https://www.linkedin.com/in/feed',
  'https://x.com/homeland',
  'https://www.facebook.com/searchlight.doors',
  'https://www.facebook.com/pages/Acme/12345',
  'https://github.com/features-team',
  'https://vk.com/feedback',
  'https://t.me/sharers',
])('does not take %s for a page of the site', (url) =>
  expect(siteOf(feed, new URL(url)).page).not.toBe('nobody'),
);

it.each([
  ['https://www.linkedin.com/in/ada-byron', 'LinkedIn profile'],
  ['https://www.linkedin.com/company/acme', 'LinkedIn company'],
  ['https://github.com/ada', 'GitHub'],
])('says that %s was to be read as a page of its site and was not', (url, site) => {
  const changed = parseHTML('<html><body><div>Ada Byron</div></body></html>').document as unknown as Document;
  expect(collectPage(changed, url)).toMatchObject({ adapter: 'generic', site, fellBack: true });
});

it('does not take other pages of a known site for changed ones', () => {
  const other = parseHTML('<html><body><h1>Annual report</h1></body></html>').document as unknown as Document;
  for (const url of ['https://www.linkedin.com/pulse/report', 'https://github.com/ada/engine/issues'])
    expect(collectPage(other, url)).toMatchObject({ adapter: 'generic', site: '', fellBack: false });
});
