import { operationNames } from '@clew/shared/operations/apply.ts';
import { expect, test } from 'vitest';
import { capture, operation, pullAll, push } from '../../harness.ts';
import type { Asker, Cast } from './cast.ts';
import { askers, cast } from './cast.ts';

/** An operation on a lead of the rep's, made ready for one try. */
type Make = (leadId: string, cast: Cast) => Promise<ReturnType<typeof operation>>;

const text = { field: 'title', value: 'Buyer', base: '' } as const;

/** Every operation there is: one that is not here fails the test below. */
const makes: Record<string, Make> = {
  'lead.capture': async (leadId) => capture({ name: 'Captured again' }, leadId),
  'lead.edit': async (leadId) => operation('lead.edit', leadId, text),
  'lead.answer': async (leadId) =>
    operation('lead.answer', leadId, { promptId: 'need', value: 'yes', note: '', evidence: null }),
  'lead.engage': async (leadId) =>
    operation('lead.engage', leadId, { method: 'email', direction: 'out', kind: 'message' }),
  'lead.note': async (leadId) => operation('lead.note', leadId, { text: 'A note' }),
  'lead.join': async (leadId, { lead }) =>
    operation('lead.join', leadId, { otherId: await lead('Nora F.'), take: [] }),
  'lead.split': async (leadId, { lead, people }) => {
    const join = operation('lead.join', leadId, { otherId: await lead('Nora F.'), take: [] });
    await push(people.rep, join);
    return operation('lead.split', leadId, { eventId: join.opId });
  },
  'lead.link': async (leadId, { lead }) =>
    operation('lead.link', leadId, { leadId: await lead('Nora F.'), as: 'decision_maker' }),
  'lead.setType': async (leadId) => operation('lead.setType', leadId, { value: 'nurturing', base: 'new' }),
  'lead.setLifecycle': async (leadId) =>
    operation('lead.setLifecycle', leadId, { value: 'mql', base: 'lead' }),
  'lead.setStage': async (leadId) =>
    operation('lead.setStage', leadId, {
      value: { pipelineId: 'north', stageId: 'contacted' },
      base: { pipelineId: 'north', stageId: 'new' },
    }),
  'lead.setOwner': async (leadId, { people }) =>
    operation('lead.setOwner', leadId, { value: people.manager.user.id, base: people.rep.user.id }),
  'lead.setLegalBasis': async (leadId) =>
    operation('lead.setLegalBasis', leadId, { value: 'consent', base: 'legitimate_interest' }),
  'lead.setTeam': async (leadId) => operation('lead.setTeam', leadId, { value: 'south', base: 'north' }),
};

/** What becomes of an operation on a lead of the north team's rep. */
const outcomes: Record<Asker, 'applied' | 'not_allowed' | 'not_found' | 'signed_out'> = {
  anonymous: 'signed_out',
  rep: 'applied',
  otherRep: 'not_found',
  manager: 'applied',
  otherManager: 'not_found',
  overseer: 'applied',
  admin: 'applied',
  otherWorkspace: 'not_found',
  revoked: 'signed_out',
};

/** Who works a lead does not decide whose it is beside herself. */
const outcomeOf = (name: string, asker: Asker) =>
  name === 'lead.setTeam' && asker === 'rep' ? 'not_allowed' : outcomes[asker];

test('every operation has a row', () => {
  expect(Object.keys(makes).sort()).toEqual([...operationNames].sort());
});

test('every operation × everybody: done, or as if the lead were not there, or signed out', async () => {
  const world = await cast();
  for (const [name, make] of Object.entries(makes)) {
    for (const asker of askers) {
      const leadId = await world.lead();
      const envelope = await make(leadId, world);
      const before = await seen(world, leadId);
      const outcome = await push({ api: world.api(asker) }, envelope).then(
        ({ results: [result] }) => (result!.status === 'applied' ? 'applied' : result!.reason),
        (error: Error) => error.message,
      );
      // A capture is never refused for another's lead of the same id: it becomes a lead of the asker's own.
      const allowed = outcomeOf(name, asker);
      const due = name === 'lead.capture' && allowed === 'not_found' ? 'applied' : allowed;
      expect(outcome, `${name} by ${asker}`).toBe(due);
      const untouched = JSON.stringify(await seen(world, leadId)) === JSON.stringify(before);
      expect(untouched, `${name} by ${asker}`).toBe(allowed !== 'applied');
    }
  }
}, 120_000);

/** The lead and its history as the admin sees them. */
async function seen({ people }: Cast, leadId: string) {
  const { leads, events } = await pullAll(people.admin);
  return [leads.find(({ id }) => id === leadId), events.filter((event) => event.leadId === leadId)];
}
