import { collectPage } from '@clew/extension/capture/collect.ts';
import { regionOf } from '@clew/extension/capture/region.ts';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';

const regionIn = (text: string, url = 'https://brimpaper.example/contact') => {
  const { document } = parseHTML(`<!doctype html><html lang="en"><body><p>${text}</p></body></html>`);
  return regionOf(collectPage(document as unknown as Document, url));
};

test.each([
  ['Works: Plot 7, Powai, Mumbai-400072. Toll free: 1800 233 5000 / 1800 200 5000', 'IN'],
  ['Customers in the Republic of Ireland, please call us on 0844 984 0200 or 0871 522 5000', 'GB'],
  ['From Mexico 01 800 212 0700 or +52 998 253 6100', 'MX'],
  ['Albuquerque, New Mexico 87101', 'US'],
  ['5 Bay Street, Manila, Philippines, (02) 806 6782', 'PH'],
  ['Call 1300 555 010 or 1800 555 010', 'AU'],
])('%s: %s', (text, expected) => expect(regionIn(text)).toBe(expected));
