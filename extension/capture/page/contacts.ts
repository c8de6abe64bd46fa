import type { EvidenceVia } from '@clew/shared/capture.ts';
import { countryNamed } from '@clew/shared/contact/countries.ts';
import { decodeCfEmail, findEmails } from '@clew/shared/contact/emails.ts';
import { parsePhones, phoneValue } from '@clew/shared/contact/phones.ts';
import { canonicalProfileUrl } from '@clew/shared/contact/profiles.ts';
import type { Part } from '../../adapters/evidence.ts';
import { labelOf } from './labels.ts';
import type { Row } from './rows.ts';

/** A way to reach someone, as found in one row. */
export type Contact = {
  field: 'email' | 'phone' | 'profile' | 'website';
  value: string;
  via: EvidenceVia;
  row: Row;
};

export type Place = { url: URL; region: string };

const known = new WeakMap<Row, Contact[]>();

/** Everything in a row that reaches somebody: from the addresses behind links first, then from the text. */
export function contactsOf(row: Row, place: Place): Contact[] {
  const contacts = known.get(row) ?? readContacts(row, place);
  known.set(row, contacts);
  return contacts;
}

function readContacts(row: Row, place: Place): Contact[] {
  const found: Contact[] = [];
  const add = (field: Contact['field'], value: string, via: EvidenceVia) => {
    if (value !== '' && !found.some((contact) => contact.field === field && contact.value === value))
      found.push({ field, value, via, row });
  };
  const linked = new Set<Part>();
  for (const part of row.parts) {
    const contact = part.href === '' ? null : fromLink(part.href, part.text, place);
    if (!contact) continue;
    linked.add(part);
    add(contact.field, contact.value, 'link');
  }
  for (const value of findEmails(row.text)) add('email', value, 'text');
  if (row.label === 'fax' || row.label === 'number') return found;
  const numbers = found.filter(({ field }) => field === 'phone').map(({ value }) => value);
  const own = placedPhones(row.text, row.country || place.region);
  const abroad = own.length > 0 || row.country === '' ? own : phonesIn(row.text, row.country);
  for (const phone of abroad.length > 0 ? abroad : phonesIn(row.text, place.region)) {
    const stated = numbers.findIndex((value) => sameNumber(value, phone));
    if (stated < 0) add('phone', phone, 'text');
    else if (phone.includes(';') && !numbers[stated]!.includes(';'))
      found.find(({ value }) => value === numbers[stated])!.value = phone;
  }
  if (!found.some(({ field }) => field === 'phone')) add('phone', statedPhone(row), 'text');
  return found;
}

/** `0800 146 500 (UK) / 1800 409 600 (Ireland)`: each number has its own country. [] where none is named. */
function placedPhones(text: string, region: string): string[] {
  const places = text.split(/\s?[/|]\s/).map((piece) => ({ piece, country: countryAfter(piece) }));
  if (places.length < 2 || places.every(({ country }) => country === undefined)) return [];
  return places.flatMap(({ piece, country }) => phonesIn(piece, country ?? region));
}

function countryAfter(text: string): string | undefined {
  const named = /\(([^()]{2,40})\)\s*$/.exec(text)?.[1] ?? '';
  return /^(?:GB|US)$/.test(named) ? named : countryNamed(named);
}

const sameNumber = (one: string, two: string): boolean => one.split(';')[0] === two.split(';')[0];

/** Numbers of a text that are no fax machine's, as leads keep them. */
export function phonesIn(text: string, region: string): string[] {
  if (!/\d[^\d]{0,4}\d|[۰-۹٠-٩]{2}/.test(text)) return [];
  return parsePhones(joined(text), region)
    .filter(({ fax, e164, raw }) => !fax && isWhole(e164, raw) && !isExample(e164, raw))
    .map(phoneValue);
}

/** `+ 33 1`, `( 852 ) 2572- 1121`: blanks that authors put inside one number. */
const joined = (text: string): string =>
  text
    .replace(/\+\s(?=\d)/g, '+')
    .replace(/\(\s?(\d{1,5})\s?\)/g, '($1)')
    .replace(/(?<=\d)-\s(?=\d)/g, '-');

/** Numbers that stand for any number, and lists of models parted by strokes. */
const isExample = (e164: string, raw: string): boolean =>
  /12345678|0{6}/.test(e164) || /^\d{1,4}\/\d{1,4}\/\d{1,4}$/.test(raw.trim());

/** Numbers without an area code are house numbers and article numbers more often than phones. */
const isWhole = (e164: string, raw: string): boolean =>
  raw.trim().startsWith('+') || e164.length >= (e164.startsWith('+1') ? 12 : 10);

const labelled =
  /(?:tel|phone|ph|call|hotline|helpline|mobile|cell|телефон|тел|моб|تلفن|موبایل|همراه)\.?\s?(?:no\.?|number)?\s?[:.]?\s?([+(]?\d[\d\s()./+-]{6,24}\d)/i;

/** A number that no dialling plan knows is kept as written when the page says that it is one. */
function statedPhone(row: Row): string {
  const stated =
    labelled.exec(row.text)?.[1] ??
    (row.label === 'phone' && /^[+(\d][\d\s()./+-]{6,24}$/.test(row.text) ? row.text : '');
  const digits = stated.replace(/\D/g, '').length;
  return digits >= 7 && digits <= 15 ? stated.trim() : '';
}

function fromLink(
  href: string,
  text: string,
  place: Place,
): { field: Contact['field']; value: string } | null {
  if (href.startsWith('cfemail:')) return { field: 'email', value: decodeCfEmail(href.slice(8)) ?? '' };
  const scheme = /^([a-z]+):/i.exec(href)?.[1]?.toLowerCase() ?? '';
  if (scheme === 'mailto') return { field: 'email', value: firstEmail(decode(href.slice(7).split('?')[0]!)) };
  if (scheme === 'tel' || scheme === 'callto' || scheme === 'sms') {
    if (/fax/i.test(text)) return null;
    return {
      field: 'phone',
      value: linkedPhone(decode(href.slice(scheme.length + 1)).replace(/^\/\//, ''), place.region),
    };
  }
  if (!URL.canParse(href, place.url.href)) return null;
  const url = new URL(href, place.url.href);
  const host = url.hostname.replace(/^www\./, '');
  if (url.pathname.startsWith('/cdn-cgi/l/email-protection') && url.hash)
    return { field: 'email', value: decodeCfEmail(url.hash.slice(1)) ?? '' };
  if (host === 'wa.me' || host === 'api.whatsapp.com') return null;
  const profile = canonicalProfileUrl(url.href);
  if (profile) return { field: 'profile', value: profile.url };
  const own = place.url.hostname.replace(/^www\./, '');
  const shown = text
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/$/, '');
  if (
    (url.protocol === 'http:' || url.protocol === 'https:') &&
    host !== own &&
    (shown.startsWith(host) || labelOf(text) === 'website')
  )
    return { field: 'website', value: url.href };
  return null;
}

/** The link says that it is a phone number, so one that no dialling plan knows is kept as written. */
const linkedPhone = (text: string, region: string): string =>
  phonesIn(text, region)[0] ?? (/^[+\d][\d ().-]{5,30}$/.test(text) ? text : '');

const firstEmail = (text: string): string => findEmails(text)[0] ?? '';

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
