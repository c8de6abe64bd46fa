import { foldText } from '../fold.ts';

/** Codes that stand for no country of today. */
const none = new Set(['EU', 'EZ', 'UN', 'QO', 'ZZ', 'XA', 'XB', 'AQ', 'BV', 'UM']);
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Names that `Intl` does not give. */
const others: Record<string, string> = {
  usa: 'US',
  us: 'US',
  'u s': 'US',
  'u s a': 'US',
  'united states of america': 'US',
  uk: 'GB',
  'u k': 'GB',
  'great britain': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  uae: 'AE',
  'the netherlands': 'NL',
  holland: 'NL',
  'czech republic': 'CZ',
  turkey: 'TR',
  'south korea': 'KR',
  'russian federation': 'RU',
  'российская федерация': 'RU',
  рф: 'RU',
  сша: 'US',
  великобритания: 'GB',
  оаэ: 'AE',
  'республика беларусь': 'BY',
  белоруссия: 'BY',
  آمریکا: 'US',
  'ایالات متحده آمریکا': 'US',
  انگلستان: 'GB',
  امارات: 'AE',
};
/** Names that are as likely a state's or a town's. */
const ambiguous = new Set(['georgia', 'jersey', 'georgien', 'panama', 'luxembourg']);

const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** ISO codes of all countries. */
export const countryCodes: readonly string[] = letters
  .flatMap((first) => letters.map((second) => first + second))
  .filter((code) => !none.has(code) && new Intl.Locale(`und-${code}`).region === code)
  .filter((code) => english.of(code) !== undefined);

let byName: Map<string, string> | undefined;

function names(): Map<string, string> {
  if (byName) return byName;
  byName = new Map();
  for (const language of ['en', 'fa', 'ru', 'de', 'fr', 'es']) {
    const display = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    for (const code of countryCodes) {
      const name = foldText(display.of(code) ?? '');
      if (name !== '' && !ambiguous.has(name)) byName.set(name, code);
    }
  }
  for (const [name, code] of Object.entries(others)) byName.set(foldText(name), code);
  return byName;
}

/**
 * The country that a location names, as ISO code; null where it names none for certain. It stands last as Latin
 * script writes places, and may stand first elsewhere.
 */
export function countryOf(location: string): string | null {
  const parts = location
    .slice(0, 300)
    .split(/[,،;|()\n]|\s[-–—·•]\s/)
    .map(foldText)
    .filter(Boolean);
  const last = names().get(parts.at(-1) ?? '');
  if (last) return last;
  const first = parts[0] ?? '';
  return /^[a-z]/.test(first) ? null : (names().get(first) ?? null);
}
