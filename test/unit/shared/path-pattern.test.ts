import { matchesPath, pathPatternOf, servesPage } from '@clew/shared/path-pattern.ts';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

test.each([
  ['/', '/'],
  ['/team/anna-weber', '/team/*'],
  ['/team/anna', '/team/*'],
  ['/de/team/anna-weber/', '/de/team/*'],
  ['/in/lena-brandt', '/in/*'],
  ['/company/nordlicht/about/', '/company/*/about'],
  ['/contact', '/contact'],
  ['/about-us', '/about-us'],
  ['/torvalds', '/*'],
  ['/p/10442/view.php', '/p/*/*'],
  ['/people/8812/index.html', '/people/*/*'],
  ['/%D8%AA%DB%8C%D9%85/x', '/*/*'],
])('%s is a page like %s', (path, pattern) => {
  expect(pathPatternOf(path)).toBe(pattern);
});

describe('a pattern', () => {
  it('always holds on the page that it was made from', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: false }), (address) => {
        const { pathname } = new URL(address);
        fc.pre(pathname.split('/').length < 12);
        expect(matchesPath(pathPatternOf(pathname), pathname)).toBe(true);
      }),
    );
  });

  it('holds on pages of as many segments only', () => {
    expect(matchesPath('/team/*', '/team/anna')).toBe(true);
    expect(matchesPath('/team/*', '/team')).toBe(false);
    expect(matchesPath('/team/*', '/team/anna/posts')).toBe(false);
    expect(matchesPath('/team/*', '/jobs/anna')).toBe(false);
  });
});

it('serves the host and what is below it, never one that only ends alike', () => {
  const recipe = { host: 'x.com', pathPattern: '/*' };
  expect(servesPage(recipe, new URL('https://mobile.x.com/ada'))).toBe(true);
  expect(servesPage(recipe, new URL('https://netflix.com/ada'))).toBe(false);
  expect(servesPage({ host: 'com', pathPattern: '/*' }, new URL('https://x.com/ada'))).toBe(false);
  expect(servesPage({ host: 'localhost', pathPattern: '/*' }, new URL('http://localhost:8787/ada'))).toBe(
    true,
  );
});
