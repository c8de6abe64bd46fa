import { isDeepStrictEqual } from 'node:util';
import type { LeadEvent } from '@clew/shared/history.ts';
import { emptyFields, type Lead, type LeadFields, listFields } from '@clew/shared/lead.ts';

type Told = Pick<Lead, 'fields' | 'type' | 'lifecycle' | 'ownerId' | 'engagements' | 'answers'> & {
  stage: string;
};

/** @returns what the history says of a lead, or the first thing in it that does not follow from what came before */
function tell(events: readonly LeadEvent[], lead: Lead): Told | string {
  const told: Told = {
    fields: emptyFields('person'),
    type: 'new',
    lifecycle: 'lead',
    ownerId: null,
    engagements: [],
    answers: {},
    stage: '',
  };
  for (const [index, { id, by, change }] of events.entries()) {
    const wrong = (was: unknown, said: unknown): string =>
      `event ${id} (${change.kind}) starts from ${JSON.stringify(said)} where there was ${JSON.stringify(was)}`;
    if ((change.kind === 'captured') !== (index === 0))
      return `event ${id} (${change.kind}) is number ${index}`;
    switch (change.kind) {
      case 'captured':
        told.fields = change.fields;
        told.ownerId = by;
        // Where it was placed first is not in the event; the first move says where from.
        told.stage = stageBefore(events, lead);
        break;
      case 'merged': {
        const fields: LeadFields = { ...told.fields };
        for (const name of change.added.texts) fields[name] = change.fields[name];
        for (const name of listFields) fields[name] = [...fields[name], ...(change.added.lists[name] ?? [])];
        told.fields = fields;
        break;
      }
      case 'edited': {
        const was = told.fields[change.field];
        if (!isDeepStrictEqual(was, change.from)) return wrong(was, change.from);
        told.fields = { ...told.fields, [change.field]: change.to };
        break;
      }
      case 'moved': {
        const name = change.what === 'owner' ? 'ownerId' : change.what;
        if (told[name] !== change.from) return wrong(told[name], change.from);
        Object.assign(told, { [name]: change.to });
        break;
      }
      case 'split': {
        const merge = events.find((event) => event.id === change.eventId)?.change;
        if (merge?.kind !== 'merged') return `event ${id} undoes a merge that never was`;
        const fields: LeadFields = { ...told.fields };
        for (const name of merge.added.texts) {
          if (fields[name] === merge.fields[name]) fields[name] = '';
        }
        for (const name of listFields) {
          fields[name] = fields[name].filter((value) => !merge.added.lists[name]?.includes(value));
        }
        told.fields = fields;
        break;
      }
      case 'engaged':
        told.engagements = [...told.engagements, change.engagement].slice(-100);
        if (told.type === 'new') told.type = 'working';
        break;
      case 'answered':
        told.answers = { ...told.answers, [change.promptId]: change.answer };
        break;
      case 'noted':
        break;
    }
  }
  return told;
}

function stageBefore(events: readonly LeadEvent[], { pipelineId, stageId }: Lead): string {
  const move = events.find(({ change }) => change.kind === 'moved' && change.what === 'stage')?.change;
  return move?.kind === 'moved' ? String(move.from) : `${pipelineId}/${stageId}`;
}

/** @returns what about a lead its history does not explain; null when it explains everything */
export function unexplained(lead: Lead, events: readonly LeadEvent[]): string | null {
  if (events.length === 0) return 'it has no history';
  // Histories that were joined do not follow from one another.
  if (events.some(({ change }) => change.kind === 'joined')) return null;
  const told = tell(events, lead);
  if (typeof told === 'string') return told;
  const { fields, type, lifecycle, ownerId, engagements, answers, pipelineId, stageId } = lead;
  const is: Told = {
    fields,
    type,
    lifecycle,
    ownerId,
    engagements,
    answers,
    stage: `${pipelineId}/${stageId}`,
  };
  for (const name of Object.keys(told) as (keyof Told)[]) {
    if (!isDeepStrictEqual(is[name], told[name])) {
      return `${name} is ${JSON.stringify(is[name])}, its history says ${JSON.stringify(told[name])}`;
    }
  }
  return null;
}
