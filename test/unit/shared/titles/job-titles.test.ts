import { looksLikeTitle } from '@clew/shared/titles/job-titles.ts';
import { expect, test } from 'vitest';

test.each([
  'Chief Executive Officer',
  'VP, Client Delight',
  'Managing Director & Co-founder',
  'Leiter Verkauf Nord',
  'Responsable de la formation',
  'Infirmière',
  'Jefe de Ventas',
  'Генеральный директор',
  'менеджер отдела розницы',
  'مدیر فروش',
  'کارشناس خرید داخلی',
])('%s is a title', (text) => expect(looksLikeTitle(text)).toBe(true));

test.each([
  'Ann Lee',
  'International Trade',
  'Headquarters',
  'Hollow & Partner',
  'Hollow Pediatrics',
  'Brook Family Dentistry',
  '5 Copper Street, London',
  'Our manager will call you back. Please wait for it.',
  'Рекламное агентство',
  'شرکت نمونه',
  '',
])('%s is none', (text) => expect(looksLikeTitle(text)).toBe(false));
