import { z } from 'zod';
import { Placement } from '../placement.ts';
import { channels } from '../source.ts';
import { attributeFields } from './rules.ts';

const told = z.string().max(300);

/** Why a rule holds for a lead: what was asked for, and the lead's own words that say so. */
export const Reason = z.discriminatedUnion('on', [
  z.strictObject({ on: z.literal('source'), channel: z.enum(channels) }),
  z.strictObject({ on: z.literal('direction'), direction: z.enum(['inbound', 'outbound']) }),
  z.strictObject({ on: z.literal('attribute'), field: z.enum(attributeFields), word: z.string() }),
  z.strictObject({ on: z.literal('score'), total: z.int() }),
  z.strictObject({ on: z.literal('language'), language: z.string(), told }),
  z.strictObject({ on: z.literal('country'), country: z.string(), told }),
  z.strictObject({ on: z.literal('product'), word: z.string(), told }),
]);
export type Reason = z.infer<typeof Reason>;

/** How the owner was found: by the rule's way, or `all_away` where that found nobody, or `kept`. */
export const ownerReasons = ['turns', 'least_open', 'capturer', 'nobody', 'all_away', 'kept'] as const;

/** What was decided about a lead, and why. `rule` is null for the rest, which no rule is for. */
export const Decision = z.strictObject({
  rule: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  reasons: z.array(Reason),
  owner: z.enum(ownerReasons),
  to: Placement,
});
export type Decision = z.infer<typeof Decision>;
