import { z } from 'zod';
import { companyDomain } from './contact/domains.ts';
import { canonicalProfileUrl } from './contact/profiles.ts';
import { normaliseEmail, normalisePhoneKey } from './identity.ts';
import type { LeadFields } from './lead.ts';

/*
 * Whoever asked not to be contacted is on a list of which nobody can read who that is: of each address it has a keyed
 * hash. Whether somebody is on it can be told by who has her address at hand.
 */

/** The list as members have it, so that they are told before they save, online or not. */
export const Suppression = z.strictObject({ key: z.string(), hashes: z.array(z.string()) });
export type Suppression = z.infer<typeof Suppression>;

/** Most entries one workspace may have: every panel holds them all. */
export const maxSuppressed = 20_000;

/** Letters of a hash that are kept: 96 bits. */
export const hashLength = 16;

type Reachable = Pick<LeadFields, 'emails' | 'phones' | 'profiles' | 'website'>;

/** All that somebody can be reached by, each in one form, whether it is hers alone or shared. */
export function contactKeys({ emails, phones, profiles, website }: Reachable): string[] {
  const keys = [
    ...emails.map((value) => named('email', normaliseEmail(value))),
    ...phones.map((value) => named('phone', normalisePhoneKey(value))),
    ...profiles.map((value) => named('profile', canonicalProfileUrl(value)?.url ?? null)),
    ...[website, ...emails].map((value) => named('domain', value === '' ? null : companyDomain(value))),
  ];
  return [...new Set(keys)].filter((key) => key !== null);
}

/** What somebody typed who wants it on the list: an e-mail address, a phone number, a profile, or a firm's domain. */
export function typedKey(text: string): string | null {
  const value = text.trim();
  if (value.includes('@') && !value.includes('/')) return named('email', normaliseEmail(value));
  if (/^(?:\+|tel:)/i.test(value)) return named('phone', normalisePhoneKey(value));
  return (
    named('profile', canonicalProfileUrl(value)?.url ?? null) ??
    (value.includes('.') ? named('domain', companyDomain(value)) : null)
  );
}

const named = (kind: string, value: string | null): string | null =>
  value === null ? null : `${kind}:${value}`;
