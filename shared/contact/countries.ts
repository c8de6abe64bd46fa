import { getCountries } from 'libphonenumber-js/max';

/** Other names that pages write, beside those that every browser knows in the languages below. */
const aliases: Record<string, string> = {
  usa: 'US',
  'u.s.a.': 'US',
  'u.s.': 'US',
  'united states of america': 'US',
  uk: 'GB',
  'u.k.': 'GB',
  'great britain': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  uae: 'AE',
  'u.a.e.': 'AE',
  'republic of ireland': 'IE',
  korea: 'KR',
  'hong kong': 'HK',
  macau: 'MO',
  'russian federation': 'RU',
  'российская федерация': 'RU',
  рф: 'RU',
  сша: 'US',
  holland: 'NL',
  'the netherlands': 'NL',
  'czech republic': 'CZ',
  turkey: 'TR',
};

let codes: Map<string, string> | undefined;

function load(): Map<string, string> {
  const found = new Map(Object.entries(aliases));
  for (const language of ['en', 'ru', 'fa', 'de', 'fr', 'es']) {
    const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    for (const code of getCountries()) {
      const name = names.of(code)?.toLowerCase();
      if (name !== undefined && !found.has(name)) found.set(name, code);
    }
  }
  // A state of the United States far more often.
  found.delete('georgia');
  found.delete('jersey');
  return found;
}

/** The ISO 3166 code of the country a text names and nothing else; undefined when it is none. */
export function countryNamed(text: string): string | undefined {
  if (text.length < 2 || text.length > 60) return undefined;
  codes ??= load();
  return codes.get(
    text
      .toLowerCase()
      .replace(/[\s:,;()[\]-]+$|^[\s,;()[\]-]+/g, '')
      .replace(/(?<=\p{L}{3})\.$/u, ''),
  );
}
