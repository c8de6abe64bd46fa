import { looksLikeAddress } from '@clew/shared/contact/addresses.ts';
import { expect, test } from 'vitest';

test.each([
  '5 Copper Street, London EC2A 4QT',
  'Adresse : 7 rue du Cuivre',
  '12345 Kupferstadt',
  'Kupferstraße 12, CH-6010 Kriens',
  'Kupferhaven 47, Kupferby',
  '115114, Москва, Медная наб., 11',
  'تهران، خیابان مس، پلاک ۱۲',
  'یزد، بلوار مس، کوچه ۱۲',
  'P.O. Box 12',
])('%s', (text) => expect(looksLikeAddress(text)).toBe(true));

test.each([
  'Ann Lee',
  'Place of Work',
  'Office: +1 202 555 0123',
  'Hollow Way Ltd',
  'P: 602.555.0134 F: 602.555.0135',
  '+44 20 7946 0722',
  '',
])('%s is none', (text) => expect(looksLikeAddress(text)).toBe(false));
