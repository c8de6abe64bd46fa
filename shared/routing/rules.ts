import { z } from 'zod';
import { textFields } from '../lead.ts';
import { channels } from '../source.ts';

const word = z.string().trim().min(1).max(60);
const points = z.int().min(0).max(100);

export const attributeFields = [...textFields, 'emails'] as const;
export type AttributeField = (typeof attributeFields)[number];

/** One of these words stands in the field. */
export const Attribute = z.strictObject({
  field: z.enum(attributeFields),
  words: z.array(word).min(1).max(20),
});
export type Attribute = z.infer<typeof Attribute>;
export const maxAttributes = 3;

/** What a lead has to be for a rule. A part that is empty or null asks nothing; of those that ask, all have to hold. */
export const Conditions = z.strictObject({
  channels: z.array(z.enum(channels)).max(channels.length),
  direction: z.enum(['inbound', 'outbound']).nullable(),
  attributes: z.array(Attribute).max(maxAttributes),
  score: z.strictObject({ least: points, most: points }).nullable(),
  /** ISO 639, as `languageOf` tells them. */
  languages: z.array(z.string().regex(/^[a-z]{2,3}$/)).max(30),
  /** ISO 3166. */
  countries: z.array(z.string().regex(/^[A-Z]{2}$/)).max(100),
  /** Words by which a product is asked for. */
  products: z.array(word).max(20),
});
export type Conditions = z.infer<typeof Conditions>;

export const anyLead: Conditions = {
  channels: [],
  direction: null,
  attributes: [],
  score: null,
  languages: [],
  countries: [],
  products: [],
};

export const ownerWays = ['turns', 'least_open', 'capturer', 'nobody'] as const;

/**
 * Where a rule sends leads. `turns` goes round `userIds` in their order, `least_open` takes whoever of them has fewest
 * open leads; both pass over who is away. The other two ways name nobody.
 */
export const Target = z.strictObject({
  pipelineId: z.string().max(60),
  teamId: z.string().max(100),
  owner: z.enum(ownerWays),
  userIds: z.array(z.string().max(100)).max(200),
});
export type Target = z.infer<typeof Target>;

export const RoutingRule = z.strictObject({
  id: z.string().min(1).max(60),
  name: z.string().trim().min(1).max(80),
  when: Conditions,
  to: Target,
});
export type RoutingRule = z.infer<typeof RoutingRule>;

export const maxRoutingRules = 50;

/** The first rule that holds decides. `otherwise` is for the rest; null leaves them with whoever captured them. */
export const Routing = z.strictObject({
  rules: z.array(RoutingRule).max(maxRoutingRules),
  otherwise: Target.nullable(),
});
export type Routing = z.infer<typeof Routing>;

export const noRouting: Routing = { rules: [], otherwise: null };

/** Whether there is anything to decide. */
export const isRouting = ({ rules, otherwise }: Routing): boolean => rules.length > 0 || otherwise !== null;
