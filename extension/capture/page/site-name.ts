import { companyLikelihood, matchesDomain } from '@clew/shared/contact/companies.ts';
import { companyDomain } from '@clew/shared/contact/domains.ts';
import type { PageEvidence } from '../../adapters/evidence.ts';
import { nameLikeness } from './names.ts';
import type { Row } from './rows.ts';
import { isTitle } from './titles.ts';

/** What a page calls whoever runs it, with where it says so; `row` is null for markup of the head. */
export type SiteName = { value: string; row: Row | null; confidence: number };

type Candidate = { value: string; row: Row | null; weight: number };

/** Weighs all places where sites name themselves; what several of them or the domain repeat wins. */
export function siteName(page: PageEvidence, rows: readonly Row[]): SiteName | null {
  const candidates = [
    ...stated(page),
    ...copyrights(page, rows),
    ...logos(rows),
    ...titleParts(page),
    ...headings(rows),
  ].filter(({ value }) => isUsable(value));
  const domain = companyDomain(page.url) ?? '';
  let best: Candidate | null = null;
  for (const candidate of candidates) {
    const fits = domain !== '' && matchesDomain(candidate.value, domain) ? 2 : 0;
    const repeated = candidates.filter(
      (other) => other !== candidate && saysTheSame(other.value, candidate.value),
    ).length;
    const firm = companyLikelihood(candidate.value) * 1.5;
    const long = candidate.value.length > 45 || /^\S+\.[a-z]{2,4}$/i.test(candidate.value) ? 1 : 0;
    const weight = candidate.weight + fits + Math.min(repeated, 3) * 0.7 + firm - long;
    if (!best || weight > best.weight) best = { ...candidate, weight };
  }
  return best && { value: best.value, row: best.row, confidence: Math.min(0.8, best.weight / 7) };
}

const squeeze = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

function saysTheSame(one: string, two: string): boolean {
  const [a, b] = [squeeze(one), squeeze(two)];
  return a.length > 2 && b.length > 2 && (a.includes(b) || b.includes(a));
}

const generic =
  /^(?:contacts?(?: us)?|home(?: ?page)?|about(?: us)?|welcome|untitled|index|(?:our |the |meet the )?(?:team|staff|people)|news|blog|login|imprint|impressum|kontakt|contact information|locations?|services|products|menu|search|google|wordpress|facebook|site map|privacy policy|all rights reserved|контакты.*|главная.*|о компании|о нас|наша команда|команда.*|сотрудники.*|руководство.*|реестр .*|телефонный справочник|наши .*|отзывы|вакансии|телефон.*|адрес.*|تماس با ما|درباره ما|صفحه اصلی|تیم ما|کارکنان|(?:لیست )?اعضا.*|هیئت مدیره|هیات علمی)$/iu;

const isUsable = (value: string): boolean =>
  value.length > 1 &&
  value.length < 75 &&
  /\p{L}{2}/u.test(value) &&
  !generic.test(value) &&
  value.split(' ').length < 11;

const stated = ({ meta }: PageEvidence): Candidate[] =>
  ['og:site_name', 'application-name', 'apple-mobile-web-app-title'].flatMap((name) =>
    meta[name] ? [{ value: meta[name], row: null, weight: 2.5 }] : [],
  );

/** `© 2009–2012 Firm Ltd. All rights reserved.`, not the one of who made the site. */
function copyrights(page: PageEvidence, rows: readonly Row[]): Candidate[] {
  return rows.slice(-80).flatMap((row) => {
    if (
      row.parts.some(
        ({ href, text }) =>
          /^https?:/.test(href) &&
          URL.canParse(href) &&
          !saysTheSame(new URL(href, page.url).hostname, new URL(page.url).hostname) &&
          text.length > row.text.length / 3,
      )
    )
      return [];
    const match =
      /(?:©|\(c\)|copyright|(?:تمامی?|کلیه) حقوق(?: این (?:وب ?)?سایت)?(?: محفوظ و)?(?: متعلق به| برای| از آن)?)\s*(?:©|\(c\)|copyright)?\s*:?\s*(?:by\s+)?(.{2,140})/i.exec(
        row.text.slice(0, 400),
      );
    const value = (match?.[1] ?? '')
      .replace(
        /^[\s,.:–—-]*(?:[\d۰-۹]{4}(?:\s?[-–—,]\s?(?:[\d۰-۹]{2,4}|present))?)?[\s,.:–—-]*(?:by\s+|г\.\s?)?(?:(?:تمامی?|کلیه) حقوق(?: این (?:وب ?)?سایت)?(?: متعلق به| برای| از آن)\s)?/i,
        '',
      )
      .replace(/\s*(?:[|•·;]|\s[–—-]\s|\.\s).*$/, '')
      .replace(/(»).*$/, '$1')
      .replace(
        /[\s,.–—-]*(?:\b(?:all rights? reserved|all right reserved|alle rechte|tous droits|copyright|privacy|powered by|designed by|design by|website by|site by|based on|theme by|web design|terms|map data|rights)|все права|разработка|создание сайта|محفوظ|است|می‌باشد|[\d۰-۹]{4}).*$/i,
        '',
      )
      .replace(/\s\S+@.*$/, '')
      .replace(/[\s,.:;–—-]+$/, '')
      .trim();
    return value === '' || /google|map data/i.test(row.text) ? [] : [{ value, row, weight: 2 }];
  });
}

function logos(rows: readonly Row[]): Candidate[] {
  return rows.slice(0, 60).flatMap((row) =>
    row.parts.flatMap((part) => {
      const isLogo = /logo|brand|site-?title|site-?name/i.test(
        `${part.hint} ${row.hint} ${part.tag === 'img' ? part.text : ''}`,
      );
      if (!isLogo || (part.href.startsWith('http') === false && part.href === '' && part.tag !== 'img'))
        return [];
      const value = part.text
        .replace(/\b(?:logo|home|image|banner|header|page)\b|логотип|لوگوی?|لوگو/gi, '')
        .replace(/\s+/g, ' ')
        .replace(/[\s,:|–—-]+$|^[\s,:|–—-]+/g, '');
      return [{ value, row, weight: 1.8 }];
    }),
  );
}

/** Titles read `Page | Firm` more often than the other way round. */
function titleParts({ title }: PageEvidence): Candidate[] {
  const parts = title.split(/\s*[|·•–—]\s*|\s»\s|\s+-+\s+|\s*::?\s+/).map((part) => part.trim());
  return parts.map((part, position) => ({
    value: part.replace(/^(?:contact|about|welcome to|welcome|home)\s+(?:us\s+(?:at|-|@)?\s*)?/i, ''),
    row: null,
    weight: position === parts.length - 1 ? 1.3 : 1,
  }));
}

/** `Бюро «Имя» — это 11 человек`: the kind of firm and its name in quotation marks. */
const named = /^(\p{Lu}[\p{L}-]*\s(?:\p{L}+\s){0,3}«[^»]{2,60}»)/u;
const rights = /^(?:©|copyright|(?:تمامی?|کلیه) حقوق|все права)/i;

/** Short lines of the content and the footer that read as a firm's name. */
function headings(rows: readonly Row[]): Candidate[] {
  return rows.flatMap((row) => {
    if (row.zone === 'nav' || row.zone === 'related' || row.zone === 'quote') return [];
    const text = named.exec(row.text.slice(0, 200))?.[1] ?? row.text;
    if (text.length > 70 || /[\d@:?!]/.test(text) || rights.test(text)) return [];
    if (row.level === 0 && row.parts.some(({ href }) => href !== '')) return [];
    const likelihood = companyLikelihood(text);
    const weight =
      (row.level === 1 ? 0.8 : 0.2) +
      (row.label === 'company' ? 2 : 0) +
      (/^(?:ООО|АО|ЗАО|ПАО|МУП|شرکت)/.test(text) ? 0.5 : 0);
    return (likelihood > 0 || row.level === 1) && !isTitle(text) && nameLikeness(text) < 1
      ? [{ value: text, row, weight }]
      : [];
  });
}
