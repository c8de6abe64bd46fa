import type { EvidenceVia } from '@clew/shared/capture.ts';
import { type Evidence, type EvidenceField, limits, type SubjectKind } from '../evidence.ts';
import { clean } from '../reading.ts';

/** A value as stated by markup, with where it stood. */
export type Value = { text: string; locator: string; quote: string };

/**
 * A thing as JSON-LD, microdata, RDFa and microformats all describe it, in the words of schema.org.
 * `props` has no prototype, so that a hostile name is only a name.
 */
export type Item = { types: string[]; props: Record<string, (Value | Item)[]>; locator: string };

export const newItem = (types: string[], locator = ''): Item => ({
  types,
  props: Object.create(null),
  locator,
});

export const isItem = (value: Value | Item): value is Item => 'props' in value;

const personTypes = new Set(['Person', 'Patient', 'IndividualPhysician']);
/** Things that have names and addresses and are nobody to sell to. */
const neither = new Set(
  'PostalAddress ContactPoint WebSite WebPage ImageObject Product Offer Event Place City Country State Article BlogPosting NewsArticle Review Rating BreadcrumbList ListItem CreativeWork Book Movie Recipe Service GeoCoordinates AggregateRating JobPosting VideoObject SearchAction'.split(
    ' ',
  ),
);
const organisationEnds =
  /(?:Organization|Business|Store|Service|Shop|Agency|Restaurant|Cafe\w*|Bakery|BarOrPub|Brewery|Winery|Hotel|Hostel|Motel|Resort|School|University|College\w*|Hospital|Clinic|Pharmacy|Dentist|Physician|Optician|Attorney|Notary|Salon|Spa|Gym|Club|Center|Centre|Bank|Association|Corporation|NGO|Office|Contractor|Electrician|Plumber|Locksmith|Dealer|Rental|Repair|Airline|Team|Band|Group|Library|Museum|Theater|Church|Mosque|Place|Company|Consortium|Project|Cooperative|Station|Lodging|LodgingBusiness|BedAndBreakfast|Florist|Laundry|Brand)$/;

export function kindOf(item: Item): SubjectKind | null {
  if (item.types.some((type) => personTypes.has(type))) return 'person';
  if (item.types.some((type) => !neither.has(type) && organisationEnds.test(type))) return 'organization';
  return null;
}

/** Property of schema.org to our field, best first where several may fill one. */
const direct: readonly (readonly [string, EvidenceField])[] = [
  ['name', 'name'],
  ['legalName', 'name'],
  ['alternateName', 'name'],
  ['givenName', 'givenName'],
  ['familyName', 'familyName'],
  ['jobTitle', 'title'],
  ['hasOccupation', 'title'],
  ['roleName', 'title'],
  ['worksFor', 'company'],
  ['affiliation', 'company'],
  ['memberOf', 'company'],
  ['address', 'location'],
  ['homeLocation', 'location'],
  ['workLocation', 'location'],
  ['location', 'location'],
  ['email', 'email'],
  ['telephone', 'phone'],
  ['mobile', 'phone'],
  ['url', 'website'],
  ['sameAs', 'profile'],
  ['industry', 'industry'],
  ['knowsAbout', 'industry'],
  ['numberOfEmployees', 'size'],
];
const once = new Set<EvidenceField>(['name', 'givenName', 'familyName', 'company', 'location', 'size']);

const addressParts = ['streetAddress', 'addressLocality', 'addressRegion', 'postalCode', 'addressCountry'];

/** One line for a value that may be a thing of its own: its name, an address joined, a range. */
export function lineOf(value: Value | Item): string {
  if (!isItem(value)) return clean(value.text);
  const parts = addressParts.flatMap((name) => (value.props[name] ?? []).slice(0, 1).map(lineOf));
  if (parts.some((part) => part !== '')) return parts.filter((part) => part !== '').join(', ');
  const { name, value: amount, minValue, maxValue, address } = value.props;
  if (minValue?.[0] && maxValue?.[0]) return `${lineOf(minValue[0])}–${lineOf(maxValue[0])}`;
  const first = name?.[0] ?? amount?.[0] ?? address?.[0];
  return first ? lineOf(first) : '';
}

/** Flattens things into evidence. Things within things become subjects of their own with the property as role. */
export function itemEvidence(items: readonly Item[], via: EvidenceVia): Evidence[] {
  const evidence: Evidence[] = [];
  const seen = new Set<Item>();
  let left = 2_000;

  const visit = (item: Item, role: string, depth: number) => {
    if (seen.has(item) || depth > 20 || left-- <= 0) return;
    seen.add(item);
    const kind = kindOf(item);
    if (kind) state(item, kind, role, `${via}-${seen.size}`);
    for (const [name, values] of Object.entries(item.props)) {
      const inherited = name === 'mainEntity' || name === 'about' || name === '@graph' || name === 'item';
      for (const value of values) if (isItem(value)) visit(value, inherited ? role : name, depth + 1);
    }
  };

  const state = (item: Item, kind: SubjectKind, role: string, subject: string) => {
    const filled = new Set<EvidenceField>();
    const say = (field: EvidenceField, value: Value | Item) => {
      const text = lineOf(value);
      if (text === '' || evidence.length >= limits.evidence) return;
      const source = isItem(value) ? { locator: value.locator, quote: '' } : value;
      filled.add(field);
      evidence.push({
        subject,
        kind,
        role,
        field,
        value: text,
        via,
        locator: source.locator,
        quote: (source.quote || text).slice(0, limits.quote),
      });
    };
    for (const [name, field] of direct) {
      const values = item.props[name] ?? [];
      if (once.has(field) && filled.has(field)) continue;
      for (const value of values.slice(0, once.has(field) ? 1 : 20)) {
        const nested = isItem(value) && name === 'worksFor' ? value.props.roleName?.[0] : undefined;
        if (nested) say('title', nested);
        say(field, value);
      }
    }
    for (const point of item.props.contactPoint ?? []) {
      if (!isItem(point)) continue;
      for (const value of point.props.telephone ?? []) say('phone', value);
      for (const value of point.props.email ?? []) say('email', value);
    }
    const address = item.props.address?.[0];
    if (address && isItem(address)) {
      for (const value of address.props.telephone ?? []) say('phone', value);
      for (const value of address.props.email ?? []) say('email', value);
    }
    if (!filled.has('name') && item.props.givenName?.[0] && item.props.familyName?.[0]) {
      const text = `${lineOf(item.props.givenName[0])} ${lineOf(item.props.familyName[0])}`;
      say('name', { text, locator: item.locator, quote: text });
    }
  };

  for (const item of items) visit(item, '', 0);
  return evidence;
}

/** Every type named by the things, once. */
export function typesOf(items: readonly Item[]): string[] {
  const types = new Set<string>();
  const visit = (item: Item, depth: number) => {
    for (const type of item.types) types.add(type);
    if (depth < 5 && types.size < 50)
      for (const values of Object.values(item.props))
        for (const value of values) if (isItem(value)) visit(value, depth + 1);
  };
  for (const item of items) visit(item, 0);
  return [...types].slice(0, 50);
}
