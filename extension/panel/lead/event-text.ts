import type { Change, LeadEvent } from '@clew/shared/history.ts';
import { conflicts } from '@clew/shared/join.ts';
import type { Lead, TextField } from '@clew/shared/lead.ts';
import { findStage } from '@clew/shared/pipeline.ts';
import { ownerReasonText, reasonText } from '@clew/shared/routing/words.ts';
import type { WorkspaceConfig } from '@clew/shared/workspace.ts';
import { formatList } from '../../i18n/format.ts';
import { locale, messages } from '../../i18n/messages.ts';
import { hostOf } from '../capture/source.ts';
import { leadName, methodName, ownerName, promptName, stageName, teamName } from '../labels.ts';

/** A knot in words: what happened, what there is to add, and text of the rep's or the page's own. */
export type EventText = { title: string; details: string[]; quote?: string };

type Viewer = { config: WorkspaceConfig; userId: string | null };

export function eventText({ change }: LeadEvent, viewer: Viewer): EventText {
  const m = messages.value;
  switch (change.kind) {
    case 'captured':
      return {
        title: change.url ? m.thread.captured(hostOf(change.url)) : m.thread.capturedByHand,
        details: [],
      };
    case 'merged':
      return mergedText(change);
    case 'joined':
      return joinedText(change);
    case 'split':
      return { title: m.thread.split, details: [] };
    case 'edited': {
      const from = textOf(change.from);
      const to = textOf(change.to);
      return {
        title: m.thread.edited(m.field[change.field]),
        details: [to, change.conflict ? m.thread.conflict(from) : m.thread.removed(from)],
      };
    }
    case 'answered':
      return {
        title: m.thread.answered(promptName(viewer.config, change.promptId), m.prompts[change.answer.value]),
        details: change.answer.note ? [change.answer.note] : [],
        ...(change.answer.evidence ? { quote: change.answer.evidence.quote } : {}),
      };
    case 'moved': {
      const from = stateText(change, change.from, viewer);
      return {
        title: m.lead.changed(m.lead[change.what], stateText(change, change.to, viewer)),
        details: [change.conflict ? m.thread.conflict(from) : m.thread.removed(from)],
      };
    }
    case 'linked':
      return { title: m.thread.linked, details: [] };
    case 'handed': {
      const from = teamName(viewer.config, change.from);
      return {
        title: m.routing.handed(teamName(viewer.config, change.to)),
        details: [change.conflict ? m.thread.conflict(from) : m.thread.removed(from)],
      };
    }
    case 'routed':
      return routedText(change, viewer);
    case 'noted':
      return { title: m.note.label, details: [change.text] };
    case 'engaged': {
      const { kind, direction } = change.engagement;
      return {
        title: m.engage.sentence(m.kinds[kind], methodName(change.engagement), m.directions[direction]),
        details: [],
      };
    }
    default:
      // A team-mate's newer version may do what this one has no word for.
      return { title: m.thread.unknown, details: [] };
  }
}

function mergedText({ url, matched, differs }: Extract<Change, { kind: 'merged' }>): EventText {
  const m = messages.value;
  return {
    title: url ? m.thread.merged(hostOf(url)) : m.thread.mergedByHand,
    details: [
      ...(matched.length > 0 ? [m.thread.matched(formatList(matched.map(keyText)))] : []),
      ...(differs.length > 0 ? [m.thread.differs(formatList(differs.map((name) => m.field[name])))] : []),
    ],
  };
}

function joinedText({ lead, into, take }: Extract<Change, { kind: 'joined' }>): EventText {
  const m = messages.value;
  const kept = conflicts(into.fields, lead.fields).filter((name) => !take.includes(name));
  const values = (names: readonly TextField[], { fields }: Pick<Lead, 'fields'>) =>
    formatList(names.map((name) => `${m.field[name]} “${fields[name]}”`));
  return {
    title: m.thread.joined(leadName(lead.fields)),
    details: [
      ...(kept.length > 0 ? [m.thread.kept(values(kept, lead))] : []),
      ...(take.length > 0 ? [m.thread.taken(values(take, lead))] : []),
    ],
  };
}

function routedText(
  { rule, reasons, owner, to }: Extract<Change, { kind: 'routed' }>,
  viewer: Viewer,
): EventText {
  const m = messages.value.routing;
  const { config, userId } = viewer;
  const because = reasons.map((reason) => reasonText(reason, locale.value));
  return {
    title: m.to(teamName(config, to.teamId), ownerName(config, to.ownerId, userId)),
    details: [rule ? m.rule(rule.name) : m.rest, ...because, ownerReasonText(owner, locale.value)],
  };
}

const textOf = (value: string | string[] | null): string => {
  const text = Array.isArray(value) ? formatList(value) : (value ?? '');
  return text || messages.value.thread.empty;
};

function stateText(
  { what }: Extract<Change, { kind: 'moved' }>,
  value: string | string[] | null,
  { config, userId }: Viewer,
): string {
  const m = messages.value;
  const text = typeof value === 'string' ? value : '';
  switch (what) {
    case 'type':
      return labelIn(m.types, text);
    case 'lifecycle':
      return labelIn(m.lifecycles, text);
    case 'legalBasis':
      return labelIn(m.legalBases, text);
    case 'owner':
      return ownerName(config, text || null, userId);
    case 'stage': {
      const [pipelineId = '', stageId = ''] = text.split('/');
      return findStage(config.pipelines, pipelineId, stageId)
        ? stageName(config, { pipelineId, stageId })
        : stageId;
    }
  }
}

const labelIn = (labels: Record<string, string>, key: string): string =>
  Object.hasOwn(labels, key) ? labels[key]! : key;

/** An identity key (`email:org:a@b.c`, see identity.ts) as it reads in a sentence. */
export function keyText(key: string): string {
  const [, ...rest] = key.split(':');
  const value = (rest[0] === 'org' ? rest.slice(1) : rest).join(':').replace(/^https:\/\/(www\.)?/, '');
  return `${keyKind(key)} ${value}`;
}

/** What kind of thing two leads have in common. */
export function keyKind(key: string): string {
  const kind = key.split(':')[0] ?? '';
  return labelIn(messages.value.identity, kind);
}
