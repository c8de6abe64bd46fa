import { z } from 'zod';

export const channels = [
  'direct',
  'social',
  'organic_search',
  'email',
  'referral',
  'referral_program',
  'paid_click',
  'event',
  'phone',
  'list',
  'offline_ad',
  'web_form',
] as const;

/** Where a lead came from. `detail` is the site or list, `url` the page it was captured on. */
export const Source = z.strictObject({
  channel: z.enum(channels),
  direction: z.enum(['inbound', 'outbound']),
  detail: z.string().max(200),
  campaign: z.string().max(200),
  url: z.string().max(2_000),
});
export type Source = z.infer<typeof Source>;
