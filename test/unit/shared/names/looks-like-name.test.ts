import { nameLikelihood } from '@clew/shared/names/looks-like-name.ts';
import { expect, test } from 'vitest';

test.each([
  ['Ann Lee', 1],
  ['Dr. Hollow', 1],
  ['Лукошкин Пётр Сергеевич', 1],
  ['سید علی سرخ‌بید', 1],
  ['Xqin Zhrou', 0.5],
  ['X.Q. Zhrou', 0.5],
  ['Лукошкин Руслан Гусейн оглы', 1],
  ['Лукошких О. Ю.', 0.5],
  ['Zorblat van der Quix', 0.5],
])('%s is a name (%d)', (text, likelihood) => expect(nameLikelihood(text)).toBe(likelihood));

test.each([
  'Contact Us',
  'Our Team',
  'About',
  'Ann',
  'read more about Ann',
  'Ann Lee 2024',
  'ann@firm.example',
  'Генеральный директор',
  'تماس با ما',
  'Hollow & Brook LLC',
  'A. B.',
  '',
  'x'.repeat(1_000_000),
])('%.40s is none', (text) => expect(nameLikelihood(text)).toBe(0));
