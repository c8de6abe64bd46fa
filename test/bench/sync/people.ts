import type { LeadFields } from '@clew/shared/lead.ts';
import { emptyFields } from '@clew/shared/lead.ts';

const given = ['Mina', 'Jonas', 'Saba', 'Pavel', 'Lena', 'Omid', 'Clara', 'Viktor', 'Noor', 'Hugo'];
const family = [
  'Rahimi',
  'Albers',
  'Orlova',
  'Keller',
  'Farhadi',
  'Moreau',
  'Sokolov',
  'Brandt',
  'Lindt',
  'Vega',
];
const titles = ['Head of Procurement', 'Chief Financial Officer', 'Sales Manager', 'Software Engineer'];
const places = ['Hamburg, Germany', 'Tehran, Iran', 'Lyon, France', 'Kazan, Russia'];

/** Somebody nobody else is, as a page about a person tells of her. */
export function personFields(number: number): LeadFields {
  const pick = (from: readonly string[], step: number) => from[Math.floor(number / step) % from.length]!;
  const name = `${pick(given, 1)} ${pick(family, 10)} ${number}`;
  const company = `Firm ${number % 5_000}`;
  return {
    ...emptyFields('person'),
    name,
    title: pick(titles, 3),
    company,
    location: pick(places, 7),
    website: `https://firm${number % 5_000}.example.com/`,
    emails: [`${name.toLowerCase().replaceAll(' ', '.')}@firm${number % 5_000}.example.com`],
    phones: [`+4420${String(70_000_000 + number)}`],
    profiles: [`https://www.linkedin.com/in/${name.toLowerCase().replaceAll(' ', '-')}`],
  };
}
