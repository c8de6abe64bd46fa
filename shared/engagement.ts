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
  /** We spoke and nothing came back. */
  'silence',
] as const;

/** One thing that happened between us and the lead. `at` is milliseconds since the epoch. */
export const Engagement = z.strictObject({
  id: z.string(),
  kind: z.enum(engagementKinds),
  method: z.enum(methods),
  direction: z.enum(directions),
  /** The messenger or network it went by, where the method leaves that open: `telegram`, `whatsapp`. */
  via: z.string().max(40).optional(),
  at: z.int(),
});
export type Engagement = z.infer<typeof Engagement>;

/** How many engagements a lead carries with it; older ones have decayed to nothing and stay in the history. */
export const maxEngagements = 100;

/** The contact has spoken: the moment to qualify. */
export const isTwoWay = (engagements: readonly Engagement[]): boolean =>
  engagements.some((engagement) => engagement.direction === 'in');

/** Who spoke can be told from the kind: nobody downloads our paper but them. */
export const directionOf: Readonly<Partial<Record<Engagement['kind'], Engagement['direction']>>> = {
  reply: 'in',
  download: 'in',
  visit: 'in',
  form: 'in',
  open: 'in',
  unsubscribe: 'in',
  silence: 'out',
};

/** What has them speak to us most often, the latest of several alike; null while they have not. */
export function preferredMethod(
  engagements: readonly Engagement[],
): Pick<Engagement, 'method' | 'via'> | null {
  const times = new Map<string, number>();
  let best: Engagement | null = null;
  const key = ({ method, via }: Engagement) => `${method} ${via ?? ''}`;
  for (const each of engagements) {
    if (each.direction !== 'in' || each.kind === 'unsubscribe') continue;
    const count = (times.get(key(each)) ?? 0) + 1;
    times.set(key(each), count);
    if (!best || count >= (times.get(key(best)) ?? 0)) best = each;
  }
  return best && { method: best.method, ...(best.via !== undefined && { via: best.via }) };
}

export const engagementLevels = ['none', 'low', 'medium', 'high'] as const;
export type EngagementLevel = (typeof engagementLevels)[number];

const day = 86_400_000;
const halfLifeDays = 30;

/**
 * How much they have to do with us at the time `now` (ms): what came from them, a talk for three of anything else, each
 * for half as much after a month. Who unsubscribed has nothing to do with us until they speak again.
 */
export function engagementLevel(engagements: readonly Engagement[], now: number): EngagementLevel {
  let weight = 0;
  for (const { kind, direction, at } of engagements) {
    if (direction !== 'in') continue;
    if (kind === 'unsubscribe') weight = 0;
    else weight += (talks.has(kind) ? 3 : 1) * 0.5 ** (Math.max(0, now - at) / day / halfLifeDays);
  }
  if (weight >= 6) return 'high';
  if (weight >= 2) return 'medium';
  return weight >= 0.25 ? 'low' : 'none';
}

const talks: ReadonlySet<Engagement['kind']> = new Set(['call', 'meeting', 'demo', 'reply']);
