export const locales = ['en', 'fa', 'ru'] as const;
export type Locale = (typeof locales)[number];

/** Each language in its own words, as a person who reads only that one looks for it. */
export const localeNames: Record<Locale, string> = { en: 'English', fa: 'فارسی', ru: 'Русский' };

export const directionOf = (locale: Locale): 'ltr' | 'rtl' => (locale === 'fa' ? 'rtl' : 'ltr');

/** The best of our languages for a list of BCP 47 tags, most wanted first. */
export function preferredLocale(wanted: readonly string[]): Locale {
  for (const tag of wanted) {
    const language = tag.toLowerCase().split('-')[0];
    const found = locales.find((locale) => locale === language);
    if (found) return found;
  }
  return 'en';
}
