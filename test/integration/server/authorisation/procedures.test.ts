import { appRouter } from '@clew/server/router.ts';
import { anyCustomer } from '@clew/shared/fit/ideal-customer.ts';
import { defaultPrompts } from '@clew/shared/qualification.ts';
import { noKnownFirms } from '@clew/shared/relation.ts';
import { schemaVersion } from '@clew/shared/sync.ts';
import { expect, test } from 'vitest';
import type { Connected } from '../../harness.ts';
import { capture, newId, origin, recipeOf } from '../../harness.ts';
import type { Asker, Cast } from './cast.ts';
import { askers, cast } from './cast.ts';

type Outcome = 'ok' | 'signed_out' | 'forbidden' | 'not_found';
type Row = {
  call: (api: Connected['api'], cast: Cast) => Promise<unknown>;
  outcomes: Record<Asker, Outcome>;
};

const member = (outcome: Outcome): Record<Asker, Outcome> => ({
  anonymous: 'signed_out',
  rep: outcome,
  otherRep: outcome,
  manager: outcome,
  otherManager: outcome,
  overseer: outcome,
  admin: outcome,
  otherWorkspace: outcome,
  revoked: 'signed_out',
});
const anybody: Record<Asker, Outcome> = { ...member('ok'), anonymous: 'ok', revoked: 'ok' };
const admins: Record<Asker, Outcome> = { ...member('forbidden'), admin: 'ok', otherWorkspace: 'ok' };
const managers: Record<Asker, Outcome> = { ...admins, manager: 'ok', otherManager: 'ok', overseer: 'ok' };

const nobodysSecret = 'x'.repeat(43);

/** Every procedure there is: one that is not here fails the test below. */
const rows: Record<string, Row> = {
  'pair.start': { call: (api) => api.pair.start.mutate({ name: 'Chrome' }), outcomes: anybody },
  'pair.claim': { call: (api) => api.pair.claim.mutate({ deviceCode: nobodysSecret }), outcomes: anybody },
  // What opens this one is the device token, not who asks.
  'auth.refresh': {
    call: (api) => api.auth.refresh.mutate({ deviceToken: nobodysSecret }),
    outcomes: member('signed_out'),
  },
  'device.disconnect': {
    call: (api) => api.device.disconnect.mutate({ deviceToken: nobodysSecret }),
    outcomes: anybody,
  },
  'sync.push': {
    call: (api) => api.sync.push.mutate({ schemaVersion, operations: [capture({})] }),
    outcomes: member('ok'),
  },
  'sync.pull': { call: (api) => api.sync.pull.query({ cursor: null, limit: 10 }), outcomes: member('ok') },
  'sync.poke': { call: async () => {}, outcomes: anybody },
  // A lead of another workspace is not there: erasing what is not there does nothing.
  'leads.erase': {
    call: async (api, { lead }) => api.leads.erase.mutate({ leadId: await lead() }),
    outcomes: admins,
  },
  // What a manager does not see is not there for her.
  'leads.export': {
    call: async (api, { lead }) => api.leads.export.mutate({ leadId: await lead() }),
    outcomes: {
      ...member('forbidden'),
      manager: 'ok',
      overseer: 'ok',
      admin: 'ok',
      otherManager: 'not_found',
      otherWorkspace: 'not_found',
    },
  },
  'recipes.change': {
    call: (api) => api.recipes.change.mutate({ kind: 'save', recipe: recipeOf({ id: newId() }) }),
    outcomes: member('ok'),
  },
  'team.invite': {
    call: (api) => api.team.invite.mutate({ email: 'new@orchard.example', role: 'admin' }),
    outcomes: admins,
  },
  'workspace.setIdealCustomer': {
    call: (api) => api.workspace.setIdealCustomer.mutate({ idealCustomer: anyCustomer }),
    outcomes: managers,
  },
  'workspace.setKnownFirms': {
    call: (api) => api.workspace.setKnownFirms.mutate({ knownFirms: noKnownFirms }),
    outcomes: managers,
  },
  'workspace.setPrompts': {
    call: (api) => api.workspace.setPrompts.mutate({ prompts: [...defaultPrompts] }),
    outcomes: managers,
  },
};

test('every procedure has a row', () => {
  expect(Object.keys(rows).sort()).toEqual(Object.keys(appRouter._def.procedures).sort());
});

test('every procedure × everybody', async () => {
  const world = await cast();
  const held = await world.lead('Held by the office');
  for (const [name, { call, outcomes }] of Object.entries(rows)) {
    for (const asker of askers) {
      const outcome = await call(world.api(asker), world).then(
        () => 'ok',
        (error: Error) => error.message,
      );
      expect(outcome, `${name} by ${asker}`).toBe(outcomes[asker]);
    }
  }
  const { rows: left } = await world.server.run('SELECT id FROM lead WHERE id = ?', held);
  expect(left).toHaveLength(1);
}, 60_000);

test('a poke tells of the own workspace only, and of nothing without a good device', async () => {
  const world = await cast();
  const told = async (asker: Asker): Promise<Outcome> => {
    const token = asker === 'anonymous' ? '' : world.people[asker].accessToken;
    const response = await world.server.app.request(`${origin}/trpc/sync.poke`, {
      headers: { authorization: `Bearer ${token}`, accept: 'text/event-stream' },
    });
    const reader = response.body!.getReader();
    let text = '';
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      text += new TextDecoder().decode(read.value);
      if (text.includes('"seq"')) break;
    }
    await reader.cancel();
    if (text.includes('"seq"')) return 'ok';
    expect(text, asker).toContain('signed_out');
    return 'signed_out';
  };
  for (const asker of askers) expect(await told(asker), asker).toBe(member('ok')[asker]);
});
