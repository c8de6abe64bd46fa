import { countryCodes } from '@clew/shared/fit/countries.ts';
import { foldText } from '@clew/shared/fold.ts';
import type { RoutingRule, Target } from '@clew/shared/routing/rules.ts';
import {
  maxAttributes,
  ownerWays,
  RoutingRule as RuleSchema,
  Target as TargetSchema,
} from '@clew/shared/routing/rules.ts';
import { countryName, languageName } from '@clew/shared/routing/words.ts';
import { channels } from '@clew/shared/source.ts';
import { z } from 'zod';
import type { Locale, Messages } from '../../locales.ts';
import { locales } from '../../locales.ts';
import { own } from './rule-text.ts';

/** The fields of a rule's form by name, as they were submitted or as they show a rule. */
export type Values = Record<string, string>;

const joined = (words: readonly string[], locale: Locale): string =>
  words.join(locale === 'fa' ? '، ' : ', ');
const split = (text = ''): string[] => [
  ...new Set(
    text
      .split(/[,،;\n]/)
      .map((each) => each.trim())
      .filter(Boolean),
  ),
];

export const targetValues = (to: Target | null): Values =>
  to === null
    ? {}
    : {
        team: to.teamId,
        line: to.pipelineId,
        owner: to.owner,
        ...Object.fromEntries(to.userIds.map((id) => [`user:${id}`, '1'])),
      };

export function ruleValues({ name, when, to }: RoutingRule, locale: Locale): Values {
  const { attributes, score } = when;
  return {
    name,
    ...Object.fromEntries(when.channels.map((channel) => [`channel:${channel}`, '1'])),
    direction: when.direction ?? '',
    countries: joined(
      when.countries.map((code) => countryName(code, locale)),
      locale,
    ),
    languages: joined(
      when.languages.map((code) => languageName(code, locale)),
      locale,
    ),
    least: score ? String(score.least) : '',
    most: score ? String(score.most) : '',
    ...Object.fromEntries(
      attributes.flatMap(({ field, words }, n) => [
        [`field${n}`, field],
        [`words${n}`, joined(words, locale)],
      ]),
    ),
    products: joined(when.products, locale),
    ...targetValues(to),
  };
}

/** The rule that a form says, or what is wrong with it. */
export function readRule(
  id: string,
  values: Values,
  { routing: { problem } }: Messages,
): { rule: RoutingRule } | { error: string } {
  const name = (values.name ?? '').slice(0, 80);
  if (name === '') return { error: problem.nameNeeded };
  const countries = split(values.countries).map((text) => ({ text, code: codeOf(text, 'country') }));
  const badCountry = countries.find(({ code }) => code === null);
  if (badCountry) return { error: problem.badCountry(own(badCountry.text)) };
  const languages = split(values.languages).map((text) => ({ text, code: codeOf(text, 'language') }));
  const badLanguage = languages.find(({ code }) => code === null);
  if (badLanguage) return { error: problem.badLanguage(own(badLanguage.text)) };
  const asksScore = Boolean(values.least || values.most);
  const [least, most] = [points(values.least, 0), points(values.most, 100)];
  if (least === null || most === null) return { error: problem.badScore };
  const attributes = Array.from({ length: maxAttributes }, (_, n) => ({
    field: values[`field${n}`],
    words: split(values[`words${n}`]),
  })).filter(({ field, words }) => field && words.length > 0);
  const parsed = RuleSchema.safeParse({
    id,
    name,
    when: {
      channels: channels.filter((channel) => values[`channel:${channel}`] === '1'),
      direction: z.enum(['inbound', 'outbound']).nullable().catch(null).parse(values.direction),
      attributes,
      score: asksScore ? { least, most } : null,
      languages: [...new Set(languages.map(({ code }) => code))],
      countries: [...new Set(countries.map(({ code }) => code))],
      products: split(values.products),
    },
    to: readTarget(values),
  });
  return parsed.success ? { rule: parsed.data } : { error: problem.tooMuch };
}

export function readTarget(values: Values): Target | null {
  const owner = z.enum(ownerWays).catch('turns').parse(values.owner);
  const names = owner === 'turns' || owner === 'least_open';
  const userIds = Object.keys(values).flatMap((name) => (name.startsWith('user:') ? name.slice(5) : []));
  const target = { pipelineId: values.line, teamId: values.team, owner, userIds: names ? userIds : [] };
  return TargetSchema.safeParse(target).data ?? null;
}

const points = (text: string | undefined, open: number): number | null => {
  if (!text) return open;
  const value = Number(foldText(text));
  return Number.isInteger(value) && value >= 0 && value <= 100 ? value : null;
};

/** Those that leads are most likely to speak; any other is known by its code. */
const languageCodes =
  'ar az be bg bn ca cs da de el en es et fa fi fr he hi hr hu hy id it ja ka kk ko ky lt lv mk ms nl no pl ps pt ro ru sk sl sq sr sv tg th tk tr uk ur uz vi zh'.split(
    ' ',
  );

function codeOf(text: string, what: 'country' | 'language'): string | null {
  const codes = what === 'country' ? countryCodes : languageCodes;
  const nameOf = what === 'country' ? countryName : languageName;
  const asCode = what === 'country' ? text.toUpperCase() : text.toLowerCase();
  if (codes.includes(asCode)) return asCode;
  const folded = foldText(text);
  const meant = (code: string) => locales.some((locale) => foldText(nameOf(code, locale)) === folded);
  return codes.find(meant) ?? null;
}
