import { addressLabel, looksLikeAddress } from '@clew/shared/contact/addresses.ts';
import { companyLikelihood } from '@clew/shared/contact/companies.ts';
import { splitLabel } from './labels.ts';
import type { Row } from './rows.ts';

/** A postal code, alone or behind a town: the rest of an address that began a line before. */
const tail =
  /^(?:\p{Lu}[\p{L} .'’-]{1,40},?\s)?(?:\p{L}[\p{L} .]{1,20},?\s)?(?:\d{5}(?:-\d{4})?|[A-Z]\d[A-Z]\s?\d[A-Z]\d|[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}|\d{6}|\d{4})(?:,?\s\p{L}[\p{L} .]{1,30})?$|^\p{Lu}[\p{L} .'’-]{1,40},\s(?:[A-Z]{2}|[A-Z][\p{L} ]{3,20})\.?(?:,?\s\p{L}[\p{L} .]{1,20})?$/u;

/** The first address among the rows, its lines joined; null when there is none. */
export function locationIn(rows: readonly Row[]): { value: string; row: Row } | null {
  const start = rows.findIndex(isAddress);
  if (start < 0) return null;
  const lines = [textOf(rows[start]!)];
  for (const row of rows.slice(start + 1, start + 4)) {
    if (row.block < 0 || row.index > rows[start]!.index + lines.length) break;
    if (!(tail.test(row.text) || (isAddress(row) && row.label === ''))) break;
    lines.push(textOf(row));
  }
  const value = lines.join(', ').replace(/,\s*,/g, ',');
  return value.length > 5 && value.length < 250 ? { value, row: rows[start]! } : null;
}

const textOf = (row: Row): string => {
  const { label, value } = splitLabel(row.text);
  return (label === 'address' ? value : row.text)
    .replace(addressLabel, '')
    .replace(/^[^\p{L}\p{N}#]+|[\s,،]+$/gu, '')
    .trim();
};

function isAddress(row: Row): boolean {
  if (row.zone === 'nav' || row.zone === 'related' || row.zone === 'quote' || row.text.length > 180)
    return false;
  if (row.label === 'address' && row.text.length > 4) return true;
  return (
    looksLikeAddress(row.text) &&
    companyLikelihood(row.text) < 1 &&
    !/©|copyright|^skip |\bfax\b|@|https?:/i.test(row.text)
  );
}
