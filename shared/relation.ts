import { z } from 'zod';
import { companyDomain } from './contact/domains.ts';
import type { LeadFields } from './lead.ts';

/** Whom a lead belongs to who is no lead to be won: kept, shown as what it is, and out of scoring. */
export const relations = ['competitor', 'colleague', 'customer'] as const;
export type Relation = (typeof relations)[number];

const Domains = z.array(z.string().min(3).max(253)).max(500);

/** The firms that a workspace has to do with, each as the domain that stands for it (see contact/domains.ts). */
export const KnownFirms = z.strictObject({ competitor: Domains, colleague: Domains, customer: Domains });
export type KnownFirms = z.infer<typeof KnownFirms>;

export const noKnownFirms: KnownFirms = { competitor: [], colleague: [], customer: [] };

/** By the website and e-mails of a lead; the first relation that any of them shows. */
export function relationOf(
  { website, emails }: Pick<LeadFields, 'website' | 'emails'>,
  firms: KnownFirms,
): Relation | null {
  if (relations.every((relation) => firms[relation].length === 0)) return null;
  const domains = [website, ...emails].flatMap((value) => companyDomain(value) ?? []);
  return relations.find((relation) => domains.some((domain) => firms[relation].includes(domain))) ?? null;
}
