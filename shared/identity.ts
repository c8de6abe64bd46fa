import { legalForms } from './contact/companies.ts';
import { companyDomain } from './contact/domains.ts';
import { canonicalProfileUrl } from './contact/profiles.ts';
import { asciiDigits, foldText, latinise, skeleton, skeletonOf, stripInvisible } from './fold.ts';
import type { Lead, LeadFields } from './lead.ts';

/**
 * What makes two leads the same one: `field:value`, for organisations `field:org:value`, so that a person never merges
 * with the firm whose switchboard or mailbox he shares. Two leads with a key in common are one lead.
 */
export type IdentityKey = `${'email' | 'phone' | 'profile' | 'domain'}:${string}`;

/** Mailboxes of a function. They identify an organisation and, being shared, never a person. */
const roleMailboxes = new Set(
  (
    'info contact office mail email hello hi team admin administrator support help helpdesk service services sales ' +
    'marketing billing accounts accounting invoice invoices finance hr jobs career careers recruiting press media news ' +
    'newsletter noreply no-reply donotreply webmaster postmaster hostmaster abuse security privacy legal reception ' +
    'enquiries enquiry inquiries inquiry orders order booking bookings reservations customerservice feedback general ' +
    'kontakt buero empfang vertrieb bewerbung rechnung datenschutz accueil commercial direction contacto ventas ' +
    'administracion informacion contato vendas kontak sekretariat zakaz prodazhi priemnaya sekretar buh otdel forush'
  ).split(' '),
);

/** Providers that ignore what follows a plus sign. */
const plusTagged = new Set(
  'gmail.com outlook.com hotmail.com live.com icloud.com me.com proton.me protonmail.com pm.me fastmail.com yandex.ru'.split(
    ' ',
  ),
);

/** One form of an e-mail address, or null when the text is none. Dots and tags that a provider ignores are gone. */
export function normaliseEmail(text: string): string | null {
  if (text.length > 1_000) return null;
  const bare = stripInvisible(text.normalize('NFKC'))
    .trim()
    .replace(/^mailto:/i, '')
    .split('?')[0]!
    .toLowerCase();
  const at = bare.lastIndexOf('@');
  if (bare.length > 254 || at < 1 || /[\s,;<>()"]/.test(bare)) return null;
  const host = URL.parse(`http://${bare.slice(at + 1)}`)?.host ?? '';
  const domain = host === 'googlemail.com' ? 'gmail.com' : host;
  if (!/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(domain)) return null;
  let local = bare.slice(0, at);
  if (plusTagged.has(domain)) local = local.split('+')[0]!;
  if (domain === 'gmail.com') local = local.replaceAll('.', '');
  return local === '' ? null : `${local}@${domain}`;
}

/** The E.164 number without extension, or null where the text is not in E.164 (see phones.ts). */
export function normalisePhoneKey(phone: string): string | null {
  if (phone.length > 100) return null;
  const [number = ''] = asciiDigits(stripInvisible(phone)).trim().replace(/^tel:/i, '').split(';');
  const digits = number.replace(/[\s().-]/g, '');
  return /^\+[1-9]\d{6,14}$/.test(digits) ? digits : null;
}

/**
 * The keys by which a lead merges with others. For a person these leave out what many share: mailboxes of a function,
 * numbers with an extension and company pages; for an organisation, people's profiles.
 */
export function identityKeys(fields: LeadFields): readonly IdentityKey[] {
  const known = keysOf.get(fields) ?? findKeys(fields);
  keysOf.set(fields, known);
  return known;
}

/** A push asks for the same keys five times over, and finding them is most of what it computes. */
const keysOf = new WeakMap<LeadFields, readonly IdentityKey[]>();

/** The same, not remembered: for fields that are asked once, since to remember them costs as much as to find them. */
export function findKeys(fields: LeadFields): IdentityKey[] {
  const person = fields.kind === 'person';
  const scope = person ? '' : 'org:';
  const keys = new Set<IdentityKey>();
  for (const value of fields.emails) {
    const email = normaliseEmail(value);
    if (email && !(person && roleMailboxes.has(email.split('@')[0]!))) keys.add(`email:${scope}${email}`);
  }
  for (const value of fields.phones) {
    const phone = normalisePhoneKey(value);
    if (phone && !(person && value.includes(';ext='))) keys.add(`phone:${scope}${phone}`);
  }
  for (const value of fields.profiles) {
    const profile = canonicalProfileUrl(value);
    if (profile && profile.kind !== (person ? 'organization' : 'person'))
      keys.add(`profile:${scope}${profile.url}`);
  }
  if (!person) {
    for (const value of [fields.website, ...fields.emails]) {
      const domain = companyDomain(value);
      if (domain) keys.add(`domain:${scope}${domain}`);
    }
  }
  return [...keys];
}

/** What a lead is recognised by, each once: its own keys and those it has taken over from leads joined to it. */
export const leadKeys = ({ fields, otherKeys = [] }: Pick<Lead, 'fields' | 'otherKeys'>): string[] => [
  ...new Set([...identityKeys(fields), ...otherKeys]),
];

/** The keys that both have, in the order of the first: why they are one lead. Empty when they are not. */
export function explainMatch(a: LeadFields, b: LeadFields): IdentityKey[] {
  const theirs = new Set(identityKeys(b));
  return identityKeys(a).filter((key) => theirs.has(key));
}

const maxName = 200;
const patronymic = /(?:ovich|evich|ovna|evna|inichna|ichna)$/;

/**
 * A key that leads of the same name and company share whatever the script and word order: Ivanov Ivan Petrovich at
 * ООО «Ромашка», Ivan Ivanov at Romashka. It suggests a duplicate to a human and never merges by itself. Null when
 * either half is missing.
 */
export function fuzzyKey(fields: LeadFields): string | null {
  const firm = (fields.company || (fields.kind === 'organization' ? fields.name : '')).slice(0, maxName);
  const company = skeleton(
    foldText(firm.replace(/(?<!\p{L})(\p{L})\./gu, '$1'))
      .split(' ')
      .filter((word) => !legalForms.has(word))
      .join(' '),
  ).replaceAll(' ', '');
  if (company.length < 2) return null;
  if (fields.kind === 'organization') return `fuzzy:org:${company}`;
  const words = latinise(fields.name.slice(0, maxName)).split(' ');
  const given = words.length > 2 ? words.filter((word) => !patronymic.test(word)) : words;
  const name = given
    .map(skeletonOf)
    .filter((word) => word !== '')
    .sort();
  return name.length === 0 ? null : `fuzzy:${name.join('-')}:${company}`;
}
