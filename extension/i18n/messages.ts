import { computed, signal } from '@preact/signals';
import { en, type Messages } from './en.ts';
import { fa } from './fa.ts';
import type { Locale } from './locales.ts';
import { ru } from './ru.ts';

const catalogues: Record<Locale, Messages> = { en, fa, ru };

/** The language of the whole panel. Everything that reads it, `messages` and the formats, follows at once. */
export const locale = signal<Locale>('en');

export const messages = computed(() => catalogues[locale.value]);

/** What is said to somebody else is said in her language. */
export const messagesIn = (language: Locale): Messages => catalogues[language];
