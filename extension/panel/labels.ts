import type { Engagement } from '@clew/shared/engagement.ts';
import type { Lead, LeadFields } from '@clew/shared/lead.ts';
import type { Prompt } from '@clew/shared/qualification.ts';
import type { LedgerLine } from '@clew/shared/scoring/score.ts';
import type { WorkspaceConfig } from '@clew/shared/workspace.ts';
import { formatList } from '../i18n/format.ts';
import { locale, messages } from '../i18n/messages.ts';

/* What things of the domain are called in the panel's language. */

/** Built-in stages and pipelines go by a key of the catalogue (`stage.new`), renamed ones by their own text. */
function builtIn(name: string): string {
  const { stage, pipeline } = messages.value;
  const [group, key = ''] = name.split('.');
  const texts: Record<string, string> = group === 'stage' ? stage : group === 'pipeline' ? pipeline : {};
  return Object.hasOwn(texts, key) ? texts[key]! : name;
}

/** With the pipeline's name before it where there are several. */
export function stageName(
  { pipelines }: WorkspaceConfig,
  { pipelineId, stageId }: Pick<Lead, 'pipelineId' | 'stageId'>,
): string {
  const pipeline = pipelines.find(({ id }) => id === pipelineId);
  const stage = pipeline?.stages.find(({ id }) => id === stageId);
  const name = builtIn(stage?.name ?? stageId);
  return pipelines.length > 1 && pipeline ? `${builtIn(pipeline.name)} · ${name}` : name;
}

export const pipelineName = builtIn;

type BuiltInPrompt = keyof typeof messages.value.prompt;
const isBuiltIn = (id: string): id is BuiltInPrompt => Object.hasOwn(messages.value.prompt, id);

/** A text of the workspace's own in the panel's language, else in whichever there is. */
const ownText = (texts: Readonly<Record<string, string>>): string | undefined =>
  texts[locale.value] ?? texts.en ?? Object.values(texts)[0];

/** '' for a new question without a name. */
export const nameOfPrompt = ({ id, name = {} }: Pick<Prompt, 'id' | 'name'>): string =>
  ownText(name) ?? (isBuiltIn(id) ? messages.value.prompt[id].name : '');

/** Of a question that is asked no more too, as far as its name is known. */
export const promptName = ({ prompts }: Pick<WorkspaceConfig, 'prompts'>, id: string): string =>
  nameOfPrompt(prompts.find((prompt) => prompt.id === id) ?? { id }) || messages.value.promptSet.gone;

export const promptQuestion = ({ id, question }: Prompt): string =>
  ownText(question) ?? (isBuiltIn(id) ? messages.value.prompt[id].question : '');

/** By what a contact went: the messenger where one is known. */
export function methodName({ method, via = '' }: Pick<Engagement, 'method' | 'via'>): string {
  const { methods, vias } = messages.value;
  return Object.hasOwn(vias, via) ? vias[via as keyof typeof vias] : methods[method];
}

/** What happened, in as few words as tell it from the rest. */
export function contactName({ kind, ...how }: Pick<Engagement, 'kind' | 'method' | 'via'>): string {
  const { kinds } = messages.value;
  if (kind === 'message') return methodName(how);
  return kind === 'meeting' ? `${kinds.meeting} · ${methodName(how)}` : kinds[kind];
}

/** What a lead is called where it has no name of its own. */
export const leadName = ({ name, emails, phones, profiles }: LeadFields): string =>
  name || (emails[0] ?? phones[0] ?? profiles[0] ?? messages.value.lead.unnamed);

/** @param userId who is looking, null before the first sign-in; so is `id` for what was done then */
export function personName(
  { members, former }: WorkspaceConfig,
  id: string | null,
  userId: string | null,
): string {
  const { you, someone } = messages.value.lead;
  if (id === userId || id === null) return you;
  return [...members, ...former].find((person) => person.id === id)?.name ?? someone;
}

/** Before the first sign-in everything is the rep's own. */
export function ownerName(config: WorkspaceConfig, id: string | null, userId: string | null): string {
  return id === null && userId !== null ? messages.value.lead.nobody : personName(config, id, userId);
}

export function teamName({ teams }: WorkspaceConfig, id: string | null): string {
  const { noTeam, goneTeam } = messages.value.routing;
  return id === null ? noTeam : (teams.find((team) => team.id === id)?.name ?? goneTeam);
}

/** Why these points, told from the rule's condition so that rules of a workspace's own explain themselves too. */
export function reasonText(config: WorkspaceConfig, { ruleId }: LedgerLine): string {
  const { score, kinds, prompts } = messages.value;
  if (ruleId === 'limit') return score.limit;
  const when = config.rules.rules.find(({ id }) => id === ruleId)?.when;
  switch (when?.on) {
    case 'answer':
      return score.answer(promptName(config, when.promptId), prompts[when.value]);
    case 'field':
      return score.has[when.field];
    case 'engagement':
      return score.engaged[when.direction](
        formatList(
          when.kinds.map((kind) => kinds[kind]),
          'disjunction',
        ),
      );
    case 'silence':
      return score.silent(when.days);
    default:
      return score.retired;
  }
}
