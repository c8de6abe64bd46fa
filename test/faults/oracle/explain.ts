import { isDeepStrictEqual } from 'node:util';
import { joinLeads, unjoinLead } from '@clew/shared/join.ts';
import { emptyFields, type Lead, type LeadFields, listFields } from '@clew/shared/lead.ts';
import type { TrueEvent } from './truth.ts';

const told = ['fields', 'type', 'lifecycle', 'ownerId', 'engagements', 'answers'] as const;
/** What a history tells of a lead; of its stage and legal basis since they were first changed. */
type Told = Pick<Lead, (typeof told)[number] | 'legalBasis'> & { stage?: string };

const tellable = (lead: Told): Told =>
  Object.fromEntries(told.map((name) => [name, lead[name]])) as unknown as Told;

/** @returns what is different, or null */
function difference(is: Told, said: Told): string | null {
  const name = told.find((each) => !isDeepStrictEqual(is[each], said[each]));
  return name ? `${name} is ${JSON.stringify(is[name])}, said to be ${JSON.stringify(said[name])}` : null;
}

/** The leads that one history tells of, by id: the lead itself and those joined to it. */
type Threads = Map<string, Told>;

/** Goes on with what an event says. @throws Unfounded when it starts from something that was not so */
function follow(threads: Threads, { leadId, home, by, change }: TrueEvent, all: readonly TrueEvent[]): void {
  const where = home ?? leadId;
  const lead = threads.get(where);
  if (change.kind === 'captured') {
    if (lead) throw new Unfounded(`${where} is captured twice`);
    const fresh = { type: 'new', lifecycle: 'lead', engagements: [], answers: {} } as const;
    threads.set(where, { ...fresh, fields: change.fields, ownerId: by, engagements: [] });
    return;
  }
  if (!lead) throw new Unfounded(`${where} is ${change.kind} before it is captured`);
  const set = (some: Partial<Told>) => threads.set(where, { ...lead, ...some });
  const starts = (was: unknown, said: unknown) => {
    if (!isDeepStrictEqual(was, said))
      throw new Unfounded(
        `${change.kind} starts from ${JSON.stringify(said)}, it was ${JSON.stringify(was)}`,
      );
  };
  switch (change.kind) {
    case 'merged':
      set({ fields: withAdded(lead.fields, change) });
      break;
    case 'edited':
      starts(lead.fields[change.field], change.from);
      set({ fields: { ...lead.fields, [change.field]: change.to } });
      break;
    case 'moved': {
      const name = change.what === 'owner' ? 'ownerId' : change.what;
      const since = name === 'stage' || name === 'legalBasis';
      starts(lead[name] ?? (since ? change.from : null), change.from);
      set({ [name]: change.to });
      break;
    }
    case 'joined': {
      // Once it is parted again its own history is with itself.
      const other = threads.get(change.lead.id);
      if (other) starts(tellable(other), tellable(change.lead));
      set(tellable(joinLeads({ ...emptyLead, ...lead }, change.lead, change.take)));
      break;
    }
    case 'split': {
      const undone = all.find((event) => event.id === change.eventId)?.change;
      if (undone?.kind === 'merged') set({ fields: withoutAdded(lead.fields, undone) });
      else if (undone?.kind === 'joined')
        set(tellable(unjoinLead({ ...emptyLead, ...lead }, undone.into, undone.lead, undone.take)));
      else throw new Unfounded(`${change.eventId} is undone and never was`);
      break;
    }
    case 'engaged':
      set({
        engagements: [...lead.engagements, change.engagement].slice(-100),
        type: lead.type === 'new' ? 'working' : lead.type,
      });
      break;
    case 'answered':
      set({ answers: { ...lead.answers, [change.promptId]: change.answer } });
      break;
    case 'routed': {
      const { from, to } = change;
      starts(lead.ownerId, from.ownerId);
      set({ ownerId: to.ownerId, stage: `${to.pipelineId}/${to.stageId}` });
      break;
    }
    case 'handed':
    case 'noted':
      break;
  }
}

class Unfounded extends Error {}

/** For the part of a join that the history does not tell. */
const emptyLead = {
  fields: emptyFields('person'),
  provenance: {},
  buyerStage: 'awareness',
} as unknown as Lead;

type Merged = Extract<TrueEvent['change'], { kind: 'merged' }>;

function withAdded(fields: LeadFields, { fields: captured, added }: Merged): LeadFields {
  const result = { ...fields };
  for (const name of added.texts) result[name] = captured[name];
  for (const name of listFields) result[name] = [...result[name], ...(added.lists[name] ?? [])];
  return result;
}

function withoutAdded(fields: LeadFields, { fields: captured, added }: Merged): LeadFields {
  const result = { ...fields };
  for (const name of added.texts) if (result[name] === captured[name]) result[name] = '';
  for (const name of listFields) {
    result[name] = result[name].filter((value) => !added.lists[name]?.includes(value));
  }
  return result;
}

/** @returns what about a lead its history does not explain; null when it explains everything */
export function unexplained(lead: Lead, events: readonly TrueEvent[]): string | null {
  const threads: Threads = new Map();
  try {
    for (const event of events) follow(threads, event, events);
  } catch (error) {
    if (error instanceof Unfounded) return error.message;
    throw error;
  }
  const said = threads.get(lead.id);
  if (!said) return 'it has no history';
  const stage = `${lead.pipelineId}/${lead.stageId}`;
  if (said.stage !== undefined && said.stage !== stage) return `stage is ${stage}, said to be ${said.stage}`;
  return difference(tellable(lead), said);
}
