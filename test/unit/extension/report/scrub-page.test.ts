import { readFileSync } from 'node:fs';
import { scrubPage } from '@clew/extension/report/scrub-page.ts';
import { isKept, isStructure } from '@clew/extension/report/vocabulary.ts';
import { findEmails } from '@clew/shared/contact/emails.ts';
import { parsePhones } from '@clew/shared/contact/phones.ts';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it, test } from 'vitest';
import { capture, readCases } from '../../../fixtures/pages/expectations.ts';

const site = 'https://www.nordwind.example.com/team/anna';
const drawing = (seed = 1) => {
  let state = seed;
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * below);
  };
};
const scrub = (html: string, address = site, region = 'DE', seed = 1) =>
  scrubPage(parseHTML(html).document as unknown as Document, address, region, drawing(seed));
const inBody = (html: string): string =>
  /<body>([\s\S]*)<\/body>/.exec(scrub(`<html><body>${html}</body></html>`).html)![1]!;

const letters = (alphabet: string, min = 5) =>
  fc.array(fc.constantFrom(...alphabet), { minLength: min, maxLength: 10 }).map((all) => all.join(''));
const title = (word: string) => word[0]!.toUpperCase() + word.slice(1);
const unknown = (word: string) => !isKept(word) && !isStructure(word);
const word = fc
  .oneof(
    letters('abcdefghijklmnopqrstuvwxyzäéñ'),
    letters('абвгдежзиклмнопрстуф'),
    letters('ابپتجدرزسشفکگلمنهوی'),
  )
  .filter(unknown);
const given = fc.constantFrom('Maria', 'Thomas', 'Ekaterina', 'Farhad', 'Иван', 'Мария', 'مریم', 'حسین');
const latin = letters('bcdfghjklmnpqrstvwxz', 6).filter(unknown);
const number = fc
  .array(fc.constantFrom(...'0123456789'), { minLength: 6, maxLength: 14 })
  .map((all) => all.join(''));

describe('what a report shows', () => {
  it('holds nothing of the people on the page, wherever on it they were', () => {
    fc.assert(
      fc.property(
        given,
        fc.tuple(word, word, latin, latin, latin, latin),
        fc.tuple(number, number),
        fc.integer({ min: 1, max: 1_000_000 }),
        (first, [family, other, local, domain, slug, id], [digits, key], seed) => {
          const name = `${first} ${title(family)}`;
          const email = `${local}.${id}@${domain}.com`;
          const address = `https://www.nordwind.example.com/team/${slug}-${digits}?who=${encodeURIComponent(family)}#${id}`;
          const html = `<!doctype html><html lang="en"><head><title>${name} | ${title(other)}</title>
            <meta property="og:title" content="${name}"><meta name="author" content="${family}">
            <link rel="canonical" href="${address}"><link rel="stylesheet" href="/${slug}.css">
            <style>.x{background:url(/${slug}.png)}</style><script>var who = "${family}"</script>
            <script type="application/ld+json">{"@type":"Person","name":"${name}","email":"${email}","telephone":"${digits}",
            "url":"${address}","sameAs":["https://www.linkedin.com/in/${slug}"],"nested":{"${slug}":{"name":"${other}","n":${key.replace(/^0+/, '1')}}}}</script>
            <script type="application/ld+json">{"name": "${name}", broken</script></head>
            <body><!-- ${name} --><main class="card ${slug} card-${slug}" id="${slug}" data-${slug}="${slug}" data-user="${id}${digits}"
            data-json='{"name":"${family}"}'><h1 title="${name}" aria-label="About ${name}">${name.toUpperCase()}</h1>
            <img alt="${name}" src="/photos/${slug}.jpg" srcset="/${slug}.png 2x" style="background:url(/${slug}.png)">
            <p>${name} (${other}) works at ${title(domain)}, call ${digits} or +49 30 ${digits}. Write to ${email}.</p>
            <a href="mailto:${email}?subject=${encodeURIComponent(name)}">x</a><a href="tel:+49${digits}">x</a>
            <a href="https://${slug}.wordpress.com/${id}">x</a><a href="https://${domain}.com/${slug}?a=${digits}">x</a>
            <a href="/team/${encodeURIComponent(family)}">x</a><a href="javascript:go('${id}')" onclick="go('${id}')">x</a>
            <input value="${name}" placeholder="${email}"><textarea>${other}</textarea><svg><title>${name}</title></svg>
            <span data-cfemail="${[...`0${email}`].map((c) => c.charCodeAt(0).toString(16).padStart(2, '0')).join('')}">x</span>
            <time datetime="${key}">${key}</time><template><b>${name}</b></template></main></body></html>`;
          const report = scrub(html, address, 'DE', seed);
          const shown = decodeURIComponent(
            `${report.url}\n${report.html}`.replace(/%(?![\da-f]{2})/gi, ''),
          ).toLowerCase();
          for (const secret of [first, family, other, local, domain, slug, id, digits, key])
            expect(shown).not.toContain(secret.toLowerCase());
        },
      ),
      { numRuns: 150 },
    );
  });

  test.each([
    ['what labels say', 'Telefon: <b>Phone</b> E-Mail тел. تلفن', /Telefon: <b>Phone<\/b> E-Mail тел\. تلفن/],
    [
      'what jobs are called',
      '<p>Head of Procurement</p><p>Geschäftsführer</p><p>Генеральный директор</p><p>مدیر فروش</p>',
      /Head of Procurement.*Geschäftsführer.*Генеральный директор.*مدیر فروش/,
    ],
    ['legal forms', 'Xyloph GmbH', /GmbH/],
    [
      'structure in class names',
      '<p class="card__title team-member" itemprop="jobTitle" id="contact">x</p>',
      /class="card__title team-member" itemprop="jobTitle" id="contact"/,
    ],
    [
      'what HTML itself says',
      '<p lang="de-AT" dir="rtl" hidden>x</p><input type="tel">',
      /lang="de-AT" dir="rtl" hidden.*type="tel"/,
    ],
    ['hidden from view', '<p style="color: red; display: none">x</p>', /style="display: none"/],
  ])('keeps %s', (_, html, expected) => {
    expect(inBody(html).replace(/\n/g, ' ')).toMatch(expected);
  });

  it('keeps capitals, length and script of a name, and the name in its address', () => {
    const body = inBody(
      '<p>Zoltán WXYZEK</p><a href="mailto:wxyzek@qqqq.com">wxyzek@qqqq.com</a><p>Кржанович ژژژژ</p>',
    );
    const [, family, cyrillic, arabic] =
      /([A-Z]{6})<\/p>[\s\S]*<p>([А-Я][а-я]+ович) ([\u0600-\u06ff]{4})/.exec(body)!;
    expect(body).toMatch(/<p>[A-Z][a-z]+ /);
    expect(findEmails(body)[0]).toMatch(new RegExp(`^${family!.toLowerCase()}@[a-z]{4}\\.com$`));
    expect([cyrillic!.length, arabic!.length]).toEqual([9, 4]);
  });

  test.each([
    '+49 30 901820',
    '(030) 901 820',
    '+98 912 345 6789',
    '۰۹۱۲ ۳۴۵ ۶۷۸۹',
    '+7 (495) 123-45-67',
    '+1 415-555-2671',
  ])('keeps %s a phone number of its country, and another one', (phone) => {
    const region = phone.startsWith('۰') ? 'IR' : 'DE';
    const html = scrub(`<html><body>${phone}</body></html>`, site, region).html;
    const shown = /<body>(.*)<\/body>/.exec(html)![1]!;
    const [before] = parsePhones(phone, region);
    const [after] = parsePhones(shown, region);
    expect(shown.replace(/\p{Nd}/gu, '0')).toBe(phone.replace(/\p{Nd}/gu, '0'));
    expect(after?.e164.slice(0, 3)).toBe(before?.e164.slice(0, 3));
    expect(after?.e164).not.toBe(before?.e164);
  });

  it('makes the same number the same one however it is written', () => {
    const body = inBody('<a href="tel:+493090182045">030 901820-45</a><p>+49 (30) 901820 45</p>');
    expect(
      new Set(parsePhones(body.replace(/<[^>]+href="tel:([^"]+)">/, '$1 , '), 'DE').map(({ e164 }) => e164))
        .size,
    ).toBe(1);
  });

  it('keeps hosts that everybody shares and the site’s own', () => {
    const body = inBody(
      '<a href="https://www.linkedin.com/in/anna-weber/">a</a><a href="https://nordwind.example.com/team/anna">b</a><a href="https://qqqq-xxxx.de/x">c</a>',
    );
    expect(body).toMatch(/https:\/\/www\.linkedin\.com\/in\/(?!anna)[a-z]+-[a-z]+\//);
    expect(body).toMatch(/example\.com\/team\/(?!anna)/);
    expect(body).toMatch(/https:\/\/(?!qqqq)[a-z]{4}-[a-z]{4}\.de\//);
  });

  it('is not undone by the next one: the same page gives other words', () => {
    const page = '<html><body><p>Zoltán Wxyzek 8812734</p></body></html>';
    expect(scrub(page, site, 'DE', 1).html).not.toBe(scrub(page, site, 'DE', 99).html);
  });
});

it('knows every class, id and attribute that an adapter looks for', () => {
  const root = new URL('../../../../extension/adapters/', import.meta.url);
  const sites = readCases().map(({ adapter }) => adapter);
  const unknownWords = new Set<string>();
  for (const adapter of new Set(sites)) {
    if (adapter === 'generic') continue;
    const source = readFileSync(new URL(`sites/${adapter}.ts`, root), 'utf8');
    const literals = [...source.matchAll(/['`]([^'`\n]{1,300})['`]/g)]
      .map(([, literal]) => ` ${literal} `)
      .join('\n');
    for (const [selector] of literals.matchAll(
      /[.#][a-z][\w-]{2,40}(?=[ '"`.,:>[])|\[[a-z-]+[*^$~]?="[^"$\]]{1,60}"/gi,
    ))
      for (const part of selector.match(/\p{Lu}?\p{Ll}{2,}/gu) ?? [])
        if (!isStructure(part)) unknownWords.add(part);
  }
  expect([...unknownWords]).toEqual([]);
});

it('reproduces: most synthetic pages read alike after they were made into a report', () => {
  const shapeOf = (page: Parameters<typeof capture>[0]) => {
    const { adapter, drafts } = capture(page);
    return [
      adapter,
      ...drafts.map((draft) =>
        Object.entries(draft)
          .filter(([key, value]) => key !== 'suggestions' && value.length > 0)
          .map(([key]) => key)
          .sort()
          .join(),
      ),
    ];
  };
  const cases = readCases();
  const differing = cases.filter((page) => {
    const report = scrub(page.html, page.url, 'US');
    return (
      JSON.stringify(shapeOf({ ...page, html: report.html, url: report.url })) !==
      JSON.stringify(shapeOf(page))
    );
  });
  console.log(
    `${cases.length - differing.length} of ${cases.length} alike; not: ${differing.map(({ adapter, name }) => `${adapter}/${name}`).join(', ')}`,
  );
  expect(differing.length / cases.length).toBeLessThan(0.35);
});

test.each([
  'Officerreeves',
  'Doctorow',
  'Leadbetter',
  'Masterson',
  'Chiefman',
  'Директоров-Запольский',
  'Agentova',
])('takes %s for a name, though it begins like a job', (name) => {
  expect(inBody(`<p>${name}</p>`).toLowerCase()).not.toContain(name.toLowerCase());
});
