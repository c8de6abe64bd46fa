import { emptyFields } from '@clew/shared/lead.ts';
import type { OperationName } from '@clew/shared/operations/apply.ts';
import type { OperationEnvelope } from '@clew/shared/operations/operation.ts';
import { schemaVersion } from '@clew/shared/sync.ts';
import fc from 'fast-check';
import type { Victim } from './house.ts';

/** What an attacker knows: ids of others, and some of her own. */
export type Loot = { victims: readonly Victim[]; ownLeads: readonly string[]; ownOps: readonly string[] };

const nasty = [
  '',
  '\u0000',
  '\ud800',
  'half \udfff',
  '\u202e\u2066',
  '🏴‍☠️',
  '__proto__',
  'constructor',
  'toString',
  "'; DROP TABLE lead; --",
  '{"$ne":null}',
  '../../etc/passwd',
  '%00',
  'null',
  'x'.repeat(2_100),
  'ﷺ'.repeat(200),
];

const text = (loot: Loot) =>
  fc.oneof(
    fc.constantFrom(...nasty),
    fc.string({ maxLength: 30 }),
    fc.constantFrom(...loot.victims.flatMap((victim) => Object.values(victim))),
  );

const number = fc.oneof(
  fc.constantFrom(0, -1, -0.5, 1e308, -1e308, 2 ** 53, -(2 ** 53), 2 ** 63, 1e21, 5e-324),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);
/** Own properties of these names, as only JSON makes them. */
const polluted = ['{"__proto__":{"role":"admin"}}', '{"constructor":{"prototype":{"ok":true}}}'];

const value = (loot: Loot): fc.Arbitrary<unknown> =>
  fc.oneof(
    text(loot),
    number,
    fc.constantFrom(null, true, false),
    fc.constantFrom(...polluted).map((json) => JSON.parse(json) as unknown),
    fc.constantFrom(5, 100, 900).map(nested),
    fc.array(text(loot), { maxLength: 25 }),
    fc.jsonValue({ maxDepth: 2 }),
  );

/** Arguments that are good but for what is done to them below, by the operation. */
const goodArgs = ({ victims, ownLeads, ownOps }: Loot, email: string) => {
  const fields = { ...emptyFields('person'), name: 'Somebody', emails: [email] };
  const source = { channel: 'direct', direction: 'outbound', detail: '', campaign: '', url: '' };
  const stage = { pipelineId: 'line-team1', stageId: 'new' };
  const evidence = { via: 'page', url: '', quote: '', locator: '', at: 0 };
  return {
    'lead.capture': { fields, provenance: {}, source, answers: {}, apartFrom: [victims[0]!.leadId] },
    'lead.edit': { field: 'emails', value: [email], base: [] },
    'lead.note': { text: 'a note' },
    'lead.answer': { promptId: 'fit', value: 'yes', note: '', evidence },
    'lead.engage': { kind: 'call', method: 'phone', direction: 'in' },
    'lead.join': { otherId: victims[1]!.leadId, take: [] },
    'lead.split': { eventId: victims[2]!.opId },
    'lead.link': { leadId: victims[1]!.leadId, as: 'colleague' },
    'lead.setType': { value: 'working', base: 'new' },
    'lead.setLifecycle': { value: 'customer', base: 'lead' },
    'lead.setStage': { value: stage, base: stage },
    'lead.setOwner': { value: 'user6', base: null },
    'lead.setLegalBasis': { value: 'consent', base: 'contract' },
    'lead.erase': { leadId: ownLeads[0] },
    'no.such': { eventId: ownOps[0] },
  } satisfies Partial<Record<OperationName, object>> & Record<string, object>;
};

/** A copy with one value somewhere in it replaced, taken away or added. */
function spoil(args: unknown, steps: readonly number[], how: 'set' | 'drop' | 'add', by: unknown): unknown {
  const copy = structuredClone(args);
  let at = copy as Record<string, unknown>;
  for (const step of steps) {
    const keys = Object.keys(at);
    const key = keys[step % Math.max(1, keys.length)];
    if (key === undefined) break;
    const below = at[key];
    if (typeof below === 'object' && below !== null && step % 3 > 0) {
      at = below as Record<string, unknown>;
      continue;
    }
    if (how === 'drop') delete at[key];
    else if (how === 'set') at[key] = by;
    break;
  }
  // An array would grow to whatever number that is.
  if (how === 'add' && !Array.isArray(at)) {
    const key = typeof by === 'string' ? by : JSON.stringify(by);
    Object.defineProperty(at, key.slice(0, 20), { value: by, enumerable: true });
  }
  return copy;
}

/** An operation in a good envelope, so that it is judged by itself. */
export function hostileOperation(loot: Loot): fc.Arbitrary<OperationEnvelope> {
  const emails = loot.victims.map(({ email }) => email);
  const email = fc.oneof(fc.constantFrom(...emails), fc.constant('own@attacker.example.com'));
  const names = Object.keys(goodArgs(loot, ''));
  const fresh = fc.uuid({ version: 7 });
  const args = fc
    .record({
      email,
      name: fc.constantFrom(...names),
      steps: fc.array(fc.nat(60), { minLength: 1, maxLength: 3 }),
      how: fc.constantFrom('set', 'drop', 'add', 'keep', 'replace'),
      by: value(loot),
    })
    .map(({ email, name, steps, how, by }) => {
      const good = goodArgs(loot, email)[name as 'lead.note'] as unknown;
      if (how === 'replace') return { name, args: by };
      return { name, args: how === 'keep' ? good : spoil(good, steps, how as 'set', by) };
    });
  return fc
    .record({
      opId: fc.oneof(
        { arbitrary: fresh, weight: 6 },
        fc.constantFrom(...loot.victims.map(({ opId }) => opId), ...loot.ownOps),
      ),
      leadId: fc.oneof(
        { arbitrary: fc.constantFrom(...loot.ownLeads), weight: 4 },
        { arbitrary: fresh, weight: 2 },
        fc.constantFrom(...loot.victims.map(({ leadId }) => leadId)),
      ),
      at: fc.oneof(fc.constant(Date.now()), fc.constantFrom(0, Number.MAX_SAFE_INTEGER), fc.nat()),
      asked: args,
      otherName: fc.option(fc.constantFrom('__proto__', 'constructor', '', '\ud800', 'lead.capture\u0000'), {
        freq: 12,
      }),
    })
    .map(({ opId, leadId, at, asked, otherName }) => ({
      opId,
      leadId,
      at,
      name: otherName ?? asked.name,
      args: asked.args,
    }));
}

/** A whole body that is none, or none that a client may send. Nothing in it counts. */
export function hostileBody(loot: Loot): fc.Arbitrary<string> {
  const good = {
    opId: loot.ownOps[0],
    name: 'lead.note',
    leadId: loot.ownLeads[0],
    args: { text: '' },
    at: 0,
  };
  const push = (operations: unknown, more: object = {}) =>
    JSON.stringify({ schemaVersion, operations, ...more });
  const key = fc.constantFrom('opId', 'name', 'leadId', 'at');
  return fc.oneof(
    fc.string({ maxLength: 200 }),
    value(loot).map((any) => JSON.stringify(any)),
    value(loot).map((any) => push(any)),
    fc.tuple(key, fc.oneof(fc.constantFrom(...nasty.slice(0, 5)), fc.constantFrom(null, 1.5, [], {}))).map(
      // An empty or strange name is an unknown operation, not a bad envelope.
      ([key, bad]) => push([{ ...good, [key]: key === 'name' ? [bad] : bad }]),
    ),
    fc.constantFrom('clientId', 'deviceId', 'seq').map((key) => push([good], { [key]: 'device-user6' })),
    fc.constantFrom('userId', 'by', 'workspaceId').map((key) => push([{ ...good, [key]: 'user6' }])),
    fc.constantFrom(0, -1, 1.5, '2', null, 1e300).map((schemaVersion) => push([good], { schemaVersion })),
    fc.constantFrom(0, 201, 400).map((length) => push(Array.from({ length }, () => good))),
    fc
      .constantFrom(1_000, 100_000)
      .map((depth) => push('@').replace('"@"', '['.repeat(depth) + ']'.repeat(depth))),
    fc.constant(push([good]).replace(/}$/, ',"__proto__":{"operations":[]}}')),
    fc.nat(60).map((cut) => push([good]).slice(0, -1 - cut)),
    fc.constant(push([{ ...good, args: { text: 'y'.repeat(1_100_000) } }])),
  );
}
