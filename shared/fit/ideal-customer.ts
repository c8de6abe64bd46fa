import { z } from 'zod';

const headcount = z.int().min(1).max(10_000_000).nullable();

/**
 * Whom the workspace sells to (ICP). Each part may be left open; one with every part open suggests nothing.
 * `industries` holds ids of `industries.ts` and words of the workspace's own, `countries` ISO codes.
 */
export const IdealCustomer = z.strictObject({
  industries: z.array(z.string().trim().min(1).max(60)).max(40),
  minEmployees: headcount,
  maxEmployees: headcount,
  countries: z.array(z.string().regex(/^[A-Z]{2}$/)).max(100),
});
export type IdealCustomer = z.infer<typeof IdealCustomer>;

export const anyCustomer: IdealCustomer = {
  industries: [],
  minEmployees: null,
  maxEmployees: null,
  countries: [],
};

export const isOpen = ({ industries, minEmployees, maxEmployees, countries }: IdealCustomer): boolean =>
  industries.length + countries.length === 0 && minEmployees === null && maxEmployees === null;
