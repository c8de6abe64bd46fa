import { countryNamed } from '@clew/shared/contact/countries.ts';
import type { Row } from './rows.ts';

/** How many rows an address has between its country and its last number. */
const reach = 4;

/** Notes on the rows in which country an office stands, for the numbers it writes without a prefix. */
export function placeRows(rows: readonly Row[]): void {
  let country = '';
  let until = -1;
  for (const row of rows) {
    const named = row.zone === 'nav' ? undefined : countryIn(row.text);
    if (named !== undefined) [country, until] = [named, row.index + reach];
    if (row.level > 0 && named === undefined) until = -1;
    if (row.index <= until) row.country = country;
  }
}

/** `Canada`, `USA & Canada`, `UK: 0121 …`, `… Shanghai 200050, China` and `Beijing China 100062`. */
function countryIn(text: string): string | undefined {
  if (text.length < 2 || text.length > 160) return undefined;
  const colon = text.search(/[:：]/);
  const whole = countryNamed((colon > 0 ? text.slice(0, colon) : text).split(/\s[&/–-]\s/)[0]!);
  if (whole !== undefined || !/[,\d]/.test(text)) return whole;
  const address = text.replace(/[\d\s.-]+$/, '');
  const comma = address.lastIndexOf(',');
  return countryNamed(address.slice(comma + 1)) ?? countryNamed(address.split(/\s/).at(-1) ?? '');
}
