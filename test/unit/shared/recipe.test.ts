import { Recipe, withChange } from '@clew/shared/recipe.ts';
import { isRecipeSelector } from '@clew/shared/recipe-selector.ts';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

const recipe: Recipe = {
  id: '01900000-0000-7000-9000-000000000001',
  host: 'optics.example.com',
  pathPattern: '/team/*',
  field: 'emails',
  selector: '.role',
  by: null,
  at: 1,
};

describe('the language of selectors', () => {
  test.each([
    'h1',
    '#contact',
    '.card__title.main',
    '[itemprop="jobTitle"]',
    'main [data-testid="role"] > span:nth-of-type(2)',
    'a[href^="mailto:"]',
    'body > div:nth-child(3) > p:nth-child(12)',
    '[aria-label="Номер телефона"]',
  ])('knows %s', (selector) => expect(isRecipeSelector(selector)).toBe(true));

  test.each([
    '',
    ' ',
    '*',
    'h1, h2',
    'div:has(div:has(div))',
    ':not(a)',
    'p:nth-child(2n+1)',
    'a[href="javascript:1"]"]',
    '[x="a\\"b"]',
    'a ~ b',
    'a::before',
    '.a .b'.repeat(100),
    '<img>',
    '\u0000',
  ])('does not know %s', (selector) => expect(isRecipeSelector(selector)).toBe(false));

  it('answers at once whatever it is asked', () => {
    const pieces = fc.constantFrom(
      'a',
      '.a',
      '#a-',
      '[a="',
      '"]',
      ' > ',
      ' ',
      ':nth-child(',
      '1)',
      'a-a',
      '\\',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 300 }), (parts) => {
        const started = performance.now();
        isRecipeSelector(parts.join('').slice(0, 400));
        expect(performance.now() - started).toBeLessThan(50);
      }),
    );
  });
});

test.each([
  ['host', 'https://x.com'],
  ['host', 'x.com/path'],
  ['host', 'X.com'],
  ['host', '.x.com'],
  ['host', 'co.uk'],
  ['pathPattern', 'team/*'],
  ['pathPattern', '/team/*?x'],
  ['pathPattern', `/${'a/'.repeat(200)}`],
  ['field', 'kind'],
  ['id', '1'],
])('a recipe whose %s is %s is none', (key, value) => {
  expect(Recipe.safeParse(recipe).success).toBe(true);
  expect(Recipe.safeParse({ ...recipe, [key]: value }).success).toBe(false);
});

it('is kept once, however often it is saved', () => {
  const save = { kind: 'save', recipe } as const;
  expect(withChange(withChange([], save), save)).toEqual([recipe]);
  expect(withChange([recipe], { kind: 'remove', id: recipe.id })).toEqual([]);
});
