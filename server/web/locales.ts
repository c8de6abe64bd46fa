import { en } from './messages/en.ts';
import { fa } from './messages/fa.ts';
import { ru } from './messages/ru.ts';

export type Messages = typeof en;

export const catalogues = { en, fa, ru } satisfies Record<string, Messages>;
export type Locale = keyof typeof catalogues;
export const locales = Object.keys(catalogues) as Locale[];

export const directionOf = (locale: Locale): 'ltr' | 'rtl' => (locale === 'fa' ? 'rtl' : 'ltr');

export const isLocale = (text: string | undefined): text is Locale =>
  text !== undefined && Object.hasOwn(catalogues, text);
