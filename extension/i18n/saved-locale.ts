import { storage } from 'wxt/utils/storage';
import { type Locale, preferredLocale } from './locales.ts';
import { locale } from './messages.ts';

/** null follows the browser. */
const chosenLocale = storage.defineItem<Locale | null>('local:locale', { fallback: null });

/** Speaks the language chosen last, else the browser's. */
export async function speakSavedLocale(): Promise<void> {
  locale.value = (await chosenLocale.getValue()) ?? preferredLocale(navigator.languages);
}

/** Remembers the next choice, for every part of the extension. */
export function saveLocale(): void {
  let saved = locale.peek();
  locale.subscribe((picked) => {
    if (picked === saved) return;
    saved = picked;
    void chosenLocale.setValue(picked);
  });
}

export const onSavedLocale = (listener: () => void): void => void chosenLocale.watch(listener);
