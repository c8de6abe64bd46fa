import { z } from 'zod';

/** What a lead has for a feature; null is unknown. */
export type Value = number | string | null;
export type Values = Readonly<Record<string, Value>>;

/** A lead whose outcome is known. Examples with the same `key` are one buyer and never judge one another. */
export type Example = { key: string; won: boolean; values: Values };

const texts = z.array(z.string().max(200));
const Scale = z.union([z.strictObject({ cuts: z.array(z.number()) }), z.strictObject({ texts })]);
export type Scale = z.infer<typeof Scale>;

const Feature = z
  .strictObject({
    name: z.string(),
    scale: Scale,
    /** Of each level, in the order of scale.ts. An average lead has 0 from every feature. */
    points: z.array(z.int()),
    /** The part of the examples on each level, for the drift alarm. */
    shares: z.array(z.number().min(0).max(1)),
  })
  .refine(({ scale, points, shares }) => {
    const levels = ('cuts' in scale ? scale.cuts : scale.texts).length + 2;
    return points.length === levels && shares.length === levels;
  });
export type Feature = z.infer<typeof Feature>;

/** Why a feature is not learned from, or should be looked at by a person. */
export const leftOutReasons = ['late', 'empty', 'constant', 'serial', 'outcome', 'level'] as const;
export const doubts = ['missingness', 'strong'] as const;

/** How good the card is on leads that it was not trained on. Log-losses in nats a lead. */
const Figures = z.strictObject({
  leads: z.int(),
  won: z.int(),
  auc: z.number(),
  logLoss: z.number(),
  priorLogLoss: z.number(),
  ece: z.number(),
  /** Tenths of the examples, least likely first: what was expected of them and what came, as parts of 1. */
  tenths: z.array(z.strictObject({ expected: z.number(), came: z.number() })),
});
export type Figures = z.infer<typeof Figures>;

/** A learned scorecard. Twenty points double the odds to win; at 0 points they are even. */
export const Card = z.strictObject({
  format: z.literal(1),
  base: z.int(),
  features: z.array(Feature),
  leftOut: z.array(z.strictObject({ name: z.string(), reason: z.enum(leftOutReasons) })),
  doubtful: z.array(z.strictObject({ name: z.string(), doubt: z.enum(doubts) })),
  figures: Figures,
});
export type Card = z.infer<typeof Card>;
