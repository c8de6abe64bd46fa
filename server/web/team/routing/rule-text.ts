import type { RoutingProblem } from '@clew/shared/routing/check.ts';
import type { Conditions, Target } from '@clew/shared/routing/rules.ts';
import {
  attributeName,
  channelName,
  countryName,
  directionName,
  languageName,
} from '@clew/shared/routing/words.ts';
import type { WorkspaceConfig } from '@clew/shared/workspace.ts';
import type { Locale, Messages } from '../../locales.ts';

/* Rules as sentences. Names and words of the workspace's own may run the other way than the page. */

/** In whose words, and what ids mean. */
export type Words = { locale: Locale; messages: Messages; config: WorkspaceConfig };

export const own = (text: string): string => `\u2068${text}\u2069`;

const oneOf = (locale: Locale, texts: readonly string[]): string =>
  new Intl.ListFormat(locale, { type: 'disjunction' }).format(texts);

export function conditionsText(when: Conditions, { locale, messages: { routing } }: Words): string[] {
  const number = new Intl.NumberFormat(locale);
  const some = (texts: readonly string[]): string[] => (texts.length > 0 ? [oneOf(locale, texts)] : []);
  return [
    ...some(when.channels.map((channel) => channelName(channel, locale))),
    ...(when.direction ? [directionName(when.direction, locale)] : []),
    ...some(when.countries.map((code) => countryName(code, locale))),
    ...some(when.languages.map((code) => languageName(code, locale))),
    ...(when.score
      ? [routing.scoreFrom(number.format(when.score.least), number.format(when.score.most))]
      : []),
    ...when.attributes.map(({ field, words }) =>
      routing.has(attributeName(field, locale), oneOf(locale, words.map(own))),
    ),
    ...some(when.products.map(own)),
  ];
}

export const personName = ({ members, former }: WorkspaceConfig, id: string): string =>
  [...members, ...former].find((person) => person.id === id)?.name ?? id;

export const teamName = ({ teams }: WorkspaceConfig, id: string): string =>
  teams.find((team) => team.id === id)?.name ?? id;

/** Built-in names are message keys. */
export const lineName = ({ pipelines }: WorkspaceConfig, id: string, { routing }: Messages): string => {
  const name = pipelines.find((line) => line.id === id)?.name ?? id;
  return name === 'pipeline.default' ? routing.lines.default : name;
};

export function targetText(
  { pipelineId, teamId, owner, userIds }: Target,
  { locale, messages, config }: Words,
): string {
  const { routing } = messages;
  const names = userIds.map((id) => own(personName(config, id)));
  const way = routing.rule.owners[owner];
  const who = names.length > 1 ? `${way} (${new Intl.ListFormat(locale).format(names)})` : (names[0] ?? way);
  const line = config.pipelines.length > 1 ? ` (${own(lineName(config, pipelineId, messages))})` : '';
  return routing.to(`${own(teamName(config, teamId))}${line}`, who);
}

export function problemText(problem: RoutingProblem, { messages, config }: Words): string {
  const texts = messages.routing.problem;
  switch (problem.kind) {
    case 'not_in_team':
      return texts.not_in_team(own(personName(config, problem.userId)));
    case 'never_reached':
      return texts.never_reached(own(problem.by));
    default:
      return texts[problem.kind];
  }
}
