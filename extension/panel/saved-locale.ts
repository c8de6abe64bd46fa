import { storage } from 'wxt/utils/storage';
import { type Locale, preferredLocale } from '../i18n/locales.ts';
import { locale } from '../i18n/messages.ts';

/** null follows the browser. */
const chosenLocale = storage.defineItem<Locale | null>('local:locale', { fallback: null });

/** Speaks the language chosen last, else the browser's, and remembers the next choice. */
export async function restoreLocale(): Promise<void> {
  let saved = (await chosenLocale.getValue()) ?? preferredLocale(navigator.languages);
  locale.value = saved;
  locale.subscribe((picked) => {
    if (picked === saved) return;
    saved = picked;
    void chosenLocale.setValue(picked);
  });
}
