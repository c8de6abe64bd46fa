const byDomain: Record<string, string> = {
  uk: 'GB',
  su: 'RU',
  'xn--p1ai': 'RU',
  eu: '',
  com: '',
  org: '',
  net: '',
  info: '',
  io: '',
  co: '',
  ai: '',
  me: '',
  tv: '',
  app: '',
  dev: '',
  biz: '',
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
  fi: 'FI',
  cs: 'CZ',
  tr: 'TR',
  ja: 'JP',
  zh: 'CN',
  ko: 'KR',
  he: 'IL',
  en: 'US',
};

/** ISO country whose dialling plan a page's numbers most likely follow: the domain's, else the language's. */
export function regionOf(address: string, language: string): string {
  const domain = new URL(address).hostname.split('.').at(-1) ?? '';
  const stated = byDomain[domain] ?? (/^[a-z]{2}$/.test(domain) ? domain.toUpperCase() : '');
  if (stated !== '') return stated;
  const [tongue = '', ...rest] = language.split(/[-_]/);
  const country = rest.find((part) => /^[A-Za-z]{2}$/.test(part));
  return country?.toUpperCase() ?? byLanguage[tongue.toLowerCase()] ?? 'US';
}
