import { countryCodes } from '@clew/shared/fit/countries.ts';
import { type IdealCustomer, isOpen } from '@clew/shared/fit/ideal-customer.ts';
import { industriesIn, industryIds, industryName, isIndustry } from '@clew/shared/fit/industries.ts';
import { foldText } from '@clew/shared/fold.ts';
import { formatList, formatNumber } from '../../i18n/format.ts';
import { locale, messages } from '../../i18n/messages.ts';
import type { Tag } from '../../ui/tag-field.tsx';

/* What an ideal customer is called in the panel's language. */

const countryName = (code: string): string =>
  new Intl.DisplayNames(locale.value, { type: 'region' }).of(code) ?? code;

const byLabel = (a: Tag, b: Tag): number => a.label.localeCompare(b.label, locale.value);

export const industryTag = (value: string): Tag => ({
  value,
  label: isIndustry(value) ? industryName(value, locale.value) : value,
});
export const countryTag = (value: string): Tag => ({ value, label: countryName(value) });

export const industryOptions = (): Tag[] => industryIds.map(industryTag).sort(byLabel);
export const countryOptions = (): Tag[] => countryCodes.map(countryTag).sort(byLabel);

/** An industry of the list by its name or by any word that means it alone; else the words themselves. */
export function industryNamed(text: string): string {
  const named = industryOptions().find(({ label }) => foldText(label) === foldText(text));
  const meant = industriesIn(text);
  return named?.value ?? (meant.length === 1 && !text.includes(' ') ? meant[0]! : text);
}

export const countryNamed = (text: string): string | undefined =>
  countryOptions().find(
    ({ label, value }) => foldText(label) === foldText(text) || value === text.toUpperCase(),
  )?.value;

/** The ideal customer in one line; null when it has not been said. */
export function idealText(ideal: IdealCustomer): string | null {
  if (isOpen(ideal)) return null;
  const { industries, minEmployees, maxEmployees, countries } = ideal;
  const m = messages.value.ideal;
  const some = (tags: readonly Tag[]): string[] => {
    // Words of the workspace's own may run the other way than the panel.
    const labels = tags.map(({ label }) => `\u2068${label}\u2069`);
    if (labels.length > 3)
      return [m.and(formatList(labels.slice(0, 2), 'disjunction'), formatNumber(labels.length - 2))];
    return labels.length > 0 ? [formatList(labels, 'disjunction')] : [];
  };
  const size =
    minEmployees === null && maxEmployees === null
      ? []
      : [m.size(formatNumber(minEmployees ?? 1), maxEmployees === null ? '' : formatNumber(maxEmployees))];
  return [...some(industries.map(industryTag)), ...size, ...some(countries.map(countryTag))].join(' · ');
}
