import { join } from 'node:path';
import type { Locale } from '@clew/extension/i18n/locales.ts';
import type { Page } from 'playwright-core';

export const folder = join(import.meta.dirname, '../../.shots');

type Look = { locale: Locale; colorScheme: 'light' | 'dark'; width: number };

/** The narrow panel in every language and light, and wide. */
const looks: readonly Look[] = [
  { locale: 'en', colorScheme: 'light', width: 360 },
  { locale: 'en', colorScheme: 'dark', width: 360 },
  { locale: 'fa', colorScheme: 'light', width: 360 },
  { locale: 'fa', colorScheme: 'dark', width: 360 },
  { locale: 'ru', colorScheme: 'light', width: 360 },
  { locale: 'en', colorScheme: 'light', width: 720 },
];

/** Pictures of what the page shows now, in every look; `speak` changes its language. Leaves it in English. */
export async function shoot(
  page: Page,
  view: string,
  speak: (locale: Locale) => Promise<unknown>,
): Promise<void> {
  for (const { locale, colorScheme, width } of looks) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await speak(locale);
    const path = join(folder, view, `${locale} ${colorScheme} ${width}.png`);
    await page.screenshot({ path, fullPage: true, animations: 'disabled' });
  }
  await speak('en');
}
