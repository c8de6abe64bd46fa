import type { PageEvidence } from '../adapters/evidence.ts';

const generic = new Set(
  'com org net info io co ai me tv app dev biz eu shop online site pro name mobi int coop aero cc ws fm ly gl to su xn--p1ai'.split(
    ' ',
  ),
);
const special: Record<string, string> = {
  uk: 'GB',
  su: 'RU',
  'xn--p1ai': 'RU',
  gov: 'US',
  edu: 'US',
  mil: 'US',
};
const byLanguage: Record<string, string> = {
  fa: 'IR',
  ru: 'RU',
  uk: 'UA',
  de: 'DE',
  fr: 'FR',
  es: 'ES',
  it: 'IT',
  nl: 'NL',
  pl: 'PL',
  pt: 'PT',
  sv: 'SE',
  da: 'DK',
  nb: 'NO',
  no: 'NO',
  fi: 'FI',
  cs: 'CZ',
  tr: 'TR',
  ja: 'JP',
  zh: 'CN',
  ko: 'KR',
  he: 'IL',
  el: 'GR',
  hu: 'HU',
  ro: 'RO',
  ar: 'SA',
  hi: 'IN',
};
/** What in a page's text speaks for a country whose national numbers look like others'. */
const signs: readonly (readonly [string, RegExp])[] = [
  [
    'GB',
    /\b(?:United Kingdom|England|Scotland|Wales|Northern Ireland)\b|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b|\+44|\(0\) ?\d|\b0(?:20 [378]|1\d{2,3}[ )]|[38]00 |84[345] |87[0123] )/g,
  ],
  [
    'US',
    /\b[A-Z]{2},? \d{5}(?:-\d{4})?\b|\b(?:USA|United States)\b|\(\d{3}\) ?\d{3}-\d{4}|\b\d{3}[-.]\d{3}[-.]\d{4}\b/g,
  ],
  ['CA', /\b[A-Z]\d[A-Z] ?\d[A-Z]\d\b/g],
  [
    'AU',
    /\b(?:Australia|NSW|Queensland)\b|\b(?:VIC|QLD|NSW|WA|SA|TAS|ACT) \d{4}\b|\+61|\b1[38]00 \d{3} \d{3}\b/g,
  ],
  ['NZ', /\bNew Zealand\b|\+64/g],
  ['IN', /\bIndia\b|\+91|\p{Lu}\p{Ll}{2,15} ?- ?[1-8]\d{2} ?\d{3}(?!\d|[ -]\d)|\b1800 \d{3} \d{4}\b/gu],
  ['IE', /\bIreland\b|\+353/g],
  ['ZA', /\bSouth Africa\b|\+27/g],
  ['PH', /\b(?:Philippines|Manila)\b|\+63/g],
  ['MX', /\bMéxico\b|(?<!New )\bMexico\b|\+ ?52|\b01 800 /g],
  ['ES', /\b(?:España|Spain)\b|\+ ?34/g],
  ['DE', /\b(?:Deutschland|Germany)\b|\+49/g],
  ['FR', /\bFrance\b|\+33/g],
  ['BR', /\b(?:Brasil|Brazil)\b|\+55/g],
  ['RU', /Россия|\+7 ?\(?[489]/g],
  ['IR', /ایران|\+98/g],
];

/**
 * ISO country whose dialling plan a page's numbers most likely follow: that of the site's domain, of the language's
 * region, else the one that addresses and international numbers on the page speak for.
 */
export function regionOf({ url, language, outline, evidence }: PageEvidence): string {
  const domain = new URL(url).hostname.split('.').at(-1) ?? '';
  const stated =
    special[domain] ?? (/^[a-z]{2}$/.test(domain) && !generic.has(domain) ? domain.toUpperCase() : '');
  if (stated !== '') return stated;
  const tongue = language.split(/[-_]/)[0]!.toLowerCase();
  const spoken = byLanguage[tongue];
  if (spoken && tongue !== 'es' && tongue !== 'pt') return spoken;
  const text = `${outline.lines
    .map(({ parts }) => parts.map((part) => part.text).join(''))
    .join('\n')
    .slice(0, 100_000)}\n${evidence
    .map(({ value }) => value)
    .join('\n')
    .slice(0, 20_000)}`;
  let best =
    language.split(/[-_]/).find((part, position) => position > 0 && /^[A-Z]{2}$/.test(part)) ??
    spoken ??
    'US';
  let most = 0;
  for (const [country, pattern] of signs) {
    const count = text.match(pattern)?.length ?? 0;
    if (count > most) [best, most] = [country, count];
  }
  return best;
}
