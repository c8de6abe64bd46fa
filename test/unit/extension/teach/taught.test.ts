import { readInPage } from '@clew/extension/teach/read-in-page.ts';
import { withTaught } from '@clew/extension/teach/taught-drafts.ts';
import { valuesFor } from '@clew/extension/teach/values.ts';
import type { Draft } from '@clew/shared/capture.ts';
import { anyCustomer } from '@clew/shared/fit/ideal-customer.ts';
import type { FieldName } from '@clew/shared/lead.ts';
import type { Recipe } from '@clew/shared/recipe.ts';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { afterEach, describe, expect, it, test, vi } from 'vitest';
import { draftOf } from '../panel/panel-bench.ts';

const url = 'https://optics.example.com/team/anna';
const place = { url: new URL(url), region: 'GB' };

describe('what an element gives for a field', () => {
  test.each<[FieldName, string, string, string[]]>([
    ['emails', 'Write to me', 'mailto:anna@optics.example.com', ['anna@optics.example.com']],
    ['emails', 'anna [at] optics.example [dot] com', '', ['anna@optics.example.com']],
    ['emails', 'Head of Optics', '', []],
    ['phones', 'Tel. 020 7946 0123', '', ['+442079460123']],
    ['phones', 'Call', 'tel:+49 30 901820', ['+4930901820']],
    ['phones', 'Room 12', '', []],
    [
      'profiles',
      'LinkedIn',
      'https://uk.linkedin.com/in/anna-weber?x=1',
      ['https://www.linkedin.com/in/anna-weber'],
    ],
    ['profiles', 'My page', '/about', []],
    ['website', 'optics.example.com', '', ['https://optics.example.com/']],
    ['website', 'Visit', 'https://weber.example.org/', ['https://weber.example.org/']],
    ['website', 'Visit', 'javascript:alert(1)', []],
    ['name', '  Anna\u202e   Weber ', '', ['Anna Weber']],
    ['title', '– Head of Optics |', '', ['Head of Optics']],
    ['title', '***', '', []],
    ['company', 'x'.repeat(500), '', []],
  ])('%s: “%s” %s', (field, text, href, values) => {
    expect(valuesFor(field, { text, href }, place)).toEqual(values);
  });

  it('is capped and never throws, whatever stands there', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<FieldName>('name', 'emails', 'phones', 'website', 'profiles'),
        fc.string({ unit: 'binary', maxLength: 1_000 }),
        fc.string(),
        (field, text, href) => {
          for (const value of valuesFor(field, { text, href }, place))
            expect(value.length).toBeLessThanOrEqual(500);
        },
      ),
    );
  });
});

const recipe = (field: FieldName, id = field): Recipe => ({
  id,
  host: 'optics.example.com',
  pathPattern: '/team/*',
  field,
  selector: `.${field}`,
  by: null,
  at: 1,
});
const stamp = { url, at: 5 };
const apply = (
  drafts: Parameters<typeof withTaught>[0],
  recipes: Recipe[],
  read: { id: string; text: string; href?: string }[],
  ideal = anyCustomer,
) =>
  withTaught(
    drafts,
    recipes,
    read.map(({ href = '', ...rest }) => ({ ...rest, href })),
    stamp,
    'GB',
    ideal,
  );

describe('a taught value', () => {
  it('stands for what was read, with the words and the place it came from', () => {
    const { drafts, tried } = apply(
      [draftOf('A. Web', 'a@b.example')],
      [recipe('name')],
      [{ id: 'name', text: 'Anna Weber' }],
    );
    expect(drafts[0]!.texts.name).toEqual({
      value: 'Anna Weber',
      confidence: 1,
      provenance: { via: 'taught', url, quote: 'Anna Weber', locator: '.name', at: 5 },
    });
    expect(tried).toEqual({ found: ['name'], missed: [] });
  });

  it('comes first in a list and leaves the others', () => {
    const { drafts } = apply(
      [draftOf('Anna', 'a@b.example')],
      [recipe('emails')],
      [{ id: 'emails', text: 'anna@optics.example.com' }],
    );
    expect(drafts[0]!.lists.emails.map(({ value }) => value)).toEqual([
      'anna@optics.example.com',
      'a@b.example',
    ]);
  });

  it('is about the first draft, or the one of the taught name', () => {
    const two = [draftOf('Anna', 'a@b.example'), draftOf('Ben', 'b@b.example')];
    const title = { id: 'title', text: 'CEO' };
    expect(apply(two, [recipe('title')], [title]).drafts[0]!.texts).toMatchObject({
      name: { value: 'Anna' },
      title: { value: 'CEO' },
    });
    const { drafts } = apply(two, [recipe('title'), recipe('name')], [title, { id: 'name', text: 'Ben' }]);
    expect(drafts.map(({ texts }) => [texts.name?.value, texts.title?.value])).toEqual([
      ['Ben', 'CEO'],
      ['Anna', undefined],
    ]);
  });

  it('makes somebody of a page where nobody was found, if it can be told who', () => {
    expect(apply([], [recipe('title')], [{ id: 'title', text: 'CEO' }]).drafts).toEqual([]);
    expect(apply([], [recipe('name')], [{ id: 'name', text: 'Anna Weber' }]).drafts[0]).toMatchObject({
      kind: 'person',
    });
    expect(apply([], [recipe('name')], [{ id: 'name', text: 'Optics GmbH' }]).drafts[0]).toMatchObject({
      kind: 'organization',
    });
  });

  it('of a title says who may decide', () => {
    const { drafts } = apply(
      [draftOf('Anna', 'a@b.example')],
      [recipe('title')],
      [{ id: 'title', text: 'CEO' }],
    );
    expect(drafts[0]!.suggestions).toMatchObject([
      { promptId: 'authority', value: 'yes', provenance: { via: 'taught' } },
    ]);
  });

  describe('of the industry', () => {
    const ideal = { ...anyCustomer, industries: ['logistics'], minEmployees: 50 };
    const taughtOn = (draft: Draft, text: string) =>
      apply([draft], [recipe('industry')], [{ id: 'industry', text }], ideal).drafts[0]!.suggestions;
    const firm = draftOf('Nordwind', 'a@b.example');
    const source = (quote: string) => ({ via: 'text' as const, url, quote, locator: 'p', at: 1 });
    const judged = (value: 'yes' | 'no', provenance = source('said elsewhere')) => ({
      promptId: 'fit',
      value,
      confidence: 0.5,
      provenance,
    });

    it('says whether this is a customer to look for', () => {
      const taught = { promptId: 'fit', provenance: { via: 'taught', locator: '.industry' } };
      expect(taughtOn(firm, 'Logistics')).toMatchObject([{ ...taught, value: 'yes' }]);
      expect(taughtOn(firm, 'Healthcare')).toMatchObject([{ ...taught, value: 'no' }]);
      expect(taughtOn({ ...firm, suggestions: [judged('yes')] }, 'Healthcare')).toMatchObject([
        { ...taught, value: 'no' },
      ]);
    });

    it('takes the place of what the industry before it said', () => {
      const provenance = source('Dentists');
      const industry = { value: 'Dentists', confidence: 0.6, provenance };
      const read = { ...firm, texts: { ...firm.texts, industry }, suggestions: [judged('no', provenance)] };
      expect(taughtOn(read, 'Logistics')).toMatchObject([{ value: 'yes', provenance: { via: 'taught' } }]);
      expect(taughtOn(read, 'What we do best')).toEqual([]);
    });

    it('does not outweigh what else the page says against it', () => {
      const small = judged('no', source('a team of 4'));
      expect(taughtOn({ ...firm, suggestions: [small] }, 'Logistics')).toEqual([small]);
    });
  });

  it('that is not there or is nothing of the kind changes nothing and is told', () => {
    const before = [draftOf('Anna', 'a@b.example')];
    const recipes = [recipe('title'), recipe('phones')];
    const { drafts, tried } = apply(before, recipes, [{ id: 'phones', text: 'none' }]);
    expect(drafts).toEqual(before);
    expect(tried).toEqual({ found: [], missed: recipes });
  });
});

describe('in the page', () => {
  afterEach(() => vi.unstubAllGlobals());
  const read = (html: string, ...selectors: string[]) => {
    const { document } = parseHTML(`<html><body>${html}</body></html>`);
    vi.stubGlobal('document', document);
    vi.stubGlobal('location', new URL(url));
    return readInPage(selectors.map((selector, index) => ({ id: String(index), selector }))).read;
  };

  it('reads the text and the link of the first element that says anything', () => {
    expect(read('<p class="a"> </p><p class="a">Anna<br>Weber <script>x</script></p>', '.a')).toEqual([
      { id: '0', text: 'Anna Weber', href: '' },
    ]);
    expect(read('<div class="a"><a href="mailto:a@b.example">write</a></div>', '.a')).toEqual([
      { id: '0', text: 'write', href: 'mailto:a@b.example' },
    ]);
    expect(read('<a href="/x"><b>Anna</b></a>', 'b')).toEqual([{ id: '0', text: 'Anna', href: '/x' }]);
  });

  it('skips what is not there and what is no selector', () => {
    expect(read('<p>Anna</p>', '.gone', 'p:nope(', '[[', 'p')).toEqual([{ id: '3', text: 'Anna', href: '' }]);
  });

  it('takes no more than a value of a huge element', () => {
    const [element] = read(`<p>${'word '.repeat(200_000)}</p>`, 'p');
    expect(element!.text.length).toBeLessThanOrEqual(1_000);
  });
});
