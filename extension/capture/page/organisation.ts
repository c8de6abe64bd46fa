import type { PageEvidence } from '../../adapters/evidence.ts';
import type { Row } from './rows.ts';

/** Who runs the site, by what the page says of itself, with the words it was read from. */
export function siteName(
  page: PageEvidence,
  rows: readonly Row[],
): { value: string; row: Row | null; confidence: number } | null {
  const stated = page.meta['og:site_name'];
  if (stated && !/^(?:home|index|website|wordpress)$/i.test(stated) && stated.length < 80)
    return { value: stated, row: null, confidence: 0.7 };
  const copyright = copyrightHolder(rows);
  if (copyright) return { ...copyright, confidence: 0.7 };
  const logo = logoName(page, rows);
  if (logo) return { ...logo, confidence: 0.6 };
  const tail = titleTail(page);
  return tail === '' ? null : { value: tail, row: null, confidence: 0.5 };
}

/** `© 2009–2012 Firm Ltd. All rights reserved`. */
function copyrightHolder(rows: readonly Row[]): { value: string; row: Row } | null {
  for (const row of rows.slice(-60).toReversed()) {
    const match =
      /(?:©|\(c\)|copyright|&copy;)\s*(?:©|\(c\)|copyright)?\s*:?\s*(?:by\s+)?(?:\d{4}(?:\s?[-–—,]\s?(?:\d{2,4}|present))?)?[\s,.:–—-]*(?:by\s+)?(.{2,100})/i.exec(
        row.text.slice(0, 400),
      );
    const value = (match?.[1] ?? '')
      .replace(/\s*[|•·].*$/, '')
      .replace(
        /[\s,.–—-]*\b(?:all rights? reserved|all right reserved|alle rechte|tous droits|все права|copyright|privacy|powered by|designed by|website by|site by|web design|terms|\d{4}(?:\s?[-–]\s?\d{2,4})?).*$/i,
        '',
      )
      .replace(/\s\S+@.*$/, '')
      .replace(/[\s,.:;–—-]+$/, '')
      .trim();
    if (value.length > 1 && value.length < 70 && /\p{L}{2}/u.test(value) && value.split(' ').length <= 9)
      return { value, row };
  }
  return null;
}

const generic =
  /^(?:contact(?: us)?|home(?: ?page)?|about(?: us)?|welcome|untitled|index|our team|team|staff|контакты|главная|о компании|о нас|команда|تماس با ما|درباره ما|صفحه اصلی|تیم ما|kontakt|impressum|contacts?|contact information|location|locations)$/i;

function titleSegments(page: PageEvidence): string[] {
  return page.title
    .split(/\s*[|»·•–—]\s*|\s+-+\s+|\s*::?\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !generic.test(part));
}

/** The segment of the title that the site's address repeats, else the last short one. */
function titleTail(page: PageEvidence): string {
  const host = new URL(page.url).hostname
    .replace(/^www\./, '')
    .split('.')[0]!
    .replace(/[^a-z0-9]/g, '');
  const segments = titleSegments(page).map((part) =>
    part.replace(/^(?:contact|about|welcome to|welcome)\s+(?:us\s+(?:at|-)\s+)?/i, ''),
  );
  const squeezed = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return (
    segments.find(
      (part) =>
        host.length > 3 &&
        (squeezed(part).includes(host) || (squeezed(part).length > 3 && host.includes(squeezed(part)))) &&
        part.length < 70,
    ) ?? (segments.length > 1 || page.title.length < 45 ? (segments.at(-1) ?? '').slice(0, 70) : '')
  );
}

function logoName(page: PageEvidence, rows: readonly Row[]): { value: string; row: Row } | null {
  for (const row of rows.slice(0, 40)) {
    for (const part of row.parts) {
      if (part.tag !== 'img' || !/logo|brand/i.test(`${part.hint} ${row.hint} ${part.text}`)) continue;
      const value = part.text
        .replace(/\b(?:logo|home|image|banner|header)\b/gi, '')
        .replace(/\s+/g, ' ')
        .trim();
      if (value.length > 2 && value.length < 60 && titleSegments(page).length > 0) return { value, row };
    }
  }
  return null;
}
