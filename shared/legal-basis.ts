import { z } from 'zod';

/** What allows a workspace to keep somebody's data: those of GDPR Art. 6(1) that prospecting can rest on. */
export const legalBases = ['legitimate_interest', 'consent', 'contract', 'legal_obligation'] as const;
export type LegalBasis = (typeof legalBases)[number];

/** How a workspace treats the people it keeps. */
export const Privacy = z.strictObject({
  /** What a capture rests on until somebody says otherwise about that lead. */
  legalBasis: z.enum(legalBases),
  /** After so many months without any activity whoever is no customer is erased; null: nobody is. */
  keepMonths: z.int().min(1).max(120).nullable(),
});
export type Privacy = z.infer<typeof Privacy>;

export const defaultPrivacy: Privacy = { legalBasis: 'legitimate_interest', keepMonths: null };
