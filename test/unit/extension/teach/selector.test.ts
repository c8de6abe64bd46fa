import { selectorOf } from '@clew/extension/teach/selector.ts';
import { isRecipeSelector } from '@clew/shared/recipe-selector.ts';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it, test } from 'vitest';

const documentOf = (body: string): Document =>
  parseHTML(`<html><head></head><body>${body}</body></html>`).document as unknown as Document;

/** Selector for the element with the attribute `data-x`, which is taken away before. */
function selectorIn(body: string, path = '/team/anna-weber'): string {
  const document = documentOf(body);
  const target = document.querySelector('[data-x]')!;
  target.removeAttribute('data-x');
  return selectorOf(target, path);
}

test.each([
  [
    'what structured data calls it',
    '<div><p itemprop="jobTitle" class="t" data-x>CTO</p><p>x</p></div>',
    'p[itemprop="jobTitle"]',
  ],
  ['what tests call it', '<b data-testid="role" data-x>CTO</b><b>x</b>', 'b[data-testid="role"]'],
  ['the class a person wrote', '<p class="css-1q2w3e job-title mt-4" data-x>CTO</p><p>x</p>', 'p.job-title'],
  ['the id a person wrote', '<div id="contact" data-x>CTO</div><div>x</div>', '#contact'],
  ['the one heading', '<h1 data-x>Anna Weber</h1><h2>x</h2>', 'h1'],
  [
    'the kind of link',
    '<a href="mailto:a@b.example" data-x>Write</a><a href="/">x</a>',
    'a[href^="mailto:"]',
  ],
  [
    'what stands around it',
    '<section class="person"><p data-x>CTO</p></section><p>x</p>',
    'section.person p',
  ],
  [
    'its place in what stands around it, where nothing is called anything',
    '<main class="sc-bdVaJa"><div class="_3kXjD"><p>Anna</p><p data-x>CTO</p></div></main><p>x</p>',
    'main > div > p:nth-of-type(2)',
  ],
])('goes by %s', (_, body, selector) => {
  expect(selectorIn(body)).toBe(selector);
});

describe('what belongs to this page alone', () => {
  test.each([
    ['an id', '<div id="anna-weber" data-x>CTO</div><div>x</div>'],
    ['an id with a number', '<div id="member-81" data-x>CTO</div><div>x</div>'],
    ['a class', '<div class="card-anna" data-x>CTO</div><div>x</div>'],
    ['a label', '<div aria-label="Anna Weber" data-x>CTO</div><div>x</div>'],
    ['a label with its value', '<div aria-label="Chief Officer" data-x>Chief Officer</div><div>x</div>'],
    ['an ancestor', '<div id="weber"><p data-x>CTO</p></div><p>x</p>'],
  ])('does not go in: %s', (_, body) => {
    expect(selectorIn(body)).not.toMatch(/anna|weber|81|chief|officer/i);
  });
});

it('leaves out classes that builds make and those that say how a thing looks', () => {
  for (const name of [
    'x1heor9g',
    'DUwDvf',
    'sc-bdVaJa',
    'css-abcdef',
    'jsx-123',
    'Profile_name__aBcDe',
    'flex',
    'text-lg',
    'is-active',
    'mt-4',
    'kXjDlq',
  ])
    expect(selectorIn(`<p class="${name}" data-x>CTO</p><p>x</p>`), name).not.toContain(name);
});

it('finds that one element in whatever page, in the language of recipes', () => {
  const word = fc.constantFrom(
    'name',
    'title',
    'card',
    'x7f3',
    'Abc',
    'row',
    'kontakt',
    'anna',
    'sc-aXc',
    'a:b',
    '"]',
    '\\',
  );
  const tag = fc.constantFrom('div', 'p', 'span', 'h1', 'section', 'li', 'b', 'x-card');
  const { node } = fc.letrec<{ node: string }>((tie) => ({
    node: fc
      .tuple(
        tag,
        fc.array(word, { maxLength: 3 }),
        fc.option(word),
        fc.oneof(
          { depthSize: 'medium' },
          fc.constant([] as string[]),
          fc.array(tie('node'), { maxLength: 4 }),
        ),
      )
      .map(([name, classes, id, children]) => {
        const escaped = (text: string) => text.replaceAll('"', '&quot;');
        return `<${name} class="${escaped(classes.join(' '))}"${id ? ` id="${escaped(id)}"` : ''}>text${children.join('')}</${name}>`;
      }),
  }));
  fc.assert(
    fc.property(fc.array(node, { minLength: 1, maxLength: 4 }), fc.nat(), (nodes, pick) => {
      const document = documentOf(nodes.join(''));
      const elements = [...document.querySelectorAll('body *')];
      const element = elements[pick % elements.length]!;
      const selector = selectorOf(element, '/team/anna');
      expect(isRecipeSelector(selector), selector).toBe(true);
      expect([...document.querySelectorAll(selector)]).toEqual([element]);
    }),
    { numRuns: 200 },
  );
});
