/** Days as `YYYY-MM-DD` of the Gregorian calendar. No clock: today is an argument everywhere. */
export type Day = string;

const dayMs = 86_400_000;
const pad = (value: number, length = 2) => String(value).padStart(length, '0');

const toMs = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
const fromMs = (ms: number): Day => new Date(ms).toISOString().slice(0, 10);

export const addDays = (day: Day, days: number): Day => fromMs(toMs(day) + days * dayMs);

/** Null where there is no such day, as with 31 April. */
export function gregorian(year: number, month: number, day: number): Day | null {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const written = `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
  const ms = toMs(written);
  return !Number.isNaN(ms) && fromMs(ms) === written ? written : null;
}

export const partsOf = (day: Day): { year: number; month: number; day: number } => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { year, month, day: date };
};

/** The last day of a Gregorian month; months past December run into the next year. */
export function endOfMonth(year: number, month: number): Day {
  return fromMs(Date.UTC(year, month, 0));
}

const persianCalendar = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
});

/** The Jalali year, month and day of a Gregorian one. */
export function jalaliPartsOf(day: Day): { year: number; month: number; day: number } {
  const parts = Object.fromEntries(
    persianCalendar.formatToParts(toMs(day)).map(({ type, value }) => [type, value]),
  );
  return { year: Number(parts.year), month: Number(parts.month), day: Number(parts.day) };
}

/**
 * A Jalali date as a Gregorian day, null where there is no such day, as with 30 Esfand of most years. Found through
 * the platform's own calendar: Nowruz is within a day of 21 March, so the estimate is off by at most two.
 */
export function jalali(year: number, month: number, day: number): Day | null {
  if (year < 1300 || year > 1479 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const daysBefore = (month - 1) * 30 + Math.min(month - 1, 6);
  const estimate = fromMs(Date.UTC(year + 621, 2, 21) + (daysBefore + day - 1) * dayMs);
  for (const offset of [0, -1, 1, -2, 2]) {
    const candidate = addDays(estimate, offset);
    const parts = jalaliPartsOf(candidate);
    if (parts.year === year && parts.month === month && parts.day === day) return candidate;
  }
  return null;
}

/** The last day of a Jalali month. */
export const endOfJalaliMonth = (year: number, month: number): Day =>
  jalali(year, month, 31) ?? jalali(year, month, 30) ?? jalali(year, month, 29)!;
