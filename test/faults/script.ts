import type { OperationRequest } from '@clew/extension/store/perform.ts';
import { directions, engagementKinds, methods } from '@clew/shared/engagement.ts';
import type { LeadEvent } from '@clew/shared/history.ts';
import { emptyFields, type Lead, type LeadFields, leadTypes } from '@clew/shared/lead.ts';
import { captureName } from '@clew/shared/operations/apply.ts';
import { defaultPipeline } from '@clew/shared/pipeline.ts';
import { defaultPrompts } from '@clew/shared/qualification.ts';
import type { Held } from './oracle/judge.ts';
import type { Random } from './random.ts';

/** What a rep has in front of her. */
export type View = { leads: readonly Lead[]; events: readonly LeadEvent[] };

/** A merge that is still on its way is not undone: what it brings is the server's to say. */
export function viewOf({ leads, events, outbox }: Held): View {
  const onTheWay = new Set(outbox.filter(({ state }) => state !== 'settled').map(({ opId }) => opId));
  return {
    leads: leads
      .filter(({ hidden }) => !hidden)
      .map(({ lead }) => lead)
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    events: events.filter(({ id }) => !onTheWay.has(id)),
  };
}

export type Cast = {
  newId(): string;
  userIds: readonly string[];
  pipelineIds: readonly string[];
  /** How many different people there are to capture; few of them makes many merges. */
  people: number;
  /** How often somebody joins leads or parts them, instead of doing whatever else there is to do. */
  matchmaking: number;
};

const source = {
  channel: 'direct',
  direction: 'outbound',
  detail: '',
  campaign: '',
  url: 'https://example.com/people',
} as const;

/** Something that a rep might do next. Edits and moves start from what she sees, as they do in the panel. */
export function nextRequests(random: Random, view: View, cast: Cast): OperationRequest[] {
  // Mostly the same few: what happens to one lead at a time is what can go wrong.
  const lead = view.leads[random.below(random.chance(0.7) ? 1 : view.leads.length)] ?? view.leads[0];
  if (!lead || random.chance(0.15)) return [capture(random, cast)];
  const leadId = lead.id;
  if (random.chance(cast.matchmaking))
    return (random.chance(0.4) && undoJoin(random, view)) || [join(random, view, leadId)];
  switch (random.below(15)) {
    case 0:
    case 1:
      return [{ name: 'lead.edit', leadId, args: editText(random, lead) }];
    case 2:
      return [{ name: 'lead.edit', leadId, args: editEmails(random, lead) }];
    case 3:
    case 4:
      return [{ name: 'lead.engage', leadId, args: engagement(random) }];
    case 5:
      return [{ name: 'lead.note', leadId, args: { text: `note ${random.below(1_000)}` } }];
    case 6: {
      const promptId = random.pick(defaultPrompts).id;
      const value = random.pick(['yes', 'no'] as const);
      return [{ name: 'lead.answer', leadId, args: { promptId, value, evidence: null, note: '' } }];
    }
    case 7:
      return random.chance(0.5)
        ? [{ name: 'lead.setType', leadId, args: { value: random.pick(leadTypes), base: lead.type } }]
        : [{ name: 'lead.setStage', leadId, args: stage(random, lead, cast) }];
    case 8:
    case 9:
    case 10:
      return [
        { name: 'lead.setOwner', leadId, args: { value: random.pick(cast.userIds), base: lead.ownerId } },
      ];
    case 11:
    case 12:
      return [join(random, view, leadId)];
    case 13:
      return undoJoin(random, view) ?? [capture(random, cast)];
    default:
      return undoMerge(view, cast) ?? [capture(random, cast)];
  }
}

function capture(random: Random, { newId, people }: Cast): OperationRequest {
  const number = random.below(people);
  const fields: LeadFields = { ...emptyFields('person'), name: `Person ${number}` };
  // Two pages about one person rarely say the same.
  if (random.chance(0.7)) fields.emails = [`person${number}@example.com`];
  if (random.chance(0.4)) fields.phones = [`+4420794600${10 + number}`];
  if (random.chance(0.4)) fields.title = `Title ${random.below(5)}`;
  if (random.chance(0.2)) fields.company = `Company ${random.below(3)}`;
  return { name: captureName, leadId: newId(), args: { fields, provenance: {}, source, answers: {} } };
}

function editText(random: Random, { fields }: Lead) {
  const field = random.pick(['title', 'company', 'location'] as const);
  return { field, value: `${field} ${random.below(100)}`, base: fields[field] };
}

function editEmails(random: Random, { fields }: Lead) {
  const base = fields.emails;
  const kept = random.chance(0.3) ? base.slice(1) : base;
  return {
    field: 'emails' as const,
    value: [...kept, `more${random.below(50)}@example.com`].slice(-20),
    base,
  };
}

const engagement = (random: Random) => ({
  kind: random.pick(engagementKinds),
  method: random.pick(methods),
  direction: random.pick(directions),
});

const stage = (random: Random, { pipelineId, stageId }: Lead, { pipelineIds }: Cast) => ({
  value: { pipelineId: random.pick(pipelineIds), stageId: random.pick(defaultPipeline.stages).id },
  base: { pipelineId, stageId },
});

const join = (random: Random, { leads }: View, leadId: string): OperationRequest => ({
  name: 'lead.join',
  leadId,
  args: { otherId: random.pick(leads).id, take: random.pick([[], ['title']]) },
});

function undoJoin(random: Random, { events }: View): OperationRequest[] | undefined {
  const joins = events.filter(({ change }) => change.kind === 'joined');
  if (joins.length === 0) return undefined;
  const { id, leadId } = random.pick(joins);
  return [{ name: 'lead.split', leadId, args: { eventId: id } }];
}

/** As the panel does it: first the capture as a lead of its own, then what it had brought is taken away. */
function undoMerge({ events }: View, { newId }: Cast): OperationRequest[] | undefined {
  const undone = new Set(events.map(({ change }) => (change.kind === 'split' ? change.eventId : '')));
  const merge = events.find(({ id, change }) => change.kind === 'merged' && !undone.has(id));
  if (merge?.change.kind !== 'merged') return undefined;
  const { fields } = merge.change;
  const { leadId } = merge;
  return [
    {
      name: captureName,
      leadId: newId(),
      args: { fields, provenance: {}, source, answers: {}, apartFrom: [leadId] },
    },
    { name: 'lead.split', leadId, args: { eventId: merge.id } },
  ];
}
