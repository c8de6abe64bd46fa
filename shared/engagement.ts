import { z } from 'zod';

export const methods = ['social', 'email', 'phone', 'in_person', 'sms', 'web'] as const;
export const directions = ['in', 'out'] as const;
export const engagementKinds = [
  'message',
  'call',
  'reply',
  'meeting',
  'demo',
  'download',
  'visit',
  'form',
  'open',
  'unsubscribe',
] as const;

/** One thing that happened between us and the lead. `at` is milliseconds since the epoch. */
export const Engagement = z.strictObject({
  id: z.string(),
  kind: z.enum(engagementKinds),
  method: z.enum(methods),
  direction: z.enum(directions),
  at: z.int(),
});
export type Engagement = z.infer<typeof Engagement>;

/** How many engagements a lead carries with it; older ones have decayed to nothing and stay in the history. */
export const maxEngagements = 100;

/** The contact has spoken: the moment to qualify. */
export const isTwoWay = (engagements: readonly Engagement[]): boolean =>
  engagements.some((engagement) => engagement.direction === 'in');
