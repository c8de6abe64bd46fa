import { countryOf } from './countries.ts';
import { type Employees, employeesInField, employeesInLine } from './employees.ts';
import { type IdealCustomer, isOpen } from './ideal-customer.ts';
import { holdsWords, industriesIn, isIndustry } from './industries.ts';

/**
 * What is known of somebody: fields as they were filled, and in `words` what a firm's page says of the firm itself.
 * `source` is whatever the caller finds the words by again.
 */
export type Statement<Source> = { text: string; source: Source };
export type Statements<Source> = {
  industry?: Statement<Source> | undefined;
  size?: Statement<Source> | undefined;
  location?: Statement<Source> | undefined;
  /** How the page describes its owner, in a line or two. */
  about: readonly Statement<Source>[];
  /** All its lines; only a headcount is looked for in them, and it has to say that it is one. */
  lines: readonly Statement<Source>[];
};

/** Whether somebody is the kind of customer the workspace looks for, and the words that decide it. */
export type Fit<Source> = { value: 'yes' | 'no'; confidence: number; source: Source };

/**
 * A part that speaks against is a no. A yes takes the industry or the size, or the country where nothing else is asked;
 * it is the surer the more of what is asked is known. What is unknown speaks neither for nor against: null when
 * nothing decides.
 */
export function fitOf<Source>(ideal: IdealCustomer, known: Statements<Source>): Fit<Source> | null {
  if (isOpen(ideal)) return null;
  const asksIndustry = ideal.industries.length > 0;
  const asksSize = ideal.minEmployees !== null || ideal.maxEmployees !== null;
  const asksCountry = ideal.countries.length > 0;
  const parts = [
    asksIndustry ? industryFit(ideal, known) : null,
    asksSize ? sizeFit(ideal, known) : null,
    asksCountry ? countryFit(ideal, known) : null,
  ];
  const against = parts.find((part) => part?.value === 'no');
  if (against) return against;
  const [industry, size, country] = parts;
  const decides = industry ?? size ?? (asksIndustry || asksSize ? null : country);
  if (!decides) return null;
  const asked = [asksIndustry, asksSize, asksCountry].filter(Boolean).length;
  const met = parts.filter((part) => part !== null).length;
  return { ...decides, confidence: decides.confidence * (0.6 + (0.4 * met) / asked) };
}

function industryFit<Source>(
  { industries }: IdealCustomer,
  { industry, about }: Statements<Source>,
): Fit<Source> | null {
  const wanted = ({ text }: Statement<Source>): boolean => {
    const named = industriesIn(text);
    return industries.some((each) => (isIndustry(each) ? named.includes(each) : holdsWords(text, each)));
  };
  if (industry && wanted(industry)) return { value: 'yes', confidence: 0.85, source: industry.source };
  // Words that are in no list say nothing; a known industry that is not among the wanted ones does.
  if (industry && industriesIn(industry.text).length > 0)
    return { value: 'no', confidence: 0.7, source: industry.source };
  const described = industry ? undefined : about.find(wanted);
  return described ? { value: 'yes', confidence: 0.55, source: described.source } : null;
}

function sizeFit<Source>(ideal: IdealCustomer, { size, lines }: Statements<Source>): Fit<Source> | null {
  const stated = size && employeesInField(size.text);
  if (stated) return judgeSize(ideal, stated, 0.85, size.source);
  for (const { text, source } of lines) {
    const found = employeesInLine(text);
    if (found) return judgeSize(ideal, found, 0.65, source);
  }
  return null;
}

/** A band that lies across the border counts by its middle, and decides less. */
function judgeSize<Source>(
  { minEmployees, maxEmployees }: IdealCustomer,
  { least, most }: Employees,
  confidence: number,
  source: Source,
): Fit<Source> | null {
  const [from, to] = [minEmployees ?? 1, maxEmployees ?? Number.POSITIVE_INFINITY];
  if (most < from || least > to) return { value: 'no', confidence: confidence - 0.1, source };
  if (least >= from && most <= to) return { value: 'yes', confidence, source };
  const middle = Number.isFinite(most) ? Math.sqrt(least * most) : least;
  return middle >= from && middle <= to ? { value: 'yes', confidence: confidence * 0.6, source } : null;
}

function countryFit<Source>(
  { countries }: IdealCustomer,
  { location }: Statements<Source>,
): Fit<Source> | null {
  const country = location && countryOf(location.text);
  if (!country) return null;
  return { value: countries.includes(country) ? 'yes' : 'no', confidence: 0.7, source: location.source };
}
