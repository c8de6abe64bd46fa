import { limits } from '@clew/extension/adapters/evidence.ts';
import { collectPage } from '@clew/extension/capture/collect.ts';
import { draftsFrom } from '@clew/extension/capture/draft.ts';
import { readEvidence } from '@clew/extension/capture/read-evidence.ts';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';

const url = 'https://hostile.example/contact';

function capture(html: string) {
  const { document } = parseHTML(html);
  const started = performance.now();
  const evidence = readEvidence(
    JSON.parse(JSON.stringify(collectPage(document as unknown as Document, url))),
  );
  expect(evidence).not.toBeNull();
  const drafts = draftsFrom(evidence!, { at: 0 });
  return { evidence: evidence!, drafts, took: performance.now() - started };
}

const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>Contact</title>${head}</head><body>${body}</body></html>`;
const jsonLd = (text: string) => `<script type="application/ld+json">${text}</script>`;

/** What no regular expression of ours may chew on for long. */
const bait = [
  'a'.repeat(1_000_000),
  'a@'.repeat(300_000),
  '1 '.repeat(400_000),
  '+1-'.repeat(300_000),
  'Jane '.repeat(200_000),
  'J. '.repeat(300_000),
  '© '.repeat(300_000),
  `${' '.repeat(500_000)}x`,
  'Dr. Prof. '.repeat(100_000),
  'и. '.repeat(200_000),
  'سید '.repeat(200_000),
  '-'.repeat(500_000),
  '(('.repeat(300_000),
  'call Ann or Bob, '.repeat(60_000),
  'Jane Doe, founder and '.repeat(50_000),
  'our manager Jane Doe is a '.repeat(40_000),
  'Well done. Jane. '.repeat(60_000),
  '12.12.2024 '.repeat(90_000),
  '0 '.repeat(500_000),
];

describe('bounded work', () => {
  it.each(bait.map((text) => [text.slice(0, 12), text]))('a megabyte of %j', (_, text) => {
    expect(
      capture(page(`<p>${text}</p><h2>${text}</h2><li><a href="mailto:${text.slice(0, 3_000)}">x</a></li>`))
        .took,
    ).toBeLessThan(5_000);
  });

  it.each([
    ['people to call', '<p>Call Ann Lee or Bob Ray at 01242 577104.</p>'],
    ['signatures', '<p>They did very well for us indeed.</p><p>– Bruce and Tina Doe</p>'],
    ['letters', '<p>Dear Ann and Bob,</p><p>Regards</p><p>Kathleen</p>'],
    ['countries', '<p>12 Mill Lane, Leeds, United Kingdom</p><p>Tel: 0113 496 0000 ext. 12</p>'],
    ['names in tables', '<table><tr><td>Ann Lee</td></tr><tr><td>Editor</td></tr></table>'],
    ['names in two lines', '<h3>Lee<br>Ann Mary</h3><p>ext. 12</p>'],
    ['jobs', '<ul><li>Sales Manager</li></ul><p>Position: Buyer</p><p>a CFO, a buyer or a nurse</p>'],
    ['lists of names', '<li>Ann Lee, Bob Ray and Carl Poe</li>'],
  ])(
    'a page full of %s',
    (_, unit) => {
      const { drafts, took } = capture(page(unit.repeat(2_000)));
      expect(drafts.length).toBeLessThan(1_000);
      expect(took).toBeLessThan(10_000);
    },
    30_000,
  );

  it('fifty thousand nodes', () => {
    const { evidence, took } = capture(page('<div><b>Jane Doe</b> <i>CEO</i></div>'.repeat(25_000)));
    expect(evidence.outline.lines.length + evidence.outline.blocks.length).toBeLessThanOrEqual(
      limits.nodes + 1,
    );
    expect(took).toBeLessThan(20_000);
  }, 60_000);

  it('elements ten thousand deep', () => {
    const { evidence } = capture(page(`${'<div>'.repeat(10_000)}Jane Doe${'</div>'.repeat(10_000)}`));
    expect(evidence.outline.blocks.length).toBeLessThanOrEqual(limits.depth + 2);
  });

  it('JSON-LD ten thousand deep', () => {
    const deep = `${'{"@type":"Person","name":"Jane Doe","knows":'.repeat(10_000)}{}${'}'.repeat(10_000)}`;
    expect(capture(page('', jsonLd(deep))).drafts.length).toBeLessThan(100);
  });

  it('a hundred thousand people in JSON-LD', () => {
    const many = JSON.stringify(
      Array.from({ length: 8_000 }, (_, n) => ({ '@type': 'Person', name: `Jane Doe ${n}` })),
    );
    expect(capture(page('', jsonLd(many))).evidence.evidence.length).toBeLessThanOrEqual(limits.evidence);
  });
});

describe('hostile content', () => {
  it('has no power over prototypes', () => {
    const text =
      '{"@type":"Person","name":"Jane Doe","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}';
    const { drafts } = capture(page('', `<meta name="__proto__" content="x">${jsonLd(text)}`));
    expect(drafts[0]?.texts.name?.value).toBe('Jane Doe');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it.each([
    ['cut short', '{"@type":"Person","name":"Jane Doe"', 0],
    ['a trailing comma', '{"@type":"Person","name":"Jane Doe",}', 1],
    ['a raw line break', '{"@type":"Person","name":"Jane\nDoe"}', 1],
    ['a comment around', '<!-- {"@type":"Person","name":"Jane Doe"} -->', 1],
    ['no JSON', 'var x = 1;', 0],
  ])('broken JSON: %s', (_, text, count) => {
    expect(capture(page('', jsonLd(text))).drafts).toHaveLength(count);
  });

  it('strips right-to-left overrides and other controls', () => {
    const { drafts } = capture(page('', jsonLd('{"@type":"Person","name":"Jane \\u202eeoD\\u202c\\u0000"}')));
    expect(drafts[0]?.texts.name?.value).toBe('Jane eoD');
  });

  it('keeps markup as text and drops addresses of other schemes', () => {
    const payload = '<img src=x onerror=alert(1)>';
    const { drafts } = capture(
      page(
        '',
        jsonLd(
          JSON.stringify({
            '@type': 'Person',
            name: `Jane ${payload}`,
            url: 'javascript:alert(1)',
            sameAs: ['data:text/html,x', 'https://x.com/jane'],
          }),
        ),
      ),
    );
    const text = JSON.stringify(drafts);
    expect(text).not.toContain('javascript:');
    expect(text).not.toContain('data:text');
  });

  it('refuses what is not page evidence', () => {
    for (const value of [null, 1, 'x', [], {}, { url, evidence: [] }]) expect(readEvidence(value)).toBeNull();
    const { evidence } = capture(page('<p>x</p>'));
    expect(readEvidence({ ...evidence, extra: 1 })).toBeNull();
    expect(
      readEvidence({
        ...evidence,
        outline: { blocks: [{ parent: 0, nth: 1, tag: 'p', hint: '' }], lines: [] },
      }),
    ).toBeNull();
    expect(readEvidence({ ...evidence, title: 'x'.repeat(limits.value + 1) })).toBeNull();
  });
});

it('any markup gives capped drafts', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'Jane Doe',
      'CEO',
      '+44 20 7946 0123',
      'jane@doe.example',
      'Иванов И. И.',
      'دکتر سارا کیانی',
      '© 2026 Firm Ltd',
      '\u202e',
      '&lt;b&gt;',
      '12 High Street',
    ),
    fc.string({ maxLength: 40 }),
  );
  const element = fc.tuple(
    fc.constantFrom(
      'p',
      'h1',
      'h3',
      'li',
      'td',
      'tr',
      'div',
      'a href="/x"',
      'a href="http://"',
      'a href="mailto:%ff"',
      'a href="https://x.com/%"',
      'a href="tel:"',
      'a data-cfemail="zz"',
      'b',
      'span itemprop="name"',
      'div itemscope itemtype="https://schema.org/Person"',
      'div class="vcard"',
      'span class="fn"',
      'br',
      'dl',
      'dt',
      'table',
    ),
    piece,
  );
  fc.assert(
    fc.property(fc.array(element, { maxLength: 40 }), (elements) => {
      const { drafts } = capture(
        page(elements.map(([tag, text]) => `<${tag}>${text}</${tag.split(' ')[0]}>`).join('')),
      );
      for (const { texts, lists } of drafts) {
        for (const field of Object.values(texts)) expect(field.value.length).toBeLessThanOrEqual(500);
        for (const list of Object.values(lists)) expect(list.length).toBeLessThanOrEqual(20);
        for (const { provenance } of [...Object.values(texts), ...Object.values(lists).flat()])
          expect(provenance.quote.length).toBeLessThanOrEqual(500);
      }
    }),
    { numRuns: 150 },
  );
});
