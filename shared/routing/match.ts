import { holdsWords } from '../fit/industries.ts';
import type { Lead } from '../lead.ts';
import type { Reason } from './decision.ts';
import type { AttributeField, Conditions, RoutingRule } from './rules.ts';
import { countryFrom, languageOf } from './traits.ts';

/** The part of a lead that rules look at. */
export type Routable = Pick<Lead, 'fields' | 'source' | 'answers'> & { score: Pick<Lead['score'], 'total'> };

/** What several rules ask of one lead is found out once. */
export type Looked = { lead: Routable; trait(on: 'country' | 'language'): ReturnType<typeof countryFrom> };

export function look(lead: Routable): Looked {
  let country: ReturnType<typeof countryFrom> | undefined;
  let language: ReturnType<typeof countryFrom> | undefined;
  const itsCountry = () => {
    if (country === undefined) country = countryFrom(lead.fields);
    return country;
  };
  return {
    lead,
    trait(on) {
      if (on === 'country') return itsCountry();
      if (language === undefined) language = languageOf(lead.fields, itsCountry());
      return language;
    },
  };
}

/** Why the rule holds, a reason for each part that asks something; null when it does not. */
export function matches({ when }: Pick<RoutingRule, 'when'>, looked: Looked): Reason[] | null {
  const reasons: Reason[] = [];
  for (const part of parts(when, looked)) {
    if (part === null) return null;
    reasons.push(part);
  }
  return reasons;
}

/** Cheapest first: what does not hold ends it. */
function* parts(when: Conditions, { lead, trait }: Looked): Generator<Reason | null> {
  const { source, score } = lead;
  if (when.channels.length > 0)
    yield when.channels.includes(source.channel) ? { on: 'source', channel: source.channel } : null;
  if (when.direction !== null)
    yield when.direction === source.direction ? { on: 'direction', direction: source.direction } : null;
  if (when.score !== null) {
    const { least, most } = when.score;
    yield score.total >= least && score.total <= most ? { on: 'score', total: score.total } : null;
  }
  for (const { field, words } of when.attributes) {
    const word = words.find((each) => textsOf(lead, field).some((text) => holdsWords(text, each)));
    yield word === undefined ? null : { on: 'attribute', field, word };
  }
  if (when.products.length > 0) yield productReason(when.products, lead);
  if (when.countries.length > 0) {
    const country = trait('country');
    yield country && when.countries.includes(country.value)
      ? { on: 'country', country: country.value, told: short(country.told) }
      : null;
  }
  if (when.languages.length > 0) {
    const language = trait('language');
    yield language && when.languages.includes(language.value)
      ? { on: 'language', language: language.value, told: short(language.told) }
      : null;
  }
}

const textsOf = ({ fields }: Routable, field: AttributeField): readonly string[] =>
  field === 'emails' ? fields.emails : [fields[field]];

/** What somebody is interested in is in the campaign that brought her, the page she came by, and what she said. */
function productReason(products: readonly string[], { source, answers }: Routable): Reason | null {
  const said = Object.values(answers).flatMap(({ note, evidence }) => [note, evidence?.quote ?? '']);
  for (const told of [source.campaign, source.detail, source.url, ...said]) {
    const word = products.find((each) => holdsWords(told, each));
    if (word !== undefined) return { on: 'product', word, told: short(told) };
  }
  return null;
}

const short = (text: string): string => text.slice(0, 300);
